import { useTranslation } from "react-i18next"

import { type AdminPaymentLinkResponse } from "../../../types/http"
import { formatDateTime, formatMoney } from "../../lib/format"
import { formatMethod } from "../../lib/order-payment/format-method"
import { SectionRow } from "../common/section-row"
import { ExpiryCountdown } from "./expiry-countdown"

type LinkFactsProps = {
  answer: AdminPaymentLinkResponse
  canPay: boolean
  outstanding: string | undefined
}

/** What the link is about, as far as there is something to tell. */
export const LinkFacts = ({ answer, canPay, outstanding }: LinkFactsProps) => {
  const { t, i18n } = useTranslation()
  const { payment_link: link, payment, details } = answer
  const { used, allowed } = details.attempts
  const money = (amount: number) =>
    formatMoney({ amount, currency: link.currency_code }, i18n.language)
  const method = formatMethod(payment.details) ?? link.gateway
  const rows = [
    {
      key: "amount",
      title: t("multisafepay.orderPayment.facts.amount"),
      value: money(link.amount),
    },
    link.refunded_amount > 0 && {
      key: "refunded",
      title: t("multisafepay.orderPayment.facts.refunded"),
      value: money(link.refunded_amount),
    },
    outstanding !== undefined && {
      key: "outstanding",
      title: t("multisafepay.orderPayment.facts.outstanding"),
      value: outstanding,
    },
    {
      key: "method",
      title: t("multisafepay.orderPayment.facts.method"),
      value: method ?? t("multisafepay.values.allMethods"),
    },
    canPay && {
      key: "expiry",
      title: t("multisafepay.orderPayment.facts.expires"),
      value: <ExpiryCountdown expiresAt={link.expires_at} />,
    },
    payment.authorized_until !== null && {
      key: "authorised",
      title: t("multisafepay.orderPayment.facts.authorizedUntil"),
      value: formatDateTime(payment.authorized_until, i18n.language),
    },
    {
      key: "attempts",
      title: t("multisafepay.orderPayment.facts.attempts"),
      value: t("multisafepay.orderPayment.facts.attemptsValue", { used, allowed }),
    },
    details.sent_at !== null && {
      key: "sent",
      title: t("multisafepay.orderPayment.facts.sent"),
      value: formatDateTime(details.sent_at, i18n.language),
    },
    details.reminders > 0 && {
      key: "reminders",
      title: t("multisafepay.orderPayment.facts.reminders"),
      value: String(details.reminders),
    },
    details.note !== null && {
      key: "note",
      title: t("multisafepay.orderPayment.facts.note"),
      value: details.note,
    },
  ].filter((row) => row !== false)
  return (
    <>
      {rows.map(({ key, title, value }) => (
        <SectionRow key={key} title={title} value={value} />
      ))}
    </>
  )
}
