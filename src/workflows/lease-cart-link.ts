import { setTimeout as sleep } from "node:timers/promises"

import { type MedusaContainer } from "@medusajs/framework/types"

import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type MultiSafepayModule } from "../types/module"

/** A customer waits. Longer than a processing takes when MultiSafepay answers. */
const PATIENCE_MS = 10_000
const PAUSE_MS = 100

/**
 * Takes the lease of the link that a cart is being paid by, and waits for whoever has it, ten seconds at
 * most.
 *
 * @returns what gives it back; undefined when there is no such link, or no lease to be had.
 */
export async function leaseCartLink(
  container: MedusaContainer,
  cartId: string
): Promise<(() => Promise<void>) | undefined> {
  const { leases, links }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const ofCart = await links.list({ cart_id: cartId })
  const link = ofCart.find(({ closed_at: closedAt, order_id: orderId }) => !closedAt && !orderId)
  if (!link) return undefined
  const { multisafepay_order_id: orderId } = link
  const deadline = Date.now() + PATIENCE_MS
  while (Date.now() < deadline) {
    const lease = await leases.take(orderId)
    if (lease) return () => leases.giveBack(orderId, lease)
    await sleep(PAUSE_MS)
  }
  return undefined
}
