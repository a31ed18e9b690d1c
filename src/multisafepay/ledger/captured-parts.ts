import { type Order } from "../schemas/order"

/**
 * An order with those that partial captures of its authorisation made: each is refunded by itself, and tells of its
 * own refunds only. `parts` is empty for every other order.
 */
export type OrderWithParts = Order & Readonly<{ parts: readonly Order[] }>

/** Ids of the orders that partial captures made. A capture of the whole makes none. */
export function partIdsOf({ order_id: own, related_transactions }: Order): string[] {
  const captures = related_transactions.filter(({ type }) => type === "capture")
  const ids = captures.flatMap(({ order_id: id }) => (id === undefined || id === own ? [] : [id]))
  return [...new Set(ids)]
}

/** The order as its money is: what its parts gave back counts as its own. Amounts stay in minor units. */
export function withParts(order: Order, parts: readonly Order[]): OrderWithParts {
  const refunded = parts.reduce((sum, part) => sum + part.amount_refunded, order.amount_refunded)
  const related = parts.flatMap((part) => part.related_transactions)
  return {
    ...order,
    parts,
    amount_refunded: refunded,
    related_transactions: [...order.related_transactions, ...related],
  }
}
