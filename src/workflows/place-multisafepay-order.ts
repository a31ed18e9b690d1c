import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  completeCartWorkflow,
  confirmVariantInventoryWorkflow,
  createRemoteLinkStep,
  emitEventStep,
  releaseLockStep,
  reserveInventoryStep,
  updateCartsStep,
} from "@medusajs/medusa/core-flows"

import { checkMultisafepaySessionStep } from "./steps/check-multisafepay-session"
import { findUnfinishedPartsStep } from "./steps/find-unfinished-parts"
import { markMultisafepayCartStep } from "./steps/mark-multisafepay-cart"
import { removeUnfinishedOrdersStep } from "./steps/remove-unfinished-orders"

/** As core waits for a cart's lock, and keeps it, in seconds. */
const TIMEOUT = 30
const TTL = 120

/**
 * Turns a cart that was paid through a payment link into an order, or finds the order it is. Core's
 * completion runs inside the lock that this workflow holds, so that no cart change fits between the
 * check and the order. Core's completion is not atomic: what an earlier one left behind when its
 * process died is removed where the cart has no order yet, and finished where it has one.
 *
 * @example
 * await placeMultisafepayOrderWorkflow(container).run({ input: { cart_id, session_id } })
 */
export const placeMultisafepayOrderWorkflow = createWorkflow(
  "place-multisafepay-order",
  (input: { cart_id: string; session_id: string }) => {
    // A lock that a crash left behind is ours to take again: the link's lease keeps others of ours away.
    const ownerId = transform({ input }, ({ input }) => `multisafepay:${input.session_id}`)
    acquireLockStep({ key: input.cart_id, ownerId, timeout: TIMEOUT, ttl: TTL })
    const checked = checkMultisafepaySessionStep(input)
    const placed = when({ checked }, ({ checked }) => !checked.order_id).then(() => {
      removeUnfinishedOrdersStep(input)
      markMultisafepayCartStep(input)
      return completeCartWorkflow.runAsStep({ input: { id: input.cart_id } })
    })
    const search = transform({ input, checked }, ({ input, checked }) => ({ ...input, ...checked }))
    const parts = findUnfinishedPartsStep(search)
    when({ parts }, ({ parts }) => parts.unfinished).then(() => {
      const confirmed = confirmVariantInventoryWorkflow.runAsStep({ input: parts.reservations })
      reserveInventoryStep(confirmed)
      updateCartsStep(parts.carts)
      createRemoteLinkStep(parts.links)
      // Core would have said so last, so nobody has heard of this order yet.
      const placedEvent = transform({ checked }, ({ checked }) => ({ id: checked.order_id }))
      emitEventStep({ eventName: OrderWorkflowEvents.PLACED, data: placedEvent })
    })
    releaseLockStep({ key: input.cart_id, ownerId })
    const order = transform({ checked, placed }, ({ checked, placed }) => ({
      id: checked.order_id ?? placed?.id,
    }))
    return new WorkflowResponse(order)
  }
)
