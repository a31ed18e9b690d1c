import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type MultiSafepayModule } from "../types/module"

const rowsSchema = z.array(z.object({ payment_collection_id: z.string() }))

/**
 * Writes a new order's id on the links of its payment collections, whoever completed the cart. A draft that was
 * converted by hand needs nobody any more.
 */
export async function adoptOrder(container: MedusaContainer, orderId: string): Promise<void> {
  const { links }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order_payment_collection",
    fields: ["payment_collection_id"],
    filters: { order_id: orderId },
  })
  for (const { payment_collection_id } of rowsSchema.parse(data)) {
    for (const link of await links.list({ payment_collection_id })) {
      if (link.order_id !== orderId) await links.update(link, { order_id: orderId })
      const { reason } = link.attention ?? {}
      if (reason !== "draft_not_converted") continue
      const changes = { attention: null, next_check_at: new Date() }
      await links.update(link, changes, [{ type: "matched", data: { reason } }])
    }
  }
}
