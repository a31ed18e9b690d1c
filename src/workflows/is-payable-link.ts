import { type PaymentLinkRecord } from "../types/payment-link"

/** Shorter than anybody needs to choose a method and pay. */
const SHORTEST_MS = 60_000

/** Whether a customer can pay this link as it stands: a declined attempt ends no link. */
export function isPayableLink(link: PaymentLinkRecord, now = new Date()): boolean {
  return (
    (link.status === "open" || link.status === "declined") &&
    link.creation === "created" &&
    link.payment_url !== null &&
    link.closed_at === null &&
    link.cancel_requested_at === null &&
    link.expires_at.getTime() - now.getTime() > SHORTEST_MS
  )
}
