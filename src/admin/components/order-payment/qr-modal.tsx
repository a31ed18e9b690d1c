import { Button, FocusModal } from "@medusajs/ui"
import { QRCodeCanvas, QRCodeSVG } from "qrcode.react"
import { useRef } from "react"
import { useTranslation } from "react-i18next"

import { saveFile } from "../../lib/save-file"

/** Large enough to be printed. */
const PNG_PIXELS = 1_024

/** Modules of white around the code, without which cameras do not find it. */
const MARGIN = 4

/** The address as a QR code, to be scanned from the screen or saved. */
export const QrModal = ({ url, onClose }: { url: string; onClose: () => void }) => {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)

  const download = () => {
    canvas.current?.toBlob((picture) => {
      if (picture) saveFile("payment-link.png", picture)
    }, "image/png")
  }

  return (
    <FocusModal open onOpenChange={onClose}>
      <FocusModal.Content>
        <div className="flex flex-1 flex-col items-center justify-center gap-y-6 overflow-y-auto p-6">
          <div className="flex max-w-md flex-col gap-y-1 text-center">
            <FocusModal.Title asChild>
              <h2 className="text-ui-fg-base h2-core">{t("multisafepay.orderPayment.qr.title")}</h2>
            </FocusModal.Title>
            <FocusModal.Description className="text-ui-fg-subtle txt-small text-pretty">
              {t("multisafepay.orderPayment.qr.description")}
            </FocusModal.Description>
          </div>
          <QRCodeSVG
            value={url}
            title={t("multisafepay.orderPayment.qr.title")}
            marginSize={MARGIN}
            className="h-auto w-full max-w-xs rounded-lg"
          />
          <QRCodeCanvas
            ref={canvas}
            value={url}
            size={PNG_PIXELS}
            marginSize={MARGIN}
            aria-hidden
            hidden
          />
          <div className="flex flex-wrap justify-center gap-2">
            <Button size="small" variant="secondary" onClick={download}>
              {t("multisafepay.orderPayment.qr.download")}
            </Button>
            <FocusModal.Close asChild>
              <Button size="small">{t("multisafepay.actions.close")}</Button>
            </FocusModal.Close>
          </div>
        </div>
      </FocusModal.Content>
    </FocusModal>
  )
}
