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
