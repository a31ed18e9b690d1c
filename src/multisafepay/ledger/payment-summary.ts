import { type Order } from "../schemas/order"

/**
 * What a payment was made with, as far as staff may see it: no name, no whole number, no address. Source:
 * `payment_details` and `payment_methods` of `GET /orders/{id}`.
 */
export type PaymentSummary = Readonly<{
  /** Gateway id of the method used, which may differ from the one asked for; `COUPON` for a gift card alone. */
  method: string
  /** The method's name as the customer read it. */
  description: string | null
  /** Last four digits of card or account. */
  last4: string | null
  /** Real brands of gift cards, separated by semicolons. */
  gift_card: string | null
  /** What each method paid, in minor units, where several did. */
  parts: readonly Readonly<{ method: string; amount: number }>[]
}>

/** Whatever stands before them, no more than four digits leave this place. */
const lastDigits = (text: string | undefined) => /\d{1,4}$/.exec(text?.trim() ?? "")?.[0] ?? null

/** Undefined before somebody chose a method. */
export function toPaymentSummary(order: Order): PaymentSummary | undefined {
  const { payment_details: details, payment_methods: methods } = order
  if (details.type === undefined) return undefined
  const own = methods.find(({ type }) => type === details.type) ?? methods[0]
  const parts = methods.flatMap(({ type, amount }) =>
    type === undefined || amount === undefined ? [] : [{ method: type, amount }]
  )
  const brands = [details, ...methods].map(({ coupon_brand: brand }) => brand)
  return {
    method: details.type,
    description: own?.payment_description ?? null,
    last4: lastDigits(details.last4 ?? own?.last4 ?? details.account_iban),
    gift_card: brands.find((brand) => brand !== undefined) ?? null,
    parts: parts.length > 1 ? parts : [],
  }
}
