import { CheckMini, SquareTwoStack } from "@medusajs/icons"
import { IconButton, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

const SHOWN_MS = 2_000

/** Copies `content`, and says so. `label` tells what it is. */
export const CopyButton = ({ content, label }: { content: string; label: string }) => {
  const { t } = useTranslation()
  const [isCopied, setIsCopied] = useState(false)

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(content)
      setIsCopied(true)
      setTimeout(() => {
        setIsCopied(false)
      }, SHOWN_MS)
    } catch {
      // Browsers let a page copy only over https, or on localhost.
      toast.error(t("multisafepay.errors.copy"))
    }
  }

  return (
    <>
      <IconButton
        type="button"
        size="small"
        variant="transparent"
        className="shrink-0"
        aria-label={label}
        onClick={() => void copy()}
      >
        {isCopied ? <CheckMini /> : <SquareTwoStack />}
      </IconButton>
      <span role="status" className="sr-only">
        {isCopied ? t("multisafepay.actions.copied") : ""}
      </span>
    </>
  )
}
