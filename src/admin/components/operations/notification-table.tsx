import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { type AdminNotification } from "../../../types/http"
import { useRetryNotification } from "../../hooks/api/notifications"
import { useCan } from "../../hooks/api/use-can"
import { toErrorMessage } from "../../lib/to-error-message"
import { ScrollingTable } from "../common/scrolling-table"
import { NotificationRow } from "./notification-row"

export const NotificationTable = ({ notifications }: { notifications: AdminNotification[] }) => {
  const { t } = useTranslation()
  const canUpdate = useCan("multisafepay_notification:update")
  const retry = useRetryNotification({
    onSuccess: () => {
      toast.success(t("multisafepay.operations.notifications.retried"))
    },
    onError: (error) => {
      toast.error(t("multisafepay.operations.notifications.retryFailed"), {
        description: toErrorMessage(error, t),
      })
    },
  })
  const columns = [
    { id: "received", title: t("multisafepay.operations.notifications.received") },
    { id: "order", title: t("multisafepay.operations.notifications.order") },
    { id: "status", title: t("multisafepay.operations.notifications.status") },
    { id: "outcome", title: t("multisafepay.operations.notifications.outcome") },
    { id: "reported", title: t("multisafepay.operations.notifications.reported") },
    { id: "actions", title: t("multisafepay.operations.notifications.actions"), isHidden: true },
  ]
  return (
    <ScrollingTable label={t("multisafepay.operations.notifications.title")} columns={columns}>
      {notifications.map((notification) => (
        <NotificationRow
          key={notification.id}
          notification={notification}
          onRetry={
            canUpdate
              ? () => {
                  retry.mutate(notification.id)
                }
              : undefined
          }
        />
      ))}
    </ScrollingTable>
  )
}
