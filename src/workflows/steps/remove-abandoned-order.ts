import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { MULTISAFEPAY_MODULE } from "../../modules/multisafepay"
import { type MultiSafepayModule } from "../../types/module"
import { findUnreservedItems } from "../find-unreserved-items"
import { isAbandoned } from "../is-abandoned"
import { refuseWhileOnItsWay } from "../judge-completion"
import { loadSuspect } from "../load-suspect"
import { releaseStock } from "../release-stock"
import { revertPromotionUsage } from "../revert-promotion-usage"
import { takeBackOrder } from "../take-back-order"

const rowsSchema = z.array(z.object({ order_id: z.string() }))

type Input = { cart_id: string; session_id: string }

/** Whether the cart has an order, once this is done. */
type Kept = { hasOrder: boolean }

/**
 * Removes the order of a cart that nobody has paid, where a crash left it: see `isAbandoned`. Any other order is
 * kept. For the holder of the link's lease, who has read that it is unpaid; under the cart's lock.
 *
 * @throws MedusaError to be tried again while somebody may still be at it.
 */
export const removeAbandonedOrderStep = createStep(
  "remove-abandoned-order",
  async ({ cart_id: cartId, session_id: sessionId }: Input, { container }) => {
    const { links }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order_cart",
      fields: ["order_id"],
      filters: { cart_id: cartId },
    })
    const [row] = rowsSchema.parse(data)
    if (!row) return new StepResponse<Kept>({ hasOrder: false })
    const { order_id: orderId } = row
    const suspect = await loadSuspect(container, { orderId, cartId, sessionId })
    if (!suspect || !isAbandoned(suspect)) return new StepResponse<Kept>({ hasOrder: true })

    const { order, cart } = suspect
    const now = await links.now()
    refuseWhileOnItsWay(order, { cartId, now })
    // Core counts it beside these two, and nothing says whether it did: where one is missing, it may not have.
    const { items: unreserved } = await findUnreservedItems(container, order)
    if (cart.completed_at && !unreserved.length) {
      // The stock first: a repetition finds it gone, and does not count back twice.
      await releaseStock(container, order)
      await revertPromotionUsage(container, cartId)
    }
    await takeBackOrder(container, order, cartId)
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.warn(`[multisafepay] order ${orderId} was left unpaid by a crash and is removed`)
    return new StepResponse<Kept>({ hasOrder: false })
  }
)
