import { type MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** What core has counted of a cart's promotions on its completion, by the amounts that it took them from. */
export async function revertPromotionUsage(
  container: MedusaContainer,
  cartId: string
): Promise<void> {
  const cart = await container.resolve(Modules.CART).retrieveCart(cartId, {
    relations: ["items.adjustments", "shipping_methods.adjustments"],
  })
  const usages = [
    ...(cart.items ?? []).flatMap(({ adjustments }) => adjustments ?? []),
    ...(cart.shipping_methods ?? []).flatMap(({ adjustments }) => adjustments ?? []),
  ].flatMap(({ code, amount }) => (code ? [{ code, amount }] : []))
  if (usages.length === 0) return
  await container.resolve(Modules.PROMOTION).revertUsage(usages, {
    customer_id: cart.customer_id ?? null,
    customer_email: cart.email ?? null,
  })
}
