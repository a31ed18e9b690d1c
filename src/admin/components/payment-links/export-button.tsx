import { ArrowDownTray } from "@medusajs/icons"
import { Button, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { type PaymentLinkFilters, useExportPaymentLinks } from "../../hooks/api/payment-link-list"
import { saveFile } from "../../lib/save-file"
import { toErrorMessage } from "../../lib/to-error-message"

export const ExportButton = ({ filters }: { filters: PaymentLinkFilters }) => {
  const { t } = useTranslation()
  const download = useExportPaymentLinks({
    onSuccess: (content) => {
      const day = new Date().toISOString().slice(0, "2026-01-01".length)
      saveFile(`payment-links-${day}.csv`, content)
      toast.success(t("multisafepay.paymentLinks.export.done"))
    },
    onError: (error) => {
      toast.error(t("multisafepay.paymentLinks.export.failed"), {
        description: toErrorMessage(error, t),
      })
    },
  })
  return (
    <Button
      size="small"
      variant="secondary"
      isLoading={download.isPending}
      onClick={() => {
        download.mutate(filters)
      }}
    >
      <ArrowDownTray />
      {t("multisafepay.paymentLinks.export.download")}
    </Button>
  )
}
