import type { ShoppingCart } from "./shopping-cart"

/** `POST /orders/{id}/refunds` of an amount. */
export type AmountRefund = {
  /** The currency of the order. */
  readonly currency: string
  /** Integer in minor units, above zero: MultiSafepay takes zero or nothing for "all of it". */
  readonly amount: number
  /** At most 200 characters. */
  readonly description?: string | undefined
  /** At most 50 characters; the order's own id when absent. */
  readonly refund_order_id?: string | undefined
  readonly var1?: string | undefined
  readonly var2?: string | undefined
  readonly var3?: string | undefined
}

/** `POST /orders/{id}/refunds` of a pay-later order: all original lines, then the refund lines. */
export type CartRefund = { readonly checkout_data: ShoppingCart }

/** Body of `POST /orders/{id}/refunds`. */
export type NewRefund = AmountRefund | CartRefund
