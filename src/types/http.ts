/** A payment link as the admin API gives it. Amounts in major units, moments as ISO 8601 in UTC. */
export type AdminPaymentLink = {
  id: string
  account: string
  environment: "test" | "live"
  session_id: string
  multisafepay_order_id: string
  /** MultiSafepay's own id, digit for digit; null until somebody tried to pay. */
  transaction_id: string | null
  /** Medusa's. */
  order_id: string | null
  cart_id: string | null
  payment_collection_id: string
  amount: number
  currency_code: string
  payment_url: string | null
  expires_at: string
  status: "open" | "authorized" | "paid" | "declined" | "expired" | "cancelled"
  /** Set when a person has to look. */
  attention: { reason: string; since: string; detail: string } | null
  gateway: string | null
  refunded_amount: number
  created_at: string
  updated_at: string
}

/** Answer of `GET /admin/multisafepay/payment-links/:id`. */
export type AdminPaymentLinkResponse = { payment_link: AdminPaymentLink }

/** Answer of `GET /admin/multisafepay/payment-links`. */
export type AdminPaymentLinkListResponse = {
  payment_links: AdminPaymentLink[]
  count: number
  limit: number
  offset: number
}

/** A notification as the admin API gives it. Moments as ISO 8601 in UTC. */
export type AdminNotification = {
  id: string
  account: string
  multisafepay_order_id: string
  /** `unsigned` is a hint that proves nothing, but leads to a look as well. */
  kind: "signed" | "unsigned"
  /** What the sender said of the order; of a hint null, or `returned` when the customer came back. */
  order_status: string | null
  financial_status: string | null
  /** MultiSafepay's own id, digit for digit. */
  transaction_id: string | null
  gateway: string | null
  /** `dead` was given up a day after it came. */
  status: "received" | "processing" | "done" | "dead"
  /** What came of it, or why it failed: a code, and after a colon a sentence. */
  outcome: string | null
  attempts: number
  /** When it came, or was last told to be tried for another day. */
  received_at: string
  /** How often the same came. */
  received_count: number
  /** Null unless it waits. */
  next_attempt_at: string | null
  processed_at: string | null
}

/** Answer of `POST /admin/multisafepay/notifications/:id/retry`. */
export type AdminNotificationResponse = { notification: AdminNotification }

/** Answer of `GET /admin/multisafepay/notifications`. */
export type AdminNotificationListResponse = {
  notifications: AdminNotification[]
  count: number
  limit: number
  offset: number
}

/** Answer of `GET /admin/multisafepay/health`. Counts; moments as ISO 8601 in UTC. */
export type AdminHealthResponse = {
  health: {
    inbox: {
      /** Notifications that wait, that are in hand, and that were given up. */
      received: number
      processing: number
      dead: number
      /** When the oldest that waits or is in hand came; null when there is none. */
      oldest_unprocessed_at: string | null
      /** Why notifications were given up or will be tried again, the most frequent first. */
      failures: { reason: string; count: number }[]
    }
    links: {
      /** Links that can still be paid. */
      open: number
      /** Links that a person has to look at. */
      attention: number
      /** Links that the job should have looked at by now. */
      due: number
    }
  }
}
