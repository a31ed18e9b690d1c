import BigNumber from "bignumber.js"
import { cartTotalInMinorUnits, taxRate } from "./cart-total"
import { type Transaction } from "./model"
import { type CartItem, orderRequestSchema } from "./order-request"
import { Refusal } from "./refusal"

/**
 * A refund of a pay-later order names no amount: it is what the lines beyond the order's own add up to. Both signs
 * are found in the documentation: a negative price, or a negative quantity.
 *
 * Source: php-sdk, whose refund of such a method always carries `checkout_data` and never an amount, and the pages
 * on refunds, which want all original lines repeated. Which codes a misfit gets is documented nowhere: 1000 is what
 * incomplete data gets elsewhere, 1027 a cart that does not fit its order.
 */
export function amountOfLines({ link: { request } }: Transaction, checkoutData: unknown): number {
  if (typeof checkoutData !== "object" || checkoutData === null)
    throw new Refusal(1000, { info: "Required Fields: checkout_data" })
  const parsed = orderRequestSchema.shape.shopping_cart.safeParse(checkoutData)
  if (!parsed.success) throw new Refusal(1031)

  const beyond = [...(parsed.data?.items ?? [])]
  for (const original of request.shopping_cart?.items ?? []) {
    const index = beyond.findIndex((line) => isSameLine(line, original))
    if (index < 0) throw new Refusal(1027)
    beyond.splice(index, 1)
  }
  if (beyond.some((line) => taxRate(line, request) === undefined)) throw new Refusal(1029)
  const amount = -cartTotalInMinorUnits(request, beyond)
  if (amount <= 0) throw new Refusal(1034)
  return amount
}

function isSameLine(one: CartItem, other: CartItem): boolean {
  return (
    new BigNumber(one.unit_price).eq(other.unit_price) &&
    new BigNumber(one.quantity).eq(other.quantity) &&
    (one.merchant_item_id ?? one.name) === (other.merchant_item_id ?? other.name) &&
    (one.tax_table_selector ?? "") === (other.tax_table_selector ?? "")
  )
}
