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
