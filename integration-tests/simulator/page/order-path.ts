/** Where the dashboard shows an order, or what is posted to do something to it. */
export function orderPath(orderId: string, action?: string): string {
  const path = `/dashboard/orders/${encodeURIComponent(orderId)}`
  return action === undefined ? path : `${path}/${action}`
}
