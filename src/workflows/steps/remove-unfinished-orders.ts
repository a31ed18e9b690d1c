import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { MULTISAFEPAY_MODULE } from "../../modules/multisafepay"
import { type MultiSafepayModule } from "../../types/module"
import { CART_MARKER, isMarked } from "../cart-marker"
import { refuseWhileOnItsWay } from "../judge-completion"
import { takeBackOrder } from "../take-back-order"
import {
  isUntouched,
  UNFINISHED_ORDER_FIELDS,
  type UnfinishedOrder,
  unfinishedOrderSchema,
} from "../unfinished-order"

const ordersSchema = z.array(unfinishedOrderSchema)

/** Bounded by the customer, whom every cart with an e-mail address has, and by the cart's age. */
async function findLeftOvers(
  container: MedusaContainer,
  cartId: string
): Promise<UnfinishedOrder[]> {
  const cart = await container.resolve(Modules.CART).retrieveCart(cartId, {
    select: ["id", "metadata", "customer_id", "created_at"],
  })
  // Nobody has begun to complete it.
  if (!isMarked(cart.metadata, cartId)) return []
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: UNFINISHED_ORDER_FIELDS,
    filters: {
      customer_id: cart.customer_id ?? null,
      created_at: { $gte: cart.created_at },
      metadata: { [CART_MARKER]: cartId },
    },
  })
  return ordersSchema.parse(data)
}

/**
 * Removes orders that a crash left without their cart: core has committed the order and nothing else, so the cart
 * would become a second one. Only for a cart without an order, under its lock. What is removed is a part of a
 * completion that never happened, so nothing brings it back.
 *
 * @throws MedusaError to be tried again while somebody may still be at it, and a final one when staff has
 * worked on the order since.
 */
export const removeUnfinishedOrdersStep = createStep(
  "remove-unfinished-orders",
  async ({ cart_id: cartId }: { cart_id: string }, { container }) => {
    const { links }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
    const leftOvers = await findLeftOvers(container, cartId)
    const now = await links.now()
    for (const order of leftOvers) {
      refuseWhileOnItsWay(order, { cartId, now })
      if (!isUntouched(order)) {
        throw new MedusaError(
          MedusaError.Types.NOT_ALLOWED,
          `Order ${order.id} was made for cart ${cartId} and changed since, so the cart cannot be placed again.`
        )
      }
      await takeBackOrder(container, order, cartId)
    }
    return new StepResponse(leftOvers.map(({ id }) => id))
  }
)
