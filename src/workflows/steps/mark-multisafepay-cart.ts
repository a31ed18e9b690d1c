import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { isMarked, markCart, unmarkCart } from "../cart-marker"

/** Marks a cart before it is completed, so that an order which a crash leaves without its cart can be found. */
export const markMultisafepayCartStep = createStep(
  "mark-multisafepay-cart",
  async ({ cart_id: cartId }: { cart_id: string }, { container }) => {
    const cart = await container
      .resolve(Modules.CART)
      .retrieveCart(cartId, { select: ["id", "metadata"] })
    if (isMarked(cart.metadata, cartId)) return new StepResponse(undefined)
    await markCart(container, cartId)
    return new StepResponse(undefined, cartId)
  },
  async (marked, { container }) => {
    if (marked) await unmarkCart(container, marked)
  }
)
