import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { CopyField } from "../common/copy-field"
import { QrModal } from "./qr-modal"

/** The address that the customer pays at, to copy or to be scanned. */
export const LinkAddress = ({ url }: { url: string }) => {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <div className="flex items-center gap-2">
      <div className="min-w-0 flex-1">
        <CopyField content={url} label={t("multisafepay.orderPayment.actions.copy")} isCut />
      </div>
      <Button
        size="small"
        variant="secondary"
        className="shrink-0"
        onClick={() => {
          setIsOpen(true)
        }}
      >
        {t("multisafepay.orderPayment.qr.open")}
      </Button>
      {isOpen && (
        <QrModal
          url={url}
          onClose={() => {
            setIsOpen(false)
          }}
        />
      )}
    </div>
  )
}
