import { type HttpTypes } from "@medusajs/framework/types"
import { type AxiosInstance, type AxiosResponse } from "axios"

import { type StorePaymentLinkResponse } from "../../../src/types/http"
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

type CartChoice = {
  region?: RegionName
  variant?: "mug" | "rare"
  quantity?: number
  token?: string
  promotion?: string
}

type SessionChoice = { data?: object; token?: string; provider?: string; ip?: string }

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
  const headers = ({
    token,
    ip,
  }: { token?: string | undefined; ip?: string | undefined } = {}) => ({
    headers: {
      "x-publishable-api-key": shop().publishableKey,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      // As a reverse proxy in front of the shop says it.
      ...(ip ? { "x-forwarded-for": ip } : {}),
    },
  })

  /** A cart with address and shipping, ready to be paid. */
  async function fillCart(choice: CartChoice = {}): Promise<string> {
    const { region = "inclusive", variant = "mug", quantity = 1, token, promotion } = choice
    const { id, country, shippingOptionId } = shop().regions[region]
    const address = { ...ADDRESS, country_code: country }
    const created = await api.post<HttpTypes.StoreCartResponse>(
      "/store/carts",
      {
        region_id: id,
        email: "jane@example.com",
        shipping_address: address,
        billing_address: address,
        items: [{ variant_id: shop().variants[variant], quantity }],
        ...(promotion ? { promo_codes: [promotion] } : {}),
      },
      headers({ token })
    )
    const cartId = created.data.cart.id
    const shipping = { option_id: shippingOptionId }
    await api.post(`/store/carts/${cartId}/shipping-methods`, shipping, headers({ token }))
    return cartId
  }

  async function createCollection(cartId: string, token?: string): Promise<string> {
    const { data } = await api.post<HttpTypes.StorePaymentCollectionResponse>(
      "/store/payment-collections",
      { cart_id: cartId },
      headers({ token })
    )
    return data.payment_collection.id
  }

  /** Asks for a payment session, and resolves with the answer whatever its status. */
  function askForSession(
    collectionId: string,
    { data, token, ip, provider = "pp_multisafepay_default" }: SessionChoice = {}
  ): Promise<AxiosResponse<HttpTypes.StorePaymentCollectionResponse>> {
    const body = { provider_id: provider, ...(data ? { data } : {}) }
    return api.post(`/store/payment-collections/${collectionId}/payment-sessions`, body, {
      ...headers({ token, ip }),
      validateStatus: () => true,
    })
  }

  /** The session that the storefront gets; throws what the API answers. */
  async function createSession(
    collectionId: string,
    choice: SessionChoice = {}
  ): Promise<SessionData> {
    const provider = choice.provider ?? "pp_multisafepay_default"
    const { status, data } = await askForSession(collectionId, choice)
    const session =
      status === 200 &&
      data.payment_collection.payment_sessions?.find(({ provider_id }) => provider_id === provider)
    if (!session) throw new Error(`The storefront was given no session: ${JSON.stringify(data)}`)
    return session.data as SessionData
  }

  async function retrieveCart(cartId: string): Promise<HttpTypes.StoreCart> {
    const { data } = await api.get<HttpTypes.StoreCartResponse>(`/store/carts/${cartId}`, headers())
    return data.cart
  }

  return {
    headers,
    fillCart,
    createCollection,
    askForSession,
    createSession,
    retrieveCart,

    /** The sessions of a cart, as the storefront reads them. */
    async sessions(cartId: string): Promise<HttpTypes.StorePaymentSession[]> {
      const { payment_collection: collection } = await retrieveCart(cartId)
      return collection?.payment_sessions ?? []
    },

    /** From nothing to a payment link. */
    async checkOut(choice: CartChoice & SessionChoice = {}): Promise<Checkout> {
      const cartId = await fillCart(choice)
      const collectionId = await createCollection(cartId, choice.token)
      const session = await createSession(collectionId, choice)
      const { total } = await retrieveCart(cartId)
      return { cartId, collectionId, session, total }
    },

    /** One more, or fewer, of what is in the cart. Resolves with the answer, whatever its status. */
    async changeQuantity(cartId: string, quantity: number) {
      const { items } = await retrieveCart(cartId)
      const path = `/store/carts/${cartId}/line-items/${items?.[0]?.id ?? ""}`
      const anyStatus = { ...headers(), validateStatus: () => true }
      return api.post<HttpTypes.StoreCartResponse>(path, { quantity }, anyStatus)
    },

    /** Somebody with an account, logged in: the token to act with. */
    async logIn(email = "jane@example.com"): Promise<string> {
      const credentials = { email, password: "multisafepay" }
      const registered = await api.post<{ token: string }>(
        "/auth/customer/emailpass/register",
        credentials
      )
      await api.post(
        "/store/customers",
        { email, first_name: "Jane", last_name: "Example" },
        headers({ token: registered.data.token })
      )
      const { data } = await api.post<{ token: string }>("/auth/customer/emailpass", credentials)
      return data.token
    },

    async id(token: string): Promise<string> {
      const path = "/store/customers/me"
      const { data } = await api.get<HttpTypes.StoreCustomerResponse>(path, headers({ token }))
      return data.customer.id
    },

    /** "Pay now" on the page of an order. Resolves with the answer, whatever its status. */
    askToPay: (orderId: string, body: object = {}, token?: string) =>
      api.post<StorePaymentLinkResponse>(
        `/store/multisafepay/orders/${orderId}/payment-link`,
        body,
        { ...headers({ token }), validateStatus: () => true }
      ),

    /** What a storefront calls when its customer is back. Resolves with the answer, whatever its status. */
    complete: (
      cartId: string
    ): Promise<
      AxiosResponse<{
        type?: string
        order?: HttpTypes.StoreOrder
        code?: string
        message?: string
      }>
    > =>
      api.post(`/store/carts/${cartId}/complete`, {}, { ...headers(), validateStatus: () => true }),

    /** The browser coming back from the payment page. */
    comeBack: (sessionId: string, from = ""): Promise<AxiosResponse<string>> =>
      api.get(`/multisafepay/return/${sessionId}${from}`, {
        maxRedirects: 0,
        validateStatus: () => true,
      }),
  }
}

export type Customer = ReturnType<typeof customerOf>
