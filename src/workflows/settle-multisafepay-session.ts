import { createWorkflow, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { authorizePaymentSessionStep, capturePaymentWorkflow } from "@medusajs/medusa/core-flows"

/**
 * Books the payment of a link whose order stands already: one that was placed before it was paid,
 * or one that the link was made for. The second step finds the capture made and adds what core's
 * authorisation leaves out, the order's transaction.
 *
 * @example
 * await settleMultisafepaySessionWorkflow(container).run({ input: { session_id, captured: true } })
 */
export const settleMultisafepaySessionWorkflow = createWorkflow(
  "settle-multisafepay-session",
  (input: { session_id: string; captured: boolean }) => {
    const payment = authorizePaymentSessionStep({ id: input.session_id, context: {} })
    when({ input, payment }, ({ input, payment }) => input.captured && Boolean(payment)).then(
      () => {
        capturePaymentWorkflow.runAsStep({ input: { payment_id: payment.id } })
      }
    )
    return new WorkflowResponse(payment)
  }
)
