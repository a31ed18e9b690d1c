import { type PaymentLinkRecord } from "../../../types/payment-link"

/** What the storefront, or the hosted page, tells the customer. */
export type PaymentResult = "paid" | "pending" | "failed" | "cancelled"

/**
 * What a returning customer is told, from the ledger alone: where they come from only says how to
 * put it while nothing is known yet.
 */
export function toResult(link: PaymentLinkRecord, visit: { fromCancel: boolean }): PaymentResult {
  const isPlaced = link.order_id !== null && !link.attention
  if (link.status === "paid" || link.status === "authorized") return isPlaced ? "paid" : "pending"
  if (link.status === "declined" || link.status === "expired") return "failed"
  if (link.status === "cancelled") return "cancelled"
  return visit.fromCancel && link.order_status !== "uncleared" ? "cancelled" : "pending"
}
