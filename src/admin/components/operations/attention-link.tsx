import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { type AdminPaymentLink, type AdminRemedy } from "../../../types/http"
import { useCan } from "../../hooks/api/use-can"
import { toAttentionTexts } from "../../lib/to-attention-texts"
import { EnvironmentBadge } from "../common/environment-badge"
import { AttentionFacts } from "./attention-facts"
import { RemedyButton } from "./remedy-button"

type AttentionLinkProps = { link: AdminPaymentLink; remedies: AdminRemedy[] }

/** What happened with one payment, and what can be done about it. */
export const AttentionLink = ({ link, remedies }: AttentionLinkProps) => {
  const { t } = useTranslation()
  const canUpdate = useCan("multisafepay_payment_link:update")
  const { attention, environment } = link
  if (!attention) return null
  const { title, text } = toAttentionTexts(attention.reason)
  return (
    <li className="flex flex-col gap-y-4 px-6 py-5">
      <div className="flex max-w-3xl flex-col gap-y-1">
        <div className="flex flex-wrap items-center gap-2">
          <h3 className="txt-compact-small-plus text-ui-fg-base">{t(title)}</h3>
          <EnvironmentBadge environment={environment} />
        </div>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t(text)}
        </Text>
      </div>
      <AttentionFacts link={link} attention={attention} />
      {canUpdate && remedies.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {remedies.map((remedy) => (
            <RemedyButton key={remedy} link={link} remedy={remedy} />
          ))}
        </div>
      )}
    </li>
  )
}
