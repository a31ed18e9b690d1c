import { Button, StatusBadge, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { type AdminNotification } from "../../../types/http"
import { formatDateTime } from "../../lib/format"
import { KIND_LABELS, STATUS_COLOURS, STATUS_LABELS } from "../../lib/notification-texts"
import { NotificationOutcome } from "./notification-outcome"

/** What a hint says when it was the customer who came back. */
const RETURNED = "returned"

type NotificationRowProps = {
  notification: AdminNotification
  /** Undefined for who may not. */
  onRetry: (() => void) | undefined
}

const hasFailed = ({ status, outcome }: AdminNotification) =>
  status === "dead" || (status === "received" && outcome !== null)

export const NotificationRow = ({ notification, onRetry }: NotificationRowProps) => {
  const { t, i18n } = useTranslation()
  const { kind, status, received_count: times, order_status: reported } = notification
  const order = notification.multisafepay_order_id
  return (
    <Table.Row className="[&_td]:py-3 [&_td]:align-top">
      <Table.Cell className="whitespace-nowrap">
        {formatDateTime(notification.received_at, i18n.language)}
        {times > 1 && (
          <Text size="xsmall" className="text-ui-fg-subtle">
            {t("multisafepay.operations.notifications.repeats", { times })}
          </Text>
        )}
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap">
        <span className="font-mono text-xs">{order}</span>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {notification.account}
        </Text>
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap">
        <StatusBadge color={STATUS_COLOURS[status]}>{t(STATUS_LABELS[status])}</StatusBadge>
      </Table.Cell>
      <Table.Cell className="min-w-56 max-w-96">
        <NotificationOutcome notification={notification} />
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap">
        {reported === RETURNED
          ? t("multisafepay.operations.notifications.returned")
          : (reported ?? "-")}
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t(KIND_LABELS[kind])}
        </Text>
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap text-right">
        {onRetry && hasFailed(notification) && (
          <Button
            size="small"
            variant="secondary"
            aria-label={t("multisafepay.operations.notifications.retryLabel", { order })}
            onClick={onRetry}
          >
            {t("multisafepay.operations.notifications.retry")}
          </Button>
        )}
      </Table.Cell>
    </Table.Row>
  )
}
