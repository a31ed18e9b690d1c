import { type MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type MultiSafepayModule } from "../types/module"
import { isMarked } from "./cart-marker"
import { markMultisafepayCartWorkflow } from "./mark-multisafepay-cart"

/**
 * For a cart that is about to be completed by core alone. One query for a cart without a link of ours; the cart's
 * lock only for one that has a link and no mark yet.
 */
export async function markCartBeforeCompletion(
  container: MedusaContainer,
  cartId: string
): Promise<void> {
  const { links }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const [link] = await links.list({ cart_id: cartId })
  if (!link) return
  const [cart] = await container
    .resolve(Modules.CART)
    .listCarts({ id: cartId }, { select: ["id", "metadata", "completed_at"] })
  if (!cart || cart.completed_at || isMarked(cart.metadata, cartId)) return
  await markMultisafepayCartWorkflow(container).run({ input: { cart_id: cartId } })
}
