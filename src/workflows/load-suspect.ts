import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type MultiSafepayModule } from "../types/module"
import { SOLD_FIELDS, soldSchema } from "./find-unreserved-items"
import { UNFINISHED_ORDER_FIELDS, unfinishedOrderSchema } from "./unfinished-order"

const metadataSchema = z.record(z.string(), z.unknown()).nullish()

const orderSchema = unfinishedOrderSchema.extend(soldSchema.shape).extend({
  metadata: metadataSchema,
  is_draft_order: z.boolean().nullish(),
})

const cartSchema = z.object({
  id: z.string(),
  metadata: metadataSchema,
  completed_at: z.unknown(),
})

const collectionSchema = z.object({
  id: z.string(),
  payments: z.array(z.unknown()).nullish(),
  payment_sessions: z.array(z.object({ id: z.string(), status: z.string() })).nullish(),
})

/** A cart's order and all that says whether it is a real one, as they are now. Under the cart's lock. */
export async function loadSuspect(
  container: MedusaContainer,
  { orderId, cartId, sessionId }: { orderId: string; cartId: string; sessionId: string }
) {
  const { links }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const link = await links.find({ session_id: sessionId })
  if (!link) return undefined
  const [orders, carts, collections, naming, changes] = await Promise.all([
    query.graph({
      entity: "order",
      fields: [...UNFINISHED_ORDER_FIELDS, ...SOLD_FIELDS, "metadata", "is_draft_order"],
      filters: { id: orderId },
    }),
    query.graph({
      entity: "cart",
      fields: ["id", "metadata", "completed_at"],
      filters: { id: cartId },
    }),
    query.graph({
      entity: "payment_collection",
      fields: ["id", "payments.id", "payment_sessions.id", "payment_sessions.status"],
      filters: { id: link.payment_collection_id },
    }),
    links.list({ order_id: orderId }),
    container.resolve(Modules.ORDER).listOrderChanges({ order_id: orderId }, { select: ["id"] }),
  ])
  return {
    order: orderSchema.parse(orders.data[0]),
    cart: cartSchema.parse(carts.data[0]),
    collection: collectionSchema.parse(collections.data[0]),
    sessionId,
    linkCreatedAt: new Date(link.created_at),
    isNamed: naming.length > 0,
    hasChanges: changes.length > 0,
  }
}
