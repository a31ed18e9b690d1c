/**
 * Where the dashboard shows an order. `numbers` has those of orders, not of drafts, and is undefined while it is not
 * known which are which.
 */
export function toOrderPath(
  orderId: string,
  numbers: ReadonlyMap<string, number> | undefined
): string {
  const isDraft = numbers !== undefined && !numbers.has(orderId)
  return `/${isDraft ? "draft-orders" : "orders"}/${orderId}`
}
