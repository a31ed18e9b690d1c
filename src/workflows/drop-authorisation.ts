import { createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { cancelPaymentStep } from "@medusajs/medusa/core-flows"

import { reopenMultisafepayCollectionStep } from "./steps/reopen-collection"
import { setMultisafepaySessionStatusStep } from "./steps/set-session-status"

/** A payment of which nothing was captured, and nothing can be any more. */
export type LostAuthorisation = Readonly<{
  payment_id: string
  session_id: string
  payment_collection_id: string
}>

/**
 * Tells Medusa that an authorised payment is none any more: the payment is cancelled, which makes its link unpayable,
 * and the order is as unpaid as before, so that it can be paid in another way.
 *
 * @example
 * await dropMultisafepayAuthorisationWorkflow(container).run({ input: { payment_id, session_id, payment_collection_id } })
 */
export const dropMultisafepayAuthorisationWorkflow = createWorkflow(
  "drop-multisafepay-authorisation",
  (input: LostAuthorisation) => {
    cancelPaymentStep({ paymentIds: input.payment_id })
    const over = transform({ input }, ({ input }) => ({
      session_id: input.session_id,
      status: "canceled" as const,
    }))
    setMultisafepaySessionStatusStep(over)
    reopenMultisafepayCollectionStep(input)
  }
)
