import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type MultiSafepayModule } from "../types/module"
import { describeFailure } from "./describe-failure"
import { levelOrderCollections } from "./level-order-collections"
import { syncPaymentLink } from "./sync-payment-link"

/**
 * An order was cancelled or edited: looks at its links that are not paid, which closes those nobody is
 * to pay any more and lets go of authorisations, and brings its collections in line. What fails here the job repeats;
 * collections that stay out of line are put right when the next link is made.
 */
export async function followOrder(container: MedusaContainer, orderId: string): Promise<void> {
  const { links }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const warn = (what: string) => (error: unknown) => {
    logger.warn(`[multisafepay] ${what}: ${describeFailure(error)}`)
  }
  for (const link of await links.list({ order_id: orderId })) {
    if (link.status === "paid" || (link.closed_at && link.status !== "authorized")) continue
    await links.update(link, { next_check_at: new Date() })
    await syncPaymentLink(container, link.multisafepay_order_id).catch(
      warn(`payment link ${link.id} will be looked at later`)
    )
  }
  await levelOrderCollections(container, orderId).catch(
    warn(`the payment collections of order ${orderId} are not in line`)
  )
}
