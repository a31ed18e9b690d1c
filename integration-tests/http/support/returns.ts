import { type HttpTypes } from "@medusajs/framework/types"

import { type Admin } from "./admin"
import { type SeededShop } from "./seed-shop"

/** Goods that were sent out and come back, as the admin handles them. */
export function returnsOf(admin: Admin, shop: () => SeededShop) {
  async function demand<T>(path: string, body: object = {}): Promise<T> {
    const { status, data } = await admin.post<T>(path, body)
    if (status !== 200) throw new Error(`${path}: ${JSON.stringify(data)}`)
    return data
  }

  async function firstItem(orderId: string) {
    const { data } = await admin.get<HttpTypes.AdminOrderResponse>(`/admin/orders/${orderId}`)
    const [item] = data.order.items
    if (!item) throw new Error("The order is empty.")
    return item
  }

  return {
    /** All of the order's first item. */
    async sendOut(orderId: string): Promise<void> {
      const { id, quantity } = await firstItem(orderId)
      await demand(`/admin/orders/${orderId}/fulfillments`, { items: [{ id, quantity }] })
    },

    /** Some pieces of the order's first item, asked for and received. */
    async takeBack(orderId: string, quantity: number): Promise<void> {
      const { id } = await firstItem(orderId)
      const items = [{ id, quantity }]
      const begun = await demand<HttpTypes.AdminReturnResponse>("/admin/returns", {
        order_id: orderId,
        location_id: shop().inventory.rare.locationId,
      })
      const path = `/admin/returns/${begun.return.id}`
      await demand(`${path}/request-items`, { items })
      await demand(`${path}/request`)
      await demand(`${path}/receive`)
      await demand(`${path}/receive-items`, { items })
      await demand(`${path}/receive/confirm`)
    },
  }
}
