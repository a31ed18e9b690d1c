/** A payment link's state in our ledger, as the admin API shows it. */
export type LinkStatus = "open" | "authorized" | "paid" | "declined" | "expired" | "cancelled"

/** Why a link needs a person: money that fits nothing, or that went back. */
export type AttentionReason =
  | "amount_mismatch"
  | "currency_mismatch"
  | "paid_after_cancel"
  | "paid_after_expiry"
  | "session_deleted"
  | "foreign_session"
  | "order_not_placed"
  | "order_cancelled"
  | "draft_not_converted"
  | "paid_twice"
  | "chargeback"
  | "payment_reversed"
  | "account_unavailable"
  | "refund_unmatched"
  | "capture_unmatched"
  | "refund_failed"
  | "refund_voided"
  | "authorization_expiring"
  | "authorization_lost"
  | "shipment_unreported"

/** Stored on the link and shown in the admin. `detail` holds ids, amounts and codes, never customer data. */
export type Attention = Readonly<{ reason: AttentionReason; since: string; detail: string }>
