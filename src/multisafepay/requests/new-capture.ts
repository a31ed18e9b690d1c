/** Body of `POST /orders/{id}/capture`: takes money that a card order has authorised. */
export type NewCapture = {
  /** Integer in minor units, at most what is left of the authorisation. */
  readonly amount: number
  readonly new_order_status: "completed" | "shipped"
  /** At most 50 characters; names the order that a partial capture creates. */
  readonly new_order_id?: string | undefined
  readonly invoice_id?: string | undefined
  readonly tracktrace_code?: string | undefined
  readonly carrier?: string | undefined
  readonly reason?: string | undefined
  readonly description?: string | undefined
}
