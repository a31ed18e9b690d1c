import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, completeCartWorkflow, releaseLockStep } from "@medusajs/medusa/core-flows"

import { checkMultisafepaySessionStep } from "./steps/check-multisafepay-session"

/** As core waits for a cart's lock, and keeps it, in seconds. */
const TIMEOUT = 30
const TTL = 120

/**
 * Turns a cart that was paid through a payment link into an order, or finds the order it is. Core's
 * completion runs inside the lock that this workflow holds, so that no cart change fits between the
 * check and the order.
 *
 * @example
 * await placeMultisafepayOrderWorkflow(container).run({ input: { cart_id, session_id } })
 */
export const placeMultisafepayOrderWorkflow = createWorkflow(
  "place-multisafepay-order",
  (input: { cart_id: string; session_id: string }) => {
    acquireLockStep({ key: input.cart_id, timeout: TIMEOUT, ttl: TTL })
    const checked = checkMultisafepaySessionStep(input)
    const placed = when({ checked }, ({ checked }) => !checked.order_id).then(() =>
      completeCartWorkflow.runAsStep({ input: { id: input.cart_id } })
    )
    releaseLockStep({ key: input.cart_id })
    const order = transform({ checked, placed }, ({ checked, placed }) => ({
      id: checked.order_id ?? placed?.id,
    }))
    return new WorkflowResponse(order)
  }
)
