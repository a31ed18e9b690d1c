import { ArrowDownTray } from "@medusajs/icons"
import { Button, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useSupportReport } from "../../hooks/api/support-report"
import { saveFile } from "../../lib/save-file"
import { toErrorMessage } from "../../lib/to-error-message"

export const SupportReportButton = () => {
  const { t } = useTranslation()
  const download = useSupportReport({
    onSuccess: ({ report }) => {
      const day = new Date().toISOString().slice(0, "2026-01-01".length)
      const content = new Blob([JSON.stringify(report, null, 2)], { type: "application/json" })
      saveFile(`multisafepay-report-${day}.json`, content)
      toast.success(t("multisafepay.operations.report.done"))
    },
    onError: (error) => {
      toast.error(t("multisafepay.operations.report.failed"), {
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
        download.mutate()
      }}
    >
      <ArrowDownTray />
      {t("multisafepay.operations.report.download")}
    </Button>
  )
}
