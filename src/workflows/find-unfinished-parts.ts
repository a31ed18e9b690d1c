import { type MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
  Modules,
  OrderStatus,
  PaymentSessionStatus,
} from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type MultiSafepayModule } from "../types/module"
import {
  findUnreservedItems,
  type Reservations,
  SOLD_FIELDS,
  soldSchema,
} from "./find-unreserved-items"
import { judgeCompletion } from "./judge-completion"

const idSchema = z.object({ id: z.string() })

const orderSchema = soldSchema.extend({
  id: z.string(),
  status: z.string(),
  created_at: z.coerce.date(),
  fulfillments: z.array(z.unknown()).nullish(),
  payment_collections: z.array(idSchema).nullish(),
})

const cartSchema = z.object({ completed_at: z.unknown(), payment_collection: idSchema.nullish() })

const sessionSchema = z.object({ status: z.string(), payment: idSchema.nullish() }).optional()

/** An order, the cart it was, and the session that pays for it. */
export type PlacedOrder = Readonly<{ order_id: string; cart_id: string; session_id: string }>

/** What core's completion would still have done, as its own steps take it. */
export type UnfinishedParts = {
  unfinished: boolean
  carts: { id: string; completed_at: Date }[]
  links: Record<string, Record<string, string>>[]
  reservations: Reservations
}

const PENDING: string = OrderStatus.PENDING

export const NOTHING_UNFINISHED: UnfinishedParts = {
  unfinished: false,
  carts: [],
  links: [],
  reservations: { sales_channel_id: "", items: [], variants: [] },
}

async function load(container: MedusaContainer, { order_id, cart_id, session_id }: PlacedOrder) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [orders, carts, sessions] = await Promise.all([
    query.graph({
      entity: "order",
      fields: [
        "id",
        "status",
        "created_at",
        "fulfillments.id",
        ...SOLD_FIELDS,
        "payment_collections.id",
      ],
      filters: { id: order_id },
    }),
    query.graph({
      entity: "cart",
      fields: ["id", "completed_at", "payment_collection.id"],
      filters: { id: cart_id },
    }),
    query.graph({
      entity: "payment_session",
      fields: ["status", "payment.id"],
      filters: { id: session_id },
    }),
  ])
  return {
    order: orderSchema.parse(orders.data[0]),
    cart: cartSchema.parse(carts.data[0]),
    session: sessionSchema.parse(sessions.data[0]),
  }
}

/**
 * Looks for what a crash left undone of an order that has its cart already: core links the two before it has
 * reserved stock, closed the cart and authorised the payment. An order that was announced, or that staff has begun
 * to work on, is left alone.
 *
 * @throws MedusaError to be tried again while somebody may still be at it.
 */
export async function findUnfinishedParts(
  container: MedusaContainer,
  placed: PlacedOrder
): Promise<UnfinishedParts> {
  const { order_id: orderId, cart_id: cartId, session_id } = placed
  const { links }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const link = await links.find({ session_id })
  if (link?.order_id === orderId) return NOTHING_UNFINISHED
  const { order, cart, session } = await load(container, placed)
  if (order.status !== PENDING || order.fulfillments?.length) return NOTHING_UNFINISHED

  const reservations = await findUnreservedItems(container, order)
  const collectionId = cart.payment_collection?.id
  const collections = order.payment_collections?.map(({ id }) => id) ?? []
  const unlinked = collectionId && !collections.includes(collectionId) ? [collectionId] : []
  // A slow payment is settled when it comes.
  const hasPayment =
    session?.payment ?? session?.status === PaymentSessionStatus.PENDING_AUTHORIZATION
  const complete =
    !reservations.items.length && !unlinked.length && Boolean(cart.completed_at && hasPayment)
  const now = await links.now()
  const verdict = judgeCompletion({ createdAt: order.created_at, now, complete, announced: false })
  if (verdict === "done") return NOTHING_UNFINISHED
  if (verdict === "wait") {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Order ${orderId} may still be on its way.`
    )
  }
  return {
    unfinished: true,
    carts: cart.completed_at ? [] : [{ id: cartId, completed_at: now }],
    links: unlinked.map((id) => ({
      [Modules.ORDER]: { order_id: orderId },
      [Modules.PAYMENT]: { payment_collection_id: id },
    })),
    reservations,
  }
}
