import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { type UpdateAccountInput, updateMultisafepayAccountStep } from "./steps/update-account"

/**
 * Changes settings and keys of an account, as the admin's settings page does. It counts at once, in
 * every process.
 *
 * @example
 * await updateMultisafepayAccountWorkflow(container).run({
 *   input: { account: "default", change: { settings: { closeWindow: true }, reset: [], keys: {} } },
 * })
 */
export const updateMultisafepayAccountWorkflow = createWorkflow(
  "update-multisafepay-account",
  (input: UpdateAccountInput) => new WorkflowResponse(updateMultisafepayAccountStep(input))
)
