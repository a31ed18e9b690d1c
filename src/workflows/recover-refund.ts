import { PaymentEvents } from "@medusajs/framework/utils"
import { createWorkflow, transform, when } from "@medusajs/framework/workflows-sdk"
import { addOrderTransactionStep, emitEventStep } from "@medusajs/medusa/core-flows"

import { countMultisafepayPaymentCollectionStep } from "./steps/count-payment-collection"
import { creditMultisafepayOrderStep } from "./steps/credit-order"

/** A refund that MultiSafepay carried out and core did not finish. Amounts in major units, as decimal text. */
export type InterruptedRefund = Readonly<{
  payment_id: string
  payment_collection_id: string
  currency_code: string
  order_id: string
  refund_id: string
  amount: string
  /** What the order's total shrinks by: the part of the refund that the customer had not been owed. */
  credit: string
}>

/**
 * Does what core would still have done. The credit line comes before the transaction, by which a
 * refund is known to be finished: when this is interrupted too, the next time sees that the customer
 * is owed the amount already, and adds no second credit line.
 *
 * @example
 * await recoverMultisafepayRefundWorkflow(container).run({ input: refund })
 */
export const recoverMultisafepayRefundWorkflow = createWorkflow(
  "recover-multisafepay-refund",
  (input: InterruptedRefund) => {
    countMultisafepayPaymentCollectionStep({ payment_collection_id: input.payment_collection_id })
    when({ input }, ({ input }) => input.credit !== "0").then(() => {
      creditMultisafepayOrderStep({
        order_id: input.order_id,
        reference: "payment_collection",
        reference_id: input.payment_collection_id,
        amount: input.credit,
      })
    })
    const transaction = transform({ input }, ({ input }) => ({
      order_id: input.order_id,
      amount: `-${input.amount}`,
      currency_code: input.currency_code,
      reference: "refund",
      reference_id: input.refund_id,
    }))
    addOrderTransactionStep(transaction)
    emitEventStep({ eventName: PaymentEvents.REFUNDED, data: { id: input.payment_id } })
  }
)
