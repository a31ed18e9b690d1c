import { z } from "@medusajs/framework/zod"
import { minorUnitsIfAny, objectOrEmpty, text } from "./fields"
import { optionalOrderStatusSchema } from "./order-status"

/**
 * A refund, capture, chargeback, reversed chargeback or released authorisation of an order.
 * Source: schemas RelatedTransactions and ChargebackDispute.
 */
export const relatedTransactionSchema = z.object({
  /** `refund`, `capture`, `chargeback`, `reverse-chargeback`, `auth-cancellation`; old rows have none. */
  type: text,
  transaction_id: text,
  reference_transaction_id: text,
  order_id: text,
  refund_order_id: text,
  /** Minor units; undefined when it cannot be read. */
  amount: minorUnitsIfAny,
  currency: text,
  status: optionalOrderStatusSchema,
  description: text,
  created: text,
  modified: text,
  dispute: objectOrEmpty(
    z.object({
      merchant_response_date: text,
      status: text,
      reason_code: text,
      reason_description: text,
    })
  ),
})
