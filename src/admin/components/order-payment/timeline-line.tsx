import { useTranslation } from "react-i18next"

import { type AdminTimelineEntry } from "../../../types/http"
import { formatDateTime, formatMoney } from "../../lib/format"
import { toTimelineText } from "../../lib/order-payment/timeline-texts"
import { toAttentionTexts } from "../../lib/to-attention-texts"

/** Lines whose reason is one of those that need a person. */
const WITH_REASON = ["attention", "resolved", "matched"]

type TimelineLineProps = { entry: AdminTimelineEntry; currency: string }

/** One thing that happened, with what is known of it. */
export const TimelineLine = ({ entry, currency }: TimelineLineProps) => {
  const { t, i18n } = useTranslation()
  const { type, data, created_at: at } = entry
  const { amount, gateway, note, reason } = data
  const key = toTimelineText(type)
  const facts = [
    typeof amount === "number" && formatMoney({ amount, currency }, i18n.language),
    gateway,
    typeof reason === "string" && WITH_REASON.includes(type) && t(toAttentionTexts(reason).title),
    note,
  ].filter(Boolean)
  return (
    <li className="flex flex-col gap-y-0.5">
      <span className="txt-compact-small text-ui-fg-base [overflow-wrap:anywhere]">
        {key === undefined ? t("multisafepay.orderPayment.timeline.other", { type }) : t(key)}
      </span>
      {facts.length > 0 && (
        <span className="txt-compact-small text-ui-fg-subtle [overflow-wrap:anywhere]">
          {facts.join(" · ")}
        </span>
      )}
      <time dateTime={at} className="txt-compact-xsmall text-ui-fg-subtle">
        {formatDateTime(at, i18n.language)}
      </time>
    </li>
  )
}
