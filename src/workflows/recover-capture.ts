import { PaymentEvents } from "@medusajs/framework/utils"
import { createWorkflow, transform, when } from "@medusajs/framework/workflows-sdk"
import { addOrderTransactionStep, emitEventStep } from "@medusajs/medusa/core-flows"

import { countMultisafepayPaymentCollectionStep } from "./steps/count-payment-collection"
import { setMultisafepayCapturedAtStep } from "./steps/set-captured-at"

/** A capture that MultiSafepay carried out and core did not finish. */
export type InterruptedCapture = Readonly<{
  payment_id: string
  payment_collection_id: string
  currency_code: string
  order_id: string
  capture_id: string
  /** Major units, as decimal text. */
  amount: string
  captured_at: Date
  /** With it, all of the payment is captured. */
  is_last: boolean
}>

/**
 * Does what core would still have done. The transaction, by which a capture is known to be finished,
 * comes last.
 *
 * @example
 * await recoverMultisafepayCaptureWorkflow(container).run({ input: capture })
 */
export const recoverMultisafepayCaptureWorkflow = createWorkflow(
  "recover-multisafepay-capture",
  (input: InterruptedCapture) => {
    when({ input }, ({ input }) => input.is_last).then(() => {
      setMultisafepayCapturedAtStep({
        payment_id: input.payment_id,
        captured_at: input.captured_at,
      })
    })
    countMultisafepayPaymentCollectionStep({ payment_collection_id: input.payment_collection_id })
    const transaction = transform({ input }, ({ input }) => ({
      order_id: input.order_id,
      amount: input.amount,
      currency_code: input.currency_code,
      reference: "capture",
      reference_id: input.capture_id,
    }))
    addOrderTransactionStep(transaction)
    emitEventStep({ eventName: PaymentEvents.CAPTURED, data: { id: input.payment_id } })
  }
)
