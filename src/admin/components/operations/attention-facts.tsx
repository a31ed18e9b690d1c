import { type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import { type AdminPaymentLink } from "../../../types/http"
import { formatDateTime, formatMoney } from "../../lib/format"

type AttentionFactsProps = {
  link: AdminPaymentLink
  attention: NonNullable<AdminPaymentLink["attention"]>
}

const Fact = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className="min-w-0">
    <dt className="txt-compact-xsmall text-ui-fg-subtle">{title}</dt>
    <dd className="txt-compact-small text-ui-fg-base [overflow-wrap:anywhere]">{children}</dd>
  </div>
)

export const AttentionFacts = ({ link, attention }: AttentionFactsProps) => {
  const { t, i18n } = useTranslation()
  const { amount, currency_code: currency, order_id: orderId } = link
  return (
    <dl className="grid grid-cols-1 gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
      <Fact title={t("multisafepay.operations.links.amount")}>
        {formatMoney({ amount, currency }, i18n.language)}
      </Fact>
      <Fact title={t("multisafepay.operations.links.since")}>
        {formatDateTime(attention.since, i18n.language)}
      </Fact>
      <Fact title={t("multisafepay.operations.links.order")}>
        {orderId === null ? (
          t("multisafepay.operations.links.noOrder")
        ) : (
          <Link
            to={`/orders/${orderId}`}
            className="text-ui-fg-base underline underline-offset-2 hover:no-underline"
          >
            {t("multisafepay.operations.links.openOrder")}
          </Link>
        )}
      </Fact>
      <Fact title={t("multisafepay.operations.links.multisafepayOrder")}>
        {link.multisafepay_order_id}
      </Fact>
      <Fact title={t("multisafepay.operations.links.account")}>{link.account}</Fact>
      <Fact title={t("multisafepay.operations.links.details")}>
        {/* Made by the server, in English. */}
        <span lang="en">{attention.detail}</span>
      </Fact>
    </dl>
  )
}
