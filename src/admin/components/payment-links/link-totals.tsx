import { StatusBadge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { type PaymentLinkFilters, usePaymentLinkTotals } from "../../hooks/api/payment-link-list"
import { formatMoney } from "../../lib/format"
import { STATE_COLOURS, STATE_LABELS, STATUSES } from "../../lib/order-payment/link-state-texts"

/** What the filtered links come to. Nothing until that is known; the list says why it cannot be read. */
export const LinkTotals = ({ filters }: { filters: PaymentLinkFilters }) => {
  const { t, i18n } = useTranslation()
  const { data, error } = usePaymentLinkTotals(filters)
  if (!data) {
    return error && error.status !== 403 ? (
      <Text size="small" className="text-ui-fg-subtle px-6 py-4">
        {t("multisafepay.paymentLinks.totals.error")}
      </Text>
    ) : null
  }
  if (data.totals.length === 0) return null
  return (
    <ul
      aria-label={t("multisafepay.paymentLinks.totals.label")}
      className="grid grid-cols-1 gap-x-8 gap-y-4 px-6 py-4 sm:grid-cols-2 lg:flex lg:flex-wrap"
    >
      {STATUSES.map((status) => {
        const sums = data.totals.filter((total) => total.status === status)
        if (sums.length === 0) return null
        return (
          <li key={status} className="flex flex-col gap-y-1">
            <StatusBadge color={STATE_COLOURS[status]} className="w-fit">
              {t(STATE_LABELS[status])}
            </StatusBadge>
            {sums.map(({ currency_code: currency, amount, count }) => (
              <Text key={currency} size="small" weight="plus" className="tabular-nums">
                {formatMoney({ amount, currency }, i18n.language)}{" "}
                <span className="text-ui-fg-subtle font-normal">
                  {t("multisafepay.paymentLinks.totals.count", { count })}
                </span>
              </Text>
            ))}
          </li>
        )
      })}
    </ul>
  )
}
