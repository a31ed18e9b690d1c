import { type HttpTypes } from "@medusajs/framework/types"
import { type AxiosInstance, type AxiosResponse } from "axios"

import { type AdminPaymentLink, type AdminPaymentLinkResponse } from "../../../src/types/http"
import { type SeededShop } from "./seed-shop"
import { type SessionData } from "./customer"

type Discount = {
  code: string
  type: "percentage" | "fixed"
  value: number
  currency_code?: string
}

/** What is written on a parcel, as far as staff may leave it out. */
type Label = { tracking_number: string; tracking_url: string; label_url: string }

type RefundWords = { note?: string; refund_reason_id?: string }

/** Somebody who works at the shop, over HTTP. Answers are given whatever their status. */
export function adminOf(api: AxiosInstance, shop: () => SeededShop) {
  let loggedIn: Promise<string> | undefined

  async function askForToken(): Promise<string> {
    const { data } = await api.post<{ token: string }>("/auth/user/emailpass", shop().admin)
    return data.token
  }

  /** Once for all tests: the database they start from knows the same admin. */
  async function logIn() {
    loggedIn ??= askForToken()
    return {
      headers: { authorization: `Bearer ${await loggedIn}` },
      validateStatus: () => true,
    }
  }

  async function post<T>(path: string, body: object = {}): Promise<AxiosResponse<T>> {
    return api.post<T>(path, body, await logIn())
  }

  return {
    post,

    async get<T>(path: string): Promise<AxiosResponse<T>> {
      return api.get<T>(path, await logIn())
    },

    /** A payment link as the admin shows it. */
    async link(id: string): Promise<AdminPaymentLink> {
      const path = `/admin/multisafepay/payment-links/${id}`
      const { data } = await api.get<AdminPaymentLinkResponse>(path, await logIn())
      return data.payment_link
    },

    /** Gives money back: everything when no amount is named. Major units. */
    refund: (paymentId: string, amount?: number, why: RefundWords = {}) =>
      post<{ message?: string; payment?: HttpTypes.AdminPayment }>(
        `/admin/payments/${paymentId}/refund`,
        { ...(amount === undefined ? {} : { amount }), ...why }
      ),

    /** Takes what was authorised: everything when no amount is named. Major units. */
    capture: (paymentId: string, amount?: number) =>
      post<{ message?: string; payment?: HttpTypes.AdminPayment }>(
        `/admin/payments/${paymentId}/capture`,
        amount === undefined ? {} : { amount }
      ),

    cancelOrder: (orderId: string) =>
      post<HttpTypes.AdminOrderResponse>(`/admin/orders/${orderId}/cancel`),

    /** Packs so many pieces of an order's one item. Resolves with the fulfilment's id. */
    async fulfil(orderId: string, quantity: number): Promise<string> {
      const path = `/admin/orders/${orderId}`
      const { data } = await api.get<HttpTypes.AdminOrderResponse>(
        `${path}?fields=id,*items,*fulfillments`,
        await logIn()
      )
      const known = data.order.fulfillments?.map(({ id }) => id) ?? []
      const items = data.order.items.map(({ id }) => ({ id, quantity }))
      const made = await post<HttpTypes.AdminOrderResponse>(
        `${path}/fulfillments?fields=id,*fulfillments`,
        { items }
      )
      const fulfillments = made.status === 200 ? made.data.order.fulfillments : []
      const fulfillment = fulfillments?.find(({ id }) => !known.includes(id))
      if (!fulfillment) throw new Error(`Nothing was packed: ${JSON.stringify(made.data)}`)
      return fulfillment.id
    },

    /** Hands a fulfilment to the carrier. */
    async ship(orderId: string, fulfillmentId: string, labels: Label[] = []): Promise<void> {
      const path = `/admin/orders/${orderId}/fulfillments/${fulfillmentId}/shipments`
      const { status, data } = await post(path, { items: [], labels })
      if (status !== 200) throw new Error(`Nothing was shipped: ${JSON.stringify(data)}`)
    },

    cancelFulfillment: (orderId: string, fulfillmentId: string) =>
      post(`/admin/orders/${orderId}/fulfillments/${fulfillmentId}/cancel`),

    /** A code that customers get a discount with, on every item. */
    async createPromotion({ code, type, value, currency_code }: Discount): Promise<string> {
      const { status, data } = await post(`/admin/promotions`, {
        code,
        type: "standard",
        status: "active",
        is_automatic: false,
        application_method: {
          type,
          value,
          target_type: "items",
          allocation: "across",
          ...(currency_code ? { currency_code } : {}),
        },
      })
      if (status !== 200) throw new Error(`There is no promotion: ${JSON.stringify(data)}`)
      return code
    },

    /** An order nobody has paid yet, made by hand in the admin. */
    async createUnpaidOrder({
      customerId,
      isShipped = true,
    }: { customerId?: string; isShipped?: boolean } = {}): Promise<{
      orderId: string
      collectionId: string
    }> {
      const { id: regionId, country, shippingOptionId } = shop().regions.inclusive
      const address = {
        first_name: "Jane",
        last_name: "Example",
        address_1: "Kraanspoor 39",
        postal_code: "1033 SC",
        city: "Amsterdam",
        country_code: country,
      }
      const drafted = await post<HttpTypes.AdminDraftOrderResponse>("/admin/draft-orders", {
        email: "jane@example.com",
        ...(customerId ? { customer_id: customerId } : {}),
        region_id: regionId,
        sales_channel_id: shop().salesChannelId,
        shipping_address: address,
        billing_address: address,
        items: [{ variant_id: shop().variants.mug, quantity: 1 }],
        // Core taxes a draft's shipping when it becomes an order, so that it costs more then.
        shipping_methods: isShipped
          ? [{ name: "Standard", shipping_option_id: shippingOptionId, amount: 4.95 }]
          : [],
      })
      const { id: orderId, total } = drafted.data.draft_order
      await post(`/admin/draft-orders/${orderId}/convert-to-order`)
      const collection = await post<HttpTypes.AdminPaymentCollectionResponse>(
        "/admin/payment-collections",
        { order_id: orderId, amount: total }
      )
      return { orderId, collectionId: collection.data.payment_collection.id }
    },

    async createSession(collectionId: string): Promise<SessionData> {
      const { data } = await post<HttpTypes.AdminPaymentCollectionResponse>(
        `/admin/payment-collections/${collectionId}/payment-sessions`,
        { provider_id: "pp_multisafepay_default" }
      )
      const session = data.payment_collection.payment_sessions?.[0]
      if (!session) throw new Error(`There is no session: ${JSON.stringify(data)}`)
      return session.data as SessionData
    },
  }
}

export type Admin = ReturnType<typeof adminOf>
