import type { OrderedItem } from "../schemas/cart"
import type { ShoppingCartItem } from "./shopping-cart"

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

/** A line of the order as MultiSafepay gave it back, or one of ours. */
export type RefundLine = OrderedItem | ShoppingCartItem

/** `POST /orders/{id}/refunds` of a pay-later order: all original lines, then the refund lines. */
export type CartRefund = {
  readonly checkout_data: { readonly items: readonly RefundLine[] }
}

/** Body of `POST /orders/{id}/refunds`. */
export type NewRefund = AmountRefund | CartRefund
