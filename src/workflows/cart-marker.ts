import { type MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/**
 * Key in a cart's metadata, with the cart's id as its value. Core copies metadata to the order, and commits the
 * order before anything that ties it to its cart: after a crash this alone says which cart an order was made for.
 */
export const CART_MARKER = "multisafepay_cart_id"

/** Whether the metadata of a cart, or of an order, say that this cart was to become an order. */
export const isMarked = (
  metadata: Readonly<Record<string, unknown>> | null | undefined,
  cartId: string
): boolean => metadata?.[CART_MARKER] === cartId

/** Leaves all other metadata as it is. */
export async function markCart(container: MedusaContainer, cartId: string): Promise<void> {
  await writeMarker(container, cartId, cartId)
}

export async function unmarkCart(container: MedusaContainer, cartId: string): Promise<void> {
  // Medusa merges metadata, and takes an empty text for the wish to remove a key.
  await writeMarker(container, cartId, "")
}

async function writeMarker(container: MedusaContainer, id: string, value: string): Promise<void> {
  await container.resolve(Modules.CART).updateCarts([{ id, metadata: { [CART_MARKER]: value } }])
}
