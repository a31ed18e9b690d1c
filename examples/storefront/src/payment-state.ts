import { type Order } from "./medusa"

const TEXTS: Partial<Record<Order["payment_status"], string>> = {
  captured: "Paid",
  partially_captured: "Paid in part",
  authorized: "Payment reserved",
  partially_authorized: "Payment reserved in part",
  refunded: "Paid back",
  partially_refunded: "Paid back in part",
}

export function toPaymentState({ status, payment_status }: Order): string {
  return status === "canceled" ? "Cancelled" : (TEXTS[payment_status] ?? "Not paid yet")
}

/** What is still to be paid. Money that is reserved already is not asked for again. */
export function outstandingOf({ status, payment_status, summary }: Order): number {
  const isClosed = status === "canceled" || payment_status === "authorized"
  return isClosed ? 0 : Math.max(0, summary.pending_difference)
}
