import { type MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import { linkExponents } from "../multisafepay/ledger/link-exponents"
import { findSendBar } from "../multisafepay/mail/find-send-bar"
import { toLocalAmount } from "../multisafepay/mail/localized"
import { toMailLocale } from "../multisafepay/mail/mail-locale"
import { type MailContent } from "../multisafepay/mail/payment-mail"
import { toMailContent } from "../multisafepay/mail/to-mail-content"
import { toMajorUnits, toMinorUnits } from "../multisafepay/money"
import { plainText } from "../multisafepay/order-request/plain-text"
import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type MultiSafepayModule } from "../types/module"
import { type PaymentLinkRecord } from "../types/payment-link"
import { loadMailOrder } from "./load-mail-order"
import { loadStoreName } from "./load-store-name"

/** What `sendPaymentLinkWorkflow` takes. */
export type SendPaymentLinkInput = {
  /** Id of the payment link. */
  id: string
  /** An e-mail address, instead of that of the order. */
  to?: string | undefined
  /** Words for this one mail. */
  message?: string | undefined
  /** Sends it as a reminder, and counts it as one. */
  reminder?: boolean | undefined
  /** Medusa's id of the user who sends it; for the timeline. */
  actor_id?: string | undefined
}

/** What templates of a notification provider have to work with. Amounts in major units, moments as ISO 8601 in UTC. */
export type PaymentMailData = {
  payment_url: string
  amount: number
  /** As the customer reads it, with the currency. */
  amount_text: string
  currency_code: string
  /** Medusa's id of the order; null before there is one. */
  order_id: string | null
  /** `#12`; null before there is an order. */
  order_display_id: string | null
  shop_name: string
  logo_url: string | null
  expires_at: string
  /** BCP 47 tag of the language that the mail is in, `nl-NL`. */
  locale: string
  /** The account's own text. */
  mail_text: string | null
  /** What was written for this one mail. */
  message: string | null
  reminder: boolean
}

/** A mail that is ready to be sent. */
export type ComposedMail = {
  link: Pick<PaymentLinkRecord, "id" | "reminders">
  to: string
  data: PaymentMailData
  content: MailContent
}

const refuse = (message: string, type = MedusaError.Types.NOT_ALLOWED): never => {
  throw new MedusaError(type, message)
}

/** The name on the mail: the account's, else the store's. */
async function loadShopName(container: MedusaContainer, ownName: string | null): Promise<string> {
  const name = ownName ?? (await loadStoreName(container))
  return plainText(name ?? "", 100) || "Medusa Store"
}

function amountOf(link: PaymentLinkRecord): string {
  const exponents = linkExponents(link)
  const minor = toMinorUnits(link.amount, link.currency_code, exponents)
  return toMajorUnits(minor, link.currency_code, exponents)
}

/**
 * Writes the mail about a payment link.
 *
 * @throws MedusaError (404) when there is no such link, and (400) when it cannot be paid or there is nobody to send it to.
 */
export async function composeMail(
  container: MedusaContainer,
  { id, to, message, reminder = false }: SendPaymentLinkInput
): Promise<ComposedMail> {
  const { links, accounts }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const link =
    (await links.find({ id })) ??
    refuse("There is no such payment link.", MedusaError.Types.NOT_FOUND)
  const bar = findSendBar(link, new Date())
  if (bar) refuse(bar)
  const order = link.order_id === null ? undefined : await loadMailOrder(container, link.order_id)
  const address =
    to ??
    order?.email ??
    refuse(
      "The order has no e-mail address. Add one to the order, or say to which address to send the payment link."
    )
  const settings = await accounts.settingsOf(link.account)
  const locale = toMailLocale([order?.locale, settings.fallbackLocale], order?.country)
  const amount = amountOf(link)
  const data: PaymentMailData = {
    payment_url: link.payment_url ?? "",
    amount: Number(amount),
    amount_text: toLocalAmount(amount, link.currency_code, locale),
    currency_code: link.currency_code,
    order_id: link.order_id,
    order_display_id: order?.reference ?? null,
    shop_name: await loadShopName(container, settings.shopName),
    logo_url: settings.logoUrl,
    expires_at: link.expires_at.toISOString(),
    locale: locale.tag,
    mail_text: settings.mailText,
    message: message?.trim() === "" ? null : (message?.trim() ?? null),
    reminder,
  }
  const content = toMailContent({
    kind: reminder ? "reminder" : "request",
    locale,
    shopName: data.shop_name,
    logoUrl: data.logo_url,
    amountText: data.amount_text,
    orderReference: data.order_display_id,
    paymentUrl: data.payment_url,
    expiresAt: link.expires_at,
    mailText: data.mail_text,
    message: data.message,
  })
  return { link: { id: link.id, reminders: link.reminders }, to: address, data, content }
}
