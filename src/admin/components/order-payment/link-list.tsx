import { Button, StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { type AdminPaymentLink } from "../../../types/http"
import { formatDateTime, formatMoney } from "../../lib/format"
import { toLinkState } from "../../lib/order-payment/link-state"
import { STATE_COLOURS, STATE_LABELS } from "../../lib/order-payment/link-state-texts"

type LinkListProps = { links: readonly AdminPaymentLink[]; onChoose: (id: string) => void }

/** The links that are not shown, folded up. */
export const LinkList = ({ links, onChoose }: LinkListProps) => {
  const { t, i18n } = useTranslation()
  if (links.length === 0) return null
  return (
    <details className="px-6 py-4">
      <summary className="txt-compact-small-plus text-ui-fg-subtle cursor-pointer">
        {t("multisafepay.orderPayment.others", { count: links.length })}
      </summary>
      <ul className="flex flex-col gap-y-3 pt-3">
        {links.map((link) => {
          const state = toLinkState(link)
          const made = formatDateTime(link.created_at, i18n.language)
          const amount = formatMoney(
            { amount: link.amount, currency: link.currency_code },
            i18n.language
          )
          return (
            <li key={link.id} className="flex flex-wrap items-center justify-between gap-2">
              <div className="flex min-w-0 flex-col gap-y-1">
                <span className="txt-compact-small">{amount}</span>
                <span className="txt-compact-xsmall text-ui-fg-subtle">{made}</span>
              </div>
              <div className="flex flex-wrap items-center gap-2">
                {link.attention && (
                  <StatusBadge color="orange">
                    {t("multisafepay.orderPayment.timeline.attention")}
                  </StatusBadge>
                )}
                <StatusBadge color={STATE_COLOURS[state]}>{t(STATE_LABELS[state])}</StatusBadge>
                <Button
                  size="small"
                  variant="transparent"
                  aria-label={t("multisafepay.orderPayment.showLabel", { amount, date: made })}
                  onClick={() => {
                    onChoose(link.id)
                  }}
                >
                  {t("multisafepay.orderPayment.show")}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
