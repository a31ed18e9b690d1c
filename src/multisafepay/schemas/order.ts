import { z } from "@medusajs/framework/zod"
import { checkoutOptionsSchema, shoppingCartSchema } from "./cart"
import { listOf, minorUnits, objectOrEmpty, text } from "./fields"
import { optionalOrderStatusSchema, orderStatusSchema } from "./order-status"
import { paymentDetailsSchema, paymentMethodOfOrderSchema } from "./payment-details"
import { relatedTransactionSchema } from "./related-transaction"

/**
 * Answer of `GET /orders/{id}`, and the body of a notification. Only the fields we read: who pays
 * is not among them. Moments are on the clock of Europe/Amsterdam, amounts in minor units. A link
 * whose page nobody used yet may be answered with little more than its status.
 */
export const orderSchema = objectOrEmpty(
  z.object({
    order_id: text,
    /** MultiSafepay's own id, digit for digit; undefined before the first attempt to pay. */
    transaction_id: text,
    status: orderStatusSchema,
    /** Whether the money is settled with MultiSafepay. It lags, for some methods forever. */
    financial_status: optionalOrderStatusSchema,
    amount: minorUnits,
    amount_refunded: minorUnits.transform((amount) => amount ?? 0),
    currency: text.transform((currency) => currency?.toUpperCase()),
    created: text,
    modified: text,
    completed: text,
    description: text,
    reason: text,
    reason_code: text,
    var1: text,
    var2: text,
    var3: text,
    /** On the order that a capture makes: the order that was authorised. */
    auth_order_id: text,
    payment_details: paymentDetailsSchema,
    payment_methods: listOf(paymentMethodOfOrderSchema),
    related_transactions: listOf(relatedTransactionSchema),
    shopping_cart: shoppingCartSchema,
    checkout_options: checkoutOptionsSchema,
  })
).refine(
  ({ order_id, status }) => order_id !== undefined || status !== "unrecognised",
  "holds no order"
)

/** An order as answered: a link nobody used yet may lack even its id. */
export type OrderAnswer = z.output<typeof orderSchema>

/** An order, with the id it was asked for by where the answer had none. */
export type Order = OrderAnswer & { order_id: string }
