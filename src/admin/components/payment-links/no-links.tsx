import { InformationCircle } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { EmptyState } from "../common/empty-state"
import { MessageState } from "../common/message-state"

type NoLinksProps = { isFiltered: boolean; onClear: () => void }

export const NoLinks = ({ isFiltered, onClear }: NoLinksProps) => {
  const { t } = useTranslation()
  if (!isFiltered) {
    return (
      <EmptyState
        title={t("multisafepay.paymentLinks.emptyTitle")}
        message={t("multisafepay.paymentLinks.emptyMessage")}
      />
    )
  }
  return (
    <MessageState
      icon={<InformationCircle />}
      title={t("multisafepay.paymentLinks.noMatchTitle")}
      message={t("multisafepay.paymentLinks.noMatchMessage")}
      action={
        <Button size="small" variant="secondary" onClick={onClear}>
          {t("multisafepay.operations.notifications.clear")}
        </Button>
      }
    />
  )
}
