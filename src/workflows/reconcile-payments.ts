import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type MultiSafepayModule } from "../types/module"
import { syncPaymentLink } from "./sync-payment-link"

const BATCH = 20

/**
 * Looks at every link that is due: payments whose notification never came, links whose lifetime is
 * over, and cancellations that failed. A link that cannot be read is due again in two minutes.
 *
 * @returns how many links were looked at.
 */
export async function reconcilePayments(container: MedusaContainer): Promise<number> {
  const { leases }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  let looked = 0
  for (let due = await leases.claimDue(BATCH); due.length; due = await leases.claimDue(BATCH)) {
    for (const orderId of due) {
      await syncPaymentLink(container, orderId).catch((error: unknown) => {
        const reason = error instanceof Error ? error.name : "unknown error"
        logger.warn(`[multisafepay] payment link ${orderId} could not be read: ${reason}`)
      })
    }
    looked += due.length
  }
  return looked
}
