import { Alert } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { type AdminPaymentLink, type AdminRemedy } from "../../../types/http"
import { toAttentionTexts } from "../../lib/to-attention-texts"
import { RemedyButton } from "../operations/remedy-button"

type LinkAttentionProps = { link: AdminPaymentLink; remedies: AdminRemedy[] }

/** Why a person has to look, and what can be done. */
export const LinkAttention = ({ link, remedies }: LinkAttentionProps) => {
  const { t } = useTranslation()
  const { attention } = link
  if (!attention) return null
  const { title, text } = toAttentionTexts(attention.reason)
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <Alert variant="warning" role="alert">
        <span className="flex flex-col gap-y-1">
          <span className="txt-compact-small-plus">{t(title)}</span>
          <span className="text-pretty">{t(text)}</span>
          {/* Made by the server, in English. */}
          <span lang="en" className="text-ui-fg-subtle [overflow-wrap:anywhere]">
            {attention.detail}
          </span>
        </span>
      </Alert>
      {remedies.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {remedies.map((remedy) => (
            <RemedyButton key={remedy} link={link} remedy={remedy} />
          ))}
        </div>
      )}
    </div>
  )
}
