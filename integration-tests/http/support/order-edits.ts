import { type HttpTypes } from "@medusajs/framework/types"

import { type Admin } from "./admin"
import { type SeededShop } from "./seed-shop"

/** What the admin changes: mugs added, at a price of their own, or how many there are of the first item. */
export type Edit = { mugs?: number; price?: number; firstItem?: number }

/** An order edit as the admin makes it: changed, requested and confirmed. */
export function orderEditsOf(admin: Admin, shop: () => SeededShop) {
  async function demand(path: string, body: object = {}): Promise<void> {
    const { status, data } = await admin.post(path, body)
    if (status !== 200) throw new Error(`${path}: ${JSON.stringify(data)}`)
  }

  async function prepare(orderId: string, { mugs, price, firstItem }: Edit): Promise<void> {
    const path = `/admin/order-edits/${orderId}`
    await demand("/admin/order-edits", { order_id: orderId })
    if (mugs) {
      const unit_price = price === undefined ? {} : { unit_price: price }
      const items = [{ variant_id: shop().variants.mug, quantity: mugs, ...unit_price }]
      await demand(`${path}/items`, { items })
    }
    if (firstItem !== undefined) {
      const { data } = await admin.get<HttpTypes.AdminOrderResponse>(`/admin/orders/${orderId}`)
      const itemId = data.order.items[0]?.id ?? ""
      await demand(`${path}/items/item/${itemId}`, { quantity: firstItem })
    }
    await demand(`${path}/request`)
  }

  const confirm = (orderId: string) => demand(`/admin/order-edits/${orderId}/confirm`)

  const edit = async (orderId: string, change: Edit) => {
    await prepare(orderId, change)
    await confirm(orderId)
  }

  return { prepare, confirm, edit }
}
