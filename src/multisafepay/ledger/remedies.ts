import { type AttentionReason } from "./link-status"

/**
 * What can be done about a payment that fits nothing: give it back (or release the authorisation),
 * take it for what it was meant for, place its order now, or only take note of it.
 */
export type Remedy = "refund" | "accept" | "place_order" | "dismiss"

const HELD: readonly Remedy[] = ["refund", "accept", "place_order", "dismiss"]
const STRANGE: readonly Remedy[] = ["refund", "dismiss"]
const BOOKED: readonly Remedy[] = ["dismiss"]

/** The remedies of each reason, in the order they are offered. None of them moves money by guess. */
export const REMEDIES = {
  // Only an exact amount can be booked on a payment session.
  amount_mismatch: STRANGE,
  currency_mismatch: STRANGE,
  paid_after_cancel: HELD,
  paid_after_expiry: HELD,
  session_deleted: HELD,
  foreign_session: STRANGE,
  order_not_placed: HELD,
  // The payment is booked on the draft; what is missing is stock, most of the time.
  draft_not_converted: ["place_order", "refund", "dismiss"],
  // An order that was cancelled stays so; its payment can still be booked on it.
  order_cancelled: ["refund", "accept", "dismiss"],
  // The first payment is the order's.
  paid_twice: STRANGE,
  chargeback: BOOKED,
  payment_reversed: BOOKED,
  // The configuration is the remedy, and ends it by itself.
  account_unavailable: BOOKED,
  // Money that Medusa cannot book as it is.
  refund_unmatched: BOOKED,
  capture_unmatched: BOOKED,
  refund_failed: STRANGE,
  // The money is still there, and Medusa says so: it can be refunded again, there.
  refund_voided: BOOKED,
  // Capturing or cancelling the order ends it by itself.
  authorization_expiring: BOOKED,
  authorization_lost: BOOKED,
  // MultiSafepay's dashboard is the remedy; a shipment that arrives after all ends it by itself.
  shipment_unreported: BOOKED,
} as const satisfies Record<AttentionReason, readonly Remedy[]>

/** Payments whose order or cart is gone, which the setting `refund_unplaceable` gives back by itself. */
export const UNPLACEABLE: readonly AttentionReason[] = [
  "session_deleted",
  "order_not_placed",
  "order_cancelled",
]

/** What was decided about one misfit. Stored on the link, so that nobody is asked twice. */
export type Resolution = Readonly<{
  reason: AttentionReason
  /** The misfit's own, which tells one from the next. */
  detail: string
  /** MultiSafepay's id of the payment that was decided about; null before there is one. */
  transaction_id: string | null
  action: Remedy
  note: string | null
  /** Medusa's id of the user; null when the setting decided. */
  actor_id: string | null
  /** ISO 8601 in UTC. */
  at: string
}>

/** A misfit as it is found, to compare with what was decided. */
export type Misfit = Pick<Resolution, "reason" | "detail" | "transaction_id">

/**
 * Whether this was decided already: the money went back, or somebody took note of it. What was
 * accepted is looked at again, since it can still fail.
 */
export function isResolved(resolutions: readonly Resolution[], misfit: Misfit): boolean {
  return resolutions.some(
    (each) =>
      each.reason === misfit.reason &&
      each.detail === misfit.detail &&
      each.transaction_id === misfit.transaction_id &&
      (each.action === "refund" || each.action === "dismiss")
  )
}
