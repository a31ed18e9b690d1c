import { Decimal } from "../decimal"
import { cartTotal } from "../order-request/cart-total"
import { optionalText } from "../order-request/plain-text"
import { NO_TAX } from "../order-request/tax-tables"
import { type CartRefund, type RefundLine } from "../requests/new-refund"
import { type Order } from "../schemas/order"

/** Some pieces of one line of the order, by the id that the line has at MultiSafepay. */
export type ReturnedItem = Readonly<{ merchantItemId: string; quantity: number }>

/** What is refunded of a pay-later order. */
export type CartRefundRequest = Readonly<{
  /** Minor units, with tax. */
  amount: number
  /** Decimals of the currency, 2 for EUR. */
  exponent: number
  /** Why, in plain text. */
  text: string
  /** What was returned and may be what this refund is for, return by return. */
  returns: readonly (readonly ReturnedItem[])[]
}>

type Line = NonNullable<Order["shopping_cart"]>["items"][number]

/** Pay-later methods were seen to refuse items with a double quote in their name. */
const nameOf = (text: string) => optionalText(text.replaceAll('"', "'"), 100) ?? "Refund"

/**
 * Body of `POST /orders/{id}/refunds` for a pay-later order: its lines as MultiSafepay gave them, and what goes back.
 * That is the lines of a return, with negative quantities, when exactly one return comes to the amount to the minor
 * unit; else one line of the amount without tax, as MultiSafepay's own plugins send it.
 */
export function toCartRefund(order: Order, request: CartRefundRequest): CartRefund {
  const original = order.shopping_cart?.items ?? []
  const total = (items: readonly RefundLine[]) =>
    cartTotal({ items }, order.checkout_options ?? {}, request.exponent)
  const isExact = (lines: readonly RefundLine[]) =>
    total(lines) === -request.amount &&
    total([...original, ...lines]) === total(original) - request.amount
  const candidates = request.returns
    .map((items) => toReturnedLines(original, items, request.text))
    .filter((lines) => lines.length > 0 && isExact(lines))
  const [returned] = candidates.length === 1 ? candidates : []
  return { checkout_data: { items: [...original, ...(returned ?? [amountLine(order, request)])] } }
}

/** Nothing unless every item is one line of the order, which has as many pieces. */
function toReturnedLines(
  original: readonly Line[],
  items: readonly ReturnedItem[],
  description: string
): RefundLine[] {
  const lines = items.flatMap(({ merchantItemId, quantity }) => {
    const found = original.filter((line) => line.merchant_item_id === merchantItemId)
    const [line] = found
    if (found.length !== 1 || !line || quantity > line.quantity) return []
    return [{ ...line, description, quantity: -quantity }]
  })
  return lines.length === items.length ? lines : []
}

function amountLine(order: Order, { amount, exponent, text }: CartRefundRequest): RefundLine {
  return {
    name: nameOf(text),
    description: text,
    unit_price: new Decimal(amount).shiftedBy(-exponent).negated().toNumber(),
    quantity: 1,
    merchant_item_id: "refund",
    tax_table_selector: untaxedSelector(order),
  }
}

/**
 * The order's table of 0 %. Orders of ours have one when something in them is untaxed, and always a default of 0 %, which
 * a line without selector falls under. Where there is neither, MultiSafepay refuses the name instead of adding tax.
 */
function untaxedSelector({ checkout_options: tables }: Order): string | undefined {
  const table = tables?.alternate.find(
    ({ name, rules }) =>
      name !== undefined && rules.length > 0 && rules.every(({ rate }) => rate === 0)
  )
  if (table) return table.name
  return tables?.default?.rate ? NO_TAX : undefined
}
