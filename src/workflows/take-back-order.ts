import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import { releaseStock } from "./release-stock"
import { type UnfinishedOrder } from "./unfinished-order"

async function dismissLinks(
  container: MedusaContainer,
  order: UnfinishedOrder,
  cartId: string
): Promise<void> {
  const end = { [Modules.ORDER]: { order_id: order.id } }
  await container.resolve(ContainerRegistrationKeys.LINK).dismiss([
    ...(order.payment_collections ?? []).map(({ id }) => ({
      ...end,
      [Modules.PAYMENT]: { payment_collection_id: id },
    })),
    ...(order.promotions ?? []).map(({ id }) => ({
      ...end,
      [Modules.PROMOTION]: { promotion_id: id },
    })),
    { ...end, [Modules.CART]: { cart_id: cartId } },
  ])
}

async function reopenCart(container: MedusaContainer, cartId: string): Promise<void> {
  const carts = container.resolve(Modules.CART)
  const cart = await carts.retrieveCart(cartId, { select: ["id", "completed_at"] })
  if (cart.completed_at) await carts.updateCarts([{ id: cartId, completed_at: null }])
}

/**
 * Takes back what core's own compensation would have, so that the cart can be paid and placed again. The order
 * itself goes last: while it is there, its mark says that the rest is to be repeated. Under the cart's lock.
 */
export async function takeBackOrder(
  container: MedusaContainer,
  order: UnfinishedOrder,
  cartId: string
): Promise<void> {
  await releaseStock(container, order)
  await dismissLinks(container, order, cartId)
  await reopenCart(container, cartId)
  await container.resolve(Modules.ORDER).deleteOrders([order.id])
}
