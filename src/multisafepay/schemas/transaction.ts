import { z } from "@medusajs/framework/zod"
import { listOf, minorUnits, objectOrEmpty, text } from "./fields"
import { optionalOrderStatusSchema, orderStatusSchema } from "./order-status"

/** One booking on the merchant's account. Amounts in minor units. Source: schema Transaction. */
export const transactionSchema = z.object({
  transaction_id: text.pipe(z.string()),
  order_id: text,
  /** `payment`, `refund`, `chargeback`, ... */
  type: text,
  status: orderStatusSchema,
  financial_status: optionalOrderStatusSchema,
  payment_method: text,
  amount: minorUnits,
  /** What is left after costs. */
  net: minorUnits,
  currency: text,
  /** `D` or `C`. */
  debit_credit: text,
  created: text,
  completed: text,
  var1: text,
  var2: text,
  var3: text,
})

/** Source: `GET /transactions`, data and pager together. */
export const transactionPageSchema = z
  .object({
    data: listOf(transactionSchema),
    pager: objectOrEmpty(
      z.object({ cursor: objectOrEmpty(z.object({ after: text, before: text })) })
    ),
  })
  .transform(({ data, pager }) => ({ transactions: data, cursor: pager.cursor }))

export type Transaction = z.output<typeof transactionSchema>

/** `cursor.after` asks for the next page, `cursor.before` for the previous one. */
export type TransactionPage = z.output<typeof transactionPageSchema>
