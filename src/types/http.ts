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

/** What became of the payment of a link, as MultiSafepay last told. Amounts in major units, moments as ISO 8601 in UTC. */
export type AdminPayment = {
  /** What it was made with; null until somebody chose a method. */
  details: {
    /** Gateway id of the method used. */
    method: string
    description: string | null
    /** Last digits of card or account. */
    last4: string | null
    /** Brands of gift cards, separated by semicolons. */
    gift_card: string | null
    /** What each method paid, where several did. */
    parts: { method: string; amount: number }[]
  } | null
  refunds: {
    /** MultiSafepay's own id, digit for digit. */
    transaction_id: string
    /** Medusa's; null where it has none. */
    refund_id: string | null
    amount: number
    /** `pending` until it is paid out at night; `failed` was voided or declined. */
    status: "pending" | "completed" | "failed"
  }[]
  /** When a card authorisation lapses; null where nothing is left to capture. */
  authorized_until: string | null
  /** The latest chargeback. */
  dispute: {
    status: "open" | "lost" | "won"
    amount: number | null
    respond_by: string | null
    reason_code: string | null
    reason: string | null
  } | null
  /** What MultiSafepay was told of the order: its number, and which of Medusa's fulfilments were shipped. */
  reported: { invoice_id: string | null; shipments: string[] }
}

/** Answer of `GET /admin/multisafepay/payment-links/:id`, and of what is done with one link. */
export type AdminPaymentLinkResponse = { payment_link: AdminPaymentLink; payment: AdminPayment }

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
