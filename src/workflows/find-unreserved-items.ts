import {
  type ConfirmVariantInventoryWorkflowInputDTO,
  type MedusaContainer,
} from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

/** What core reserves stock from: items, their variants, and the sales channel that says where. */
export type Reservations = Pick<
  ConfirmVariantInventoryWorkflowInputDTO,
  "items" | "variants" | "sales_channel_id"
>

/** What an order has sold, and where. */
export const soldSchema = z.object({
  sales_channel_id: z.string().nullish(),
  items: z.array(
    z.object({ id: z.string(), variant_id: z.string().nullish(), quantity: z.number() })
  ),
})

/** Fields of an order to ask `query.graph` for. */
export const SOLD_FIELDS = ["sales_channel_id", "items.*"]

type Sold = z.output<typeof soldSchema>

const LEVELS = "inventory_items.inventory.location_levels"

/** What core's own completion reads of a variant in order to reserve it. */
const FIELDS = [
  "id",
  "manage_inventory",
  "allow_backorder",
  "inventory_items.inventory_item_id",
  "inventory_items.required_quantity",
  `${LEVELS}.stocked_quantity`,
  `${LEVELS}.reserved_quantity`,
  `${LEVELS}.raw_stocked_quantity`,
  `${LEVELS}.raw_reserved_quantity`,
  `${LEVELS}.location_id`,
  `${LEVELS}.stock_locations.id`,
  `${LEVELS}.stock_locations.sales_channels.id`,
]

/** Items of an order of which nothing is reserved although Medusa manages their stock. */
export async function findUnreservedItems(
  container: MedusaContainer,
  { items, sales_channel_id }: Sold
): Promise<Reservations> {
  const reserved = await container
    .resolve(Modules.INVENTORY)
    .listReservationItems({ line_item_id: items.map(({ id }) => id) }, { select: ["line_item_id"] })
  const open = items.filter(({ id }) => !reserved.some(({ line_item_id: line }) => line === id))
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "variants",
    fields: FIELDS,
    filters: { id: open.flatMap(({ variant_id: id }) => id ?? []), manage_inventory: true },
  })
  const variants = data as Reservations["variants"]
  return {
    sales_channel_id: sales_channel_id ?? "",
    variants,
    items: open.flatMap(({ id, variant_id, quantity }) =>
      variant_id && variants.some((variant) => variant.id === variant_id)
        ? [{ id, variant_id, quantity }]
        : []
    ),
  }
}
