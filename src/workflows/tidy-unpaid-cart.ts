import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { createWorkflow, transform, when } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"

import { type PaymentLinkRecord } from "../types/payment-link"
import { isMarked } from "./cart-marker"
import { describeFailure } from "./describe-failure"
import { removeAbandonedOrderStep } from "./steps/remove-abandoned-order"
import { removeUnfinishedOrdersStep } from "./steps/remove-unfinished-orders"

/** In seconds. Whoever has the cart's lock is completing it, and leaves nothing behind. */
const TIMEOUT = 5
const TTL = 30

/** When an order that may still be on its way has had its time. */
const LOOK_AGAIN_MS = 3 * 60_000

/**
 * Removes what a crash left of a completion that nobody paid for: an order whose payment core never came to, and
 * orders that belong to no cart.
 *
 * @example
 * await tidyMultisafepayCartWorkflow(container).run({ input: { cart_id, session_id } })
 */
export const tidyMultisafepayCartWorkflow = createWorkflow(
  "tidy-multisafepay-cart",
  (input: { cart_id: string; session_id: string }) => {
    const ownerId = transform({ input }, ({ input }) => `multisafepay:${input.cart_id}`)
    acquireLockStep({ key: input.cart_id, ownerId, timeout: TIMEOUT, ttl: TTL })
    const kept = removeAbandonedOrderStep(input)
    when({ kept }, ({ kept }) => !kept.hasOrder).then(() => {
      removeUnfinishedOrdersStep(input)
    })
    releaseLockStep({ key: input.cart_id, ownerId })
  }
)

/** Somebody has begun to complete the cart. */
async function isCompletionBegun(container: MedusaContainer, cartId: string): Promise<boolean> {
  const [cart] = await container
    .resolve(Modules.CART)
    .listCarts({ id: cartId }, { select: ["id", "metadata"] })
  return isMarked(cart?.metadata, cartId)
}

/**
 * A cart that is paid is tidied before it is completed again; one that never is would keep an order that
 * nobody made.
 *
 * @returns when to look again; null when nothing is in doubt.
 */
export async function tidyUnpaidCart(
  container: MedusaContainer,
  { cart_id, session_id, order_id: orderId }: PaymentLinkRecord
): Promise<Date | null> {
  if (!cart_id || orderId) return null
  if (!(await isCompletionBegun(container, cart_id))) return null
  try {
    await tidyMultisafepayCartWorkflow(container).run({ input: { cart_id, session_id } })
    return null
  } catch (error) {
    // Somebody may be at it, or staff has worked on the order since and knows of it.
    const isFinal = MedusaError.isMedusaError(error) && error.type === MedusaError.Types.NOT_ALLOWED
    if (!MedusaError.isMedusaError(error)) {
      const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
      logger.warn(
        `[multisafepay] cart ${cart_id} is looked at again for an order that a crash left: ${describeFailure(error)}`
      )
    }
    return isFinal ? null : new Date(Date.now() + LOOK_AGAIN_MS)
  }
}
