import { type MedusaContainer } from "@medusajs/framework/types"
import { BigNumber, ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

import { type ReportableOrder } from "../multisafepay/ledger/reportable-order"
import { isCancelled } from "./load-session"

/** However Medusa hands numbers out. */
const decimal = z
  .union([z.string(), z.number(), z.instanceof(BigNumber)])
  .nullish()
  .transform((value) => MathBN.convert(value ?? 0).toFixed())

const moment = z.coerce.date().nullish()

const listOf = <S extends z.ZodType>(schema: S) =>
  z
    .array(schema.nullable())
    .nullish()
    .transform((list) => (list ?? []).filter((each) => each !== null))

const itemSchema = z.object({
  id: z.string(),
  quantity: decimal,
  total: decimal,
  requires_shipping: z.boolean().nullish(),
  variant: z
    .object({
      inventory_items: listOf(
        z.object({ inventory_item_id: z.string(), required_quantity: decimal })
      ),
    })
    .nullish(),
})

const fulfillmentSchema = z.object({
  id: z.string(),
  shipped_at: moment,
  canceled_at: moment,
  shipping_option: z.object({ name: z.string() }).nullish(),
  labels: listOf(
    z.object({ tracking_number: z.string().nullish(), tracking_url: z.string().nullish() })
  ),
  items: listOf(
    z.object({
      line_item_id: z.string().nullish(),
      inventory_item_id: z.string().nullish(),
      quantity: decimal,
    })
  ),
})

const orderSchema = z.object({
  display_id: z.number(),
  custom_display_id: z.string().nullish(),
  status: z.string(),
  shipping_total: decimal,
  items: listOf(itemSchema),
  fulfillments: listOf(fulfillmentSchema),
})

type Item = z.output<typeof itemSchema>
type Fulfillment = z.output<typeof fulfillmentSchema>

const FIELDS = [
  "display_id",
  "custom_display_id",
  "status",
  "shipping_total",
  "items.*",
  "items.total",
  "items.variant.inventory_items.inventory_item_id",
  "items.variant.inventory_items.required_quantity",
  "fulfillments.shipped_at",
  "fulfillments.canceled_at",
  "fulfillments.shipping_option.name",
  "fulfillments.labels.*",
  "fulfillments.items.*",
]

/** An order as MultiSafepay is told of it; undefined when Medusa has no such order. */
export async function loadShipments(
  container: MedusaContainer,
  orderId: string
): Promise<ReportableOrder | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: FIELDS, filters: { id: orderId } })
  if (data[0] === undefined) return undefined
  const order = orderSchema.parse(data[0])
  return {
    number: order.custom_display_id ?? String(order.display_id),
    isCancelled: isCancelled(order),
    items: order.items.map(({ id, quantity, total, requires_shipping: requiresShipping }) => ({
      id,
      quantity,
      total,
      requiresShipping: requiresShipping ?? true,
    })),
    delivery: order.shipping_total,
    shipments: order.fulfillments
      .flatMap((each) => toShipment(each, order.items))
      .sort((one, other) => one.shippedAt.getTime() - other.shippedAt.getTime()),
  }
}

function toShipment(
  { id, shipped_at: shippedAt, canceled_at: canceledAt, ...fulfillment }: Fulfillment,
  items: readonly Item[]
): ReportableOrder["shipments"][number][] {
  if (!shippedAt || canceledAt) return []
  const label = fulfillment.labels.find(({ tracking_number: number }) => number)
  return [
    {
      id,
      shippedAt,
      carrier: fulfillment.shipping_option?.name ?? null,
      trackingNumber: label?.tracking_number ?? null,
      trackingUrl: label?.tracking_url ?? null,
      items: items.flatMap((item) => shippedOf(item, fulfillment)),
    },
  ]
}

/**
 * A fulfilment lists stock, of which an item may need several kinds, and several of each: as core does, one kind tells
 * how many pieces there are.
 */
function shippedOf(
  { id: itemId, variant }: Item,
  { items }: Pick<Fulfillment, "items">
): { itemId: string; quantity: string }[] {
  const packed = items.find(({ line_item_id: lineItemId }) => lineItemId === itemId)
  if (!packed) return []
  const kind = variant?.inventory_items.find(
    ({ inventory_item_id: inventoryItemId }) => inventoryItemId === packed.inventory_item_id
  )
  const perPiece = kind && MathBN.gt(kind.required_quantity, 0) ? kind.required_quantity : 1
  return [{ itemId, quantity: MathBN.div(packed.quantity, perPiece).toFixed() }]
}
