import {
  type PaymentAddress,
  type PaymentDescription,
  type PaymentLine,
} from "../../multisafepay/order-request/payment-description"
import { toNotificationUrl } from "../../multisafepay/notification/notification-url"
import { type Account } from "../../multisafepay/settings/resolve-account"
import { toSeconds } from "../../multisafepay/settings/to-seconds"
import { type CustomerRequest } from "../../multisafepay/customer-request"
import { type LinkWishes } from "../../multisafepay/link-wishes"
import { type Payable, type SessionPayment } from "./load-payment"
import { type readHints } from "./session-data"

/** All that a payment link is made from. `amount` in major units, as the session has it. */
export type PaymentFacts = Readonly<{
  session: SessionPayment
  account: Account
  amount: string
  currency: string
  hints: ReturnType<typeof readHints>
  backendUrl: string
  versions: { medusa: string; plugin: string }
  customerRequest: CustomerRequest | undefined
  wishes?: LinkWishes | undefined
}>

function toAddress(address: Payable["billing_address"]): PaymentAddress | undefined {
  if (!address) return undefined
  return {
    firstName: address.first_name,
    lastName: address.last_name,
    company: address.company,
    phone: address.phone,
    address1: address.address_1,
    address2: address.address_2,
    postalCode: address.postal_code,
    city: address.city,
    province: address.province,
    countryCode: address.country_code,
  }
}

/** A cart has no number yet. The end of its id tells payments apart, and fits a bank statement. */
const shortened = (id: string) => id.slice(-8)

const toRate = (lines: readonly { rate: string }[] | null | undefined) =>
  (lines ?? []).map(({ rate }) => Number(rate)).reduce((sum, rate) => sum + rate, 0)

function toLines({ items, shipping_methods: methods }: Payable): PaymentLine[] {
  const goods = (items ?? []).map((item) => ({
    kind: "item" as const,
    id: item.variant_sku ?? item.id,
    name: item.product_title ?? item.title ?? item.id,
    description: item.variant_title,
    quantity: item.quantity,
    total: item.total,
    taxTotal: item.tax_total,
    taxRate: toRate(item.tax_lines),
  }))
  const shipping = (methods ?? []).map((method) => ({
    kind: "shipping" as const,
    id: method.id,
    name: method.name ?? "Shipping",
    total: method.total,
    taxTotal: method.tax_total,
    taxRate: toRate(method.tax_lines),
  }))
  return [...goods, ...shipping]
}

/** From Medusa's words to the core's: a cart at checkout, or one of Medusa's orders. */
export function toPaymentDescription(facts: PaymentFacts): PaymentDescription {
  const { session, account, hints, backendUrl, customerRequest, wishes = {} } = facts
  const { cart, order } = session.payment_collection
  const payable = order ?? cart
  const returnUrl = `${backendUrl}/multisafepay/return/${session.id}`
  const lifetime = order ? account.linkLifetimeAdmin : account.linkLifetimeCheckout
  const secondChance = order ? account.secondChanceAdmin : account.secondChanceCheckout
  return {
    orderId: session.id,
    sessionId: session.id,
    reference: payable?.id ?? session.payment_collection.id,
    currency: facts.currency,
    amount: facts.amount,
    currencyExponents: account.currencyExponents,
    descriptionTemplate: wishes.description ?? account.description,
    displayReference: String(order?.display_id ?? shortened(payable?.id ?? session.id)),
    notificationUrl: toNotificationUrl(backendUrl, account.account),
    returnUrl,
    cancelUrl: `${returnUrl}?from=cancel`,
    closeWindow: account.closeWindow,
    lifetimeSeconds: wishes.lifetimeSeconds ?? toSeconds(lifetime),
    secondChance: wishes.secondChance ?? secondChance,
    gateway: hints.gateway ?? account.gateway,
    captureManual: account.capture === "manual",
    locale: hints.locale ?? payable?.locale,
    fallbackLocale: account.fallbackLocale ?? "en_US",
    templateId: account.templateId,
    customer: {
      email: payable?.email,
      reference: payable?.customer_id,
      ipAddress: customerRequest?.ipAddress,
      userAgent: customerRequest?.userAgent,
      billing: toAddress(payable?.billing_address ?? payable?.shipping_address),
    },
    delivery: toAddress(payable?.shipping_address),
    shop: {
      name: "Medusa",
      version: facts.versions.medusa,
      pluginVersion: facts.versions.plugin,
      rootUrl: backendUrl,
    },
    cart:
      account.sendCart && payable
        ? { lines: toLines(payable), creditTotal: payable.credit_line_total }
        : undefined,
  }
}
