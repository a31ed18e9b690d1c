import { createWorkflow, transform, when } from "@medusajs/framework/workflows-sdk"

import { type MoneyRequest } from "../multisafepay/ledger/moved-money"
import { countMultisafepayPaymentCollectionStep } from "./steps/count-payment-collection"
import { creditMultisafepayOrderStep } from "./steps/credit-order"
import { deleteMultisafepayMoneyRowStep } from "./steps/delete-money-row"
import { removeMultisafepayOrderTransactionsStep } from "./steps/remove-order-transactions"

/** A Refund or Capture for which no money moved, and what the order's books hold of it. */
export type EmptyRow = Pick<MoneyRequest, "kind"> &
  Readonly<{
    id: string
    payment_collection_id: string
    /** Undefined for a row that no order heard of. */
    order?:
      | Readonly<{
          id: string
          transaction_ids: readonly string[]
          /** What the order's total was lowered by for it, in major units as decimal text. */
          credit: string
        }>
      | undefined
  }>

/**
 * Takes back a row that core wrote before it was interrupted, or a refund that MultiSafepay did not pay out in the end.
 * Interrupted, this is done again: the credit line that undoes another names the row, and the row goes last.
 *
 * @example
 * await removeMultisafepayRowWorkflow(container).run({ input: { kind, id, payment_collection_id } })
 */
export const removeMultisafepayRowWorkflow = createWorkflow(
  "remove-multisafepay-row",
  (input: EmptyRow) => {
    when({ input }, ({ input }) => (input.order?.credit ?? "0") !== "0").then(() => {
      const debit = transform({ input }, ({ input }) => ({
        order_id: input.order?.id ?? "",
        reference: "refund_voided" as const,
        reference_id: input.id,
        amount: `-${input.order?.credit ?? 0}`,
      }))
      creditMultisafepayOrderStep(debit)
    })
    when({ input }, ({ input }) => input.order !== undefined).then(() => {
      const transactions = transform({ input }, ({ input }) => ({
        order_id: input.order?.id ?? "",
        ids: input.order?.transaction_ids ?? [],
      }))
      removeMultisafepayOrderTransactionsStep(transactions)
    })
    countMultisafepayPaymentCollectionStep({
      payment_collection_id: input.payment_collection_id,
      without: input.id,
    })
    deleteMultisafepayMoneyRowStep(input)
  }
)
