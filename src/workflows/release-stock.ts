import { type MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { type UnfinishedOrder } from "./unfinished-order"

/** Under the locks that core takes: how much of an item is reserved is read and written back. */
export async function releaseStock(
  container: MedusaContainer,
  { items }: Pick<UnfinishedOrder, "items">
): Promise<void> {
  const lineItemIds = (items ?? []).map(({ id }) => id)
  const inventory = container.resolve(Modules.INVENTORY)
  const reservations = await inventory.listReservationItems(
    { line_item_id: lineItemIds },
    { select: ["id", "inventory_item_id"] }
  )
  const itemIds = new Set(reservations.map(({ inventory_item_id: id }) => id))
  if (itemIds.size === 0) return
  await container
    .resolve(Modules.LOCKING)
    .execute([...itemIds], () => inventory.deleteReservationItemsByLineItem(lineItemIds))
}
