import { useTranslation } from "react-i18next"

import { useNow } from "../../hooks/use-now"
import { formatDateTime, formatDuration } from "../../lib/format"
import { toCountdown } from "../../lib/order-payment/countdown"

const SECOND_MS = 1_000

/** What is left, and until when: who listens is told the moment only, which does not change. */
export const ExpiryCountdown = ({ expiresAt }: { expiresAt: string }) => {
  const { t, i18n } = useTranslation()
  const now = useNow(SECOND_MS)
  const left = toCountdown(Date.parse(expiresAt) - now)
    .map((part) => formatDuration(part, i18n.language))
    .join(" ")
  return (
    <span className="flex flex-col gap-y-1">
      <span aria-hidden className="tabular-nums">
        {left === "" ? t("multisafepay.orderPayment.expired") : left}
      </span>
      <time dateTime={expiresAt} className="text-ui-fg-subtle">
        {formatDateTime(expiresAt, i18n.language)}
      </time>
    </span>
  )
}
