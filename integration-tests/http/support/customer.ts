import { type AxiosInstance } from "axios"

import { type RegionName, type SeededShop } from "./seed-shop"

export type SessionData = {
  session_id: string
  order_id: string
  account: string
  environment: string
  payment_url: string
  expires_at: string
  amount: number
  currency: string
}

export type Checkout = { cartId: string; collectionId: string; session: SessionData; total: number }

type CartChoice = { region?: RegionName; variant?: "mug" | "rare"; quantity?: number; token?: string }

const ADDRESS = {
  first_name: "Jane",
  last_name: "Example",
  address_1: "Kraanspoor 39",
  postal_code: "1033 SC",
  city: "Amsterdam",
  phone: "+31208500500",
}

/** A customer of the shop, who does what a storefront does, over HTTP. */
export function customerOf(api: AxiosInstance, shop: () => SeededShop) {
  const headers = (token?: string) => ({
    headers: {
      "x-publishable-api-key": shop().publishableKey,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
  })

  /** A cart with address and shipping, ready to be paid. */
  async function fillCart({ region = "inclusive", variant = "mug", quantity = 1, token }: CartChoice = {}) {
    const { id, country, shippingOptionId } = shop().regions[region]
    const address = { ...ADDRESS, country_code: country }
    const created = await api.post(
      "/store/carts",
      {
        region_id: id,
        email: "jane@example.com",
        shipping_address: address,
        billing_address: address,
        items: [{ variant_id: shop().variants[variant], quantity }],
      },
      headers(token)
    )
    const cartId: string = created.data.cart.id
    await api.post(`/store/carts/${cartId}/shipping-methods`, { option_id: shippingOptionId }, headers(token))
    return cartId
  }

  async function createCollection(cartId: string, token?: string): Promise<string> {
    const { data } = await api.post("/store/payment-collections", { cart_id: cartId }, headers(token))
    return data.payment_collection.id
  }

  /** The session that the storefront gets; throws what the API answers. */
  async function createSession(
    collectionId: string,
    { data, token, provider = "pp_multisafepay_default" }: { data?: object; token?: string; provider?: string } = {}
  ): Promise<SessionData> {
    const answer = await api.post(
      `/store/payment-collections/${collectionId}/payment-sessions`,
      { provider_id: provider, ...(data ? { data } : {}) },
      headers(token)
    )
    const sessions = answer.data.payment_collection.payment_sessions as { provider_id: string; data: SessionData }[]
    const session = sessions.find(({ provider_id }) => provider_id === provider)
    if (!session) throw new Error("The storefront was given no session.")
    return session.data
  }

  async function retrieveCart(cartId: string) {
    const { data } = await api.get(`/store/carts/${cartId}`, headers())
    return data.cart
  }

  return {
    headers,
    fillCart,
    createCollection,
    createSession,
    retrieveCart,

    /** From nothing to a payment link. */
    async checkOut(choice: CartChoice & { data?: object } = {}): Promise<Checkout> {
      const cartId = await fillCart(choice)
      const collectionId = await createCollection(cartId, choice.token)
      const session = await createSession(collectionId, choice)
      const { total } = await retrieveCart(cartId)
      return { cartId, collectionId, session, total }
    },

    /** What a storefront calls when its customer is back. Resolves with the answer, whatever its status. */
    complete: (cartId: string) =>
      api.post(`/store/carts/${cartId}/complete`, {}, { ...headers(), validateStatus: () => true }),

    /** The browser coming back from the payment page. */
    comeBack: (sessionId: string, from = "") =>
      api.get(`/multisafepay/return/${sessionId}${from}`, { maxRedirects: 0, validateStatus: () => true }),
  }
}

export type Customer = ReturnType<typeof customerOf>
