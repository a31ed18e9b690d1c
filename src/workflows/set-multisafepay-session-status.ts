import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { type SetStatusInput, setMultisafepaySessionStatusStep } from "./steps/set-session-status"

/**
 * Tells Medusa that the link of an unpaid session is over (`canceled`), or usable again (`pending`).
 * Core has no webhook action for either.
 *
 * @example
 * await setMultisafepaySessionStatusWorkflow(container).run({ input: { session_id, status: "canceled" } })
 */
export const setMultisafepaySessionStatusWorkflow = createWorkflow(
  "set-multisafepay-session-status",
  (input: SetStatusInput) => new WorkflowResponse(setMultisafepaySessionStatusStep(input))
)
