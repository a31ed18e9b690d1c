import { useRouteLoaderData } from "react-router-dom"
import { cartId } from "./cart-id"
import { medusa, type Cart, type Region } from "./medusa"

// Beside what Medusa sends unasked.
const FIELDS = "+items.total,+shipping_methods.name"

export type Shop = { region: Region; cart: Cart | undefined }

/** What every page needs. This shop sells in one region; yours may let the customer choose. */
export async function loadShop(): Promise<Shop> {
  const [region, cart] = await Promise.all([loadRegion(), loadCart()])
  return { region, cart }
}

export async function loadRegion(): Promise<Region> {
  const { regions } = await medusa.store.region.list()
  const region = regions[0]
  if (!region) throw new Error("This shop has no region yet. Make one in Medusa Admin.")
  return region
}

/** The open cart of this browser. One that became an order, or is gone, is forgotten. */
export async function loadCart(): Promise<Cart | undefined> {
  const id = cartId.get()
  if (!id) return undefined
  const cart = await retrieveCart(id)
  if (cart && !cart.completed_at) return cart
  cartId.forget(id)
  return undefined
}

export async function retrieveCart(id: string): Promise<Cart | undefined> {
  try {
    const { cart } = await medusa.store.cart.retrieve(id, { fields: FIELDS })
    return cart
  } catch (error) {
    if (error instanceof Error && "status" in error && error.status === 404) return undefined
    throw error
  }
}

/** For actions that make no sense without a cart. */
export async function requireCart(): Promise<Cart> {
  const cart = await loadCart()
  if (!cart) throw new Error("Your cart is empty.")
  return cart
}

export function useShop(): Shop {
  const shop = useRouteLoaderData<Shop>("shop")
  if (!shop) throw new Error("useShop works below the route `shop` only.")
  return shop
}
