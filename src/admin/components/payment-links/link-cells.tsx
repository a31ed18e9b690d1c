import { StatusBadge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import { type AdminPaymentLink } from "../../../types/http"
import { formatMoney } from "../../lib/format"
import { STATE_COLOURS, STATE_LABELS } from "../../lib/order-payment/link-state-texts"
import { toOrderPath } from "../../lib/payment-links/to-order-path"
import { toAttentionTexts } from "../../lib/to-attention-texts"

type CellProps = { link: AdminPaymentLink }

export const StatusCell = ({ link: { status, attention } }: CellProps) => {
  const { t } = useTranslation()
  return (
    <div className="py-2">
      <StatusBadge color={STATE_COLOURS[status]}>{t(STATE_LABELS[status])}</StatusBadge>
      {attention && (
        <Text size="xsmall" className="text-ui-tag-orange-text">
          {t(toAttentionTexts(attention.reason).title)}
        </Text>
      )}
    </div>
  )
}

export const AmountCell = ({ link }: CellProps) => {
  const { t, i18n } = useTranslation()
  const format = (amount: number) =>
    formatMoney({ amount, currency: link.currency_code }, i18n.language)
  return (
    <div className="tabular-nums">
      {format(link.amount)}
      {link.refunded_amount > 0 && (
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("multisafepay.paymentLinks.refunded", { amount: format(link.refunded_amount) })}
        </Text>
      )}
    </div>
  )
}

type OrderCellProps = CellProps & { numbers: ReadonlyMap<string, number> | undefined }

export const OrderCell = ({ link, numbers }: OrderCellProps) => {
  const { t } = useTranslation()
  if (link.order_id === null) return t("multisafepay.operations.links.noOrder")
  const number = numbers?.get(link.order_id)
  const unnumbered = numbers
    ? t("multisafepay.paymentLinks.draft")
    : t("multisafepay.operations.links.openOrder")
  return (
    <Link
      to={toOrderPath(link.order_id, numbers)}
      className="text-ui-fg-base underline underline-offset-2 hover:no-underline"
    >
      {number === undefined ? unnumbered : t("multisafepay.paymentLinks.orderNumber", { number })}
    </Link>
  )
}
