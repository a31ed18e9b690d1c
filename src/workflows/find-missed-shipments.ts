import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

import { isMissedShipment } from "../multisafepay/ledger/is-missed-shipment"
import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type MultiSafepayModule } from "../types/module"

/** A shop that was down for a weekend still finds what it shipped before. */
const PERIOD_MS = 3 * 86_400_000

const BATCH = 200

const rowsSchema = z.array(
  z.object({
    id: z.string(),
    shipped_at: z.coerce.date(),
    order_link: z.object({ order_id: z.string() }).nullish(),
  })
)

/**
 * Makes links due whose goods were shipped while nobody listened: the process died between the shipment and the event.
 *
 * @returns how many links are due for it.
 */
export async function findMissedShipments(container: MedusaContainer): Promise<number> {
  let found = 0
  for (let skip = 0; ; skip += BATCH) {
    const shipped = await listShipped(container, skip)
    found += await makeDue(container, shipped)
    if (shipped.length < BATCH) return found
  }
}

async function listShipped(container: MedusaContainer, skip: number) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "fulfillment",
    fields: ["id", "shipped_at", "order_link.order_id"],
    filters: { shipped_at: { $gte: new Date(Date.now() - PERIOD_MS) }, canceled_at: null },
    pagination: { take: BATCH, skip, order: { id: "ASC" } },
  })
  return rowsSchema.parse(data)
}

async function makeDue(
  container: MedusaContainer,
  shipped: z.output<typeof rowsSchema>
): Promise<number> {
  const { accounts, links }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const orderIds = shipped.flatMap(({ order_link: link }) => (link ? [link.order_id] : []))
  if (!orderIds.length) return 0
  let due = 0
  for (const link of await links.list({ order_id: [...new Set(orderIds)] })) {
    const isMissed = shipped.some(
      ({ id, shipped_at: shippedAt, order_link: of }) =>
        of?.order_id === link.order_id && isMissedShipment(link, { id, shippedAt })
    )
    if (!isMissed || !(await accounts.settingsOf(link.account)).reportShipment) continue
    await links.update(link, { next_check_at: new Date() })
    due += 1
  }
  return due
}
