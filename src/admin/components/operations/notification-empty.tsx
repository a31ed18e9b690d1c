import { InformationCircle } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { EmptyState } from "../common/empty-state"
import { MessageState } from "../common/message-state"

type NotificationEmptyProps = { isFiltered: boolean; onClear: () => void }

export const NotificationEmpty = ({ isFiltered, onClear }: NotificationEmptyProps) => {
  const { t } = useTranslation()
  if (!isFiltered) {
    return (
      <EmptyState
        title={t("multisafepay.operations.notifications.emptyTitle")}
        message={t("multisafepay.operations.notifications.emptyMessage")}
      />
    )
  }
  return (
    <MessageState
      icon={<InformationCircle />}
      title={t("multisafepay.operations.notifications.noMatchTitle")}
      message={t("multisafepay.operations.notifications.noMatchMessage")}
      action={
        <Button size="small" variant="secondary" onClick={onClear}>
          {t("multisafepay.operations.notifications.clear")}
        </Button>
      }
    />
  )
}
