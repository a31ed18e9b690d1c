import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type MultiSafepayModule } from "../types/module"
import { describeFailure } from "./describe-failure"
import { syncPaymentLink } from "./sync-payment-link"

const rowsSchema = z.array(z.object({ order_id: z.string() }))

/**
 * A fulfilment was shipped: looks at the links that its order was paid by, which tells MultiSafepay. What fails here the
 * job repeats.
 */
export async function followShipment(
  container: MedusaContainer,
  fulfillmentId: string
): Promise<void> {
  const { accounts, links }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const { data } = await query.graph({
    entity: "order_fulfillment",
    fields: ["order_id"],
    filters: { fulfillment_id: fulfillmentId },
  })
  for (const { order_id } of rowsSchema.parse(data)) {
    for (const link of await links.list({ order_id })) {
      if (link.status !== "paid") continue
      if (!(await accounts.settingsOf(link.account)).reportShipment) continue
      await links.update(link, { next_check_at: new Date() })
      await syncPaymentLink(container, link.multisafepay_order_id).catch((error: unknown) => {
        const reason = describeFailure(error)
        logger.warn(`[multisafepay] payment link ${link.id} will be looked at later: ${reason}`)
      })
    }
  }
}
