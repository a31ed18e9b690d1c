import { createWorkflow } from "@medusajs/framework/workflows-sdk"

import { type MoneyRequest } from "../multisafepay/ledger/moved-money"
import { countMultisafepayPaymentCollectionStep } from "./steps/count-payment-collection"
import { deleteMultisafepayMoneyRowStep } from "./steps/delete-money-row"

/** A Refund or Capture that MultiSafepay never heard of. */
export type EmptyRow = Pick<MoneyRequest, "kind"> &
  Readonly<{ id: string; payment_collection_id: string }>

/**
 * Takes back a row that core wrote before it was interrupted.
 *
 * @example
 * await removeMultisafepayRowWorkflow(container).run({ input: { kind, id, payment_collection_id } })
 */
export const removeMultisafepayRowWorkflow = createWorkflow(
  "remove-multisafepay-row",
  (input: EmptyRow) => {
    countMultisafepayPaymentCollectionStep({
      payment_collection_id: input.payment_collection_id,
      without: input.id,
    })
    deleteMultisafepayMoneyRowStep(input)
  }
)
