import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { type AdminPaymentLink, type AdminRemedy } from "../../../types/http"
import { toAttentionTexts } from "../../lib/to-attention-texts"
import { toRemedyTexts } from "../../lib/to-remedy-texts"
import { RemedyPrompt } from "./remedy-prompt"

type RemedyButtonProps = { link: AdminPaymentLink; remedy: AdminRemedy }

/** Asks before anything is done. */
export const RemedyButton = ({ link, remedy }: RemedyButtonProps) => {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const reason = link.attention?.reason ?? ""
  const action = t(toRemedyTexts(remedy, reason).action)
  return (
    <>
      <Button
        size="small"
        variant={remedy === "dismiss" ? "transparent" : "secondary"}
        aria-label={t("multisafepay.operations.links.actionLabel", {
          action,
          reason: t(toAttentionTexts(reason).title),
          order: link.multisafepay_order_id,
        })}
        onClick={() => {
          setIsOpen(true)
        }}
      >
        {action}
      </Button>
      {isOpen && (
        <RemedyPrompt
          link={link}
          remedy={remedy}
          onClose={() => {
            setIsOpen(false)
          }}
        />
      )}
    </>
  )
}
