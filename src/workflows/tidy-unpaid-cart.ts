import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"

import { type PaymentLinkRecord } from "../types/payment-link"
import { CART_MARKER } from "./cart-marker"
import { removeUnfinishedOrdersStep } from "./steps/remove-unfinished-orders"

const cartSchema = z.object({ metadata: z.record(z.string(), z.unknown()).nullish() })

/** In seconds. Whoever has the cart's lock is completing it, and leaves nothing behind. */
const TIMEOUT = 5
const TTL = 30

/** When an order that may still be on its way has had its time. */
const LOOK_AGAIN_MS = 3 * 60_000

/**
 * Removes what a crash left of a completion that nobody paid for: orders that belong to no cart.
 *
 * @example
 * await tidyMultisafepayCartWorkflow(container).run({ input: { cart_id } })
 */
export const tidyMultisafepayCartWorkflow = createWorkflow(
  "tidy-multisafepay-cart",
  (input: { cart_id: string }) => {
    const ownerId = transform({ input }, ({ input }) => `multisafepay:${input.cart_id}`)
    acquireLockStep({ key: input.cart_id, ownerId, timeout: TIMEOUT, ttl: TTL })
    removeUnfinishedOrdersStep(input)
    releaseLockStep({ key: input.cart_id, ownerId })
  }
)

/** Somebody has begun to complete the cart, and no order of it is to be seen. */
async function isCompletionBegun(container: MedusaContainer, cartId: string): Promise<boolean> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const fields = ["metadata"]
  const carts = await query.graph({ entity: "cart", fields, filters: { id: cartId } })
  const cart = cartSchema.optional().parse(carts.data[0])
  if (cart?.metadata?.[CART_MARKER] !== cartId) return false
  const filters = { cart_id: cartId }
  const orders = await query.graph({ entity: "order_cart", fields: ["order_id"], filters })
  return orders.data.length === 0
}

/**
 * A cart that is paid is tidied before it is completed again; one that never is would keep an order that
 * nobody made.
 *
 * @returns when to look again; null when nothing is in doubt.
 */
export async function tidyUnpaidCart(
  container: MedusaContainer,
  { cart_id: cartId, order_id: orderId }: PaymentLinkRecord
): Promise<Date | null> {
  if (!cartId || orderId) return null
  if (!(await isCompletionBegun(container, cartId))) return null
  try {
    await tidyMultisafepayCartWorkflow(container).run({ input: { cart_id: cartId } })
    return null
  } catch (error) {
    // Somebody may be at it, or staff has worked on the order since and knows of it.
    const isFinal = MedusaError.isMedusaError(error) && error.type === MedusaError.Types.NOT_ALLOWED
    return isFinal ? null : new Date(Date.now() + LOOK_AGAIN_MS)
  }
}
