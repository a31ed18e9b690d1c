/** A refund at MultiSafepay, and what it is in Medusa. Source: `related_transactions` of `GET /orders/{id}`. */
export type KnownRefund = Readonly<{
  /** MultiSafepay's id of the refund. */
  transaction_id: string
  /** Medusa's Refund; null until there is one, and where there will be none. */
  refund_id: string | null
  /** Minor units. */
  amount: number
  /** `pending` until it is paid out at night; `failed` was voided or declined, so the money stayed here. */
  status: "pending" | "completed" | "failed"
}>

/**
 * Key in the metadata of a Refund of Medusa that stands for one made at MultiSafepay already, such as in its dashboard.
 * The value is MultiSafepay's id of the refund.
 */
export const EXTERNAL_REFUND = "multisafepay_refund_id"
