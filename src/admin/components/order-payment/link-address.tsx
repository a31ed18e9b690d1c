import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { CopyButton } from "../common/copy-button"
import { QrModal } from "./qr-modal"

/** The address that the customer pays at, to copy or to be scanned. */
export const LinkAddress = ({ url }: { url: string }) => {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <div className="flex items-center gap-2">
      <div className="bg-ui-bg-component flex min-w-0 flex-1 items-center justify-between gap-2 rounded-md border px-2 py-1">
        <code
          className="txt-compact-small min-w-0 truncate font-mono"
          data-testid="multisafepay-link-url"
        >
          {url}
        </code>
        <CopyButton content={url} label={t("multisafepay.orderPayment.actions.copy")} />
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
