import { type MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import pLimit from "p-limit"

import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type MultiSafepayModule } from "../types/module"
import { type PaymentLinkRecord } from "../types/payment-link"
import { maxAtOnce } from "./max-at-once"

/** Another process works on the same link. Nothing is wrong; try again shortly. */
export class LinkBusyError extends Error {
  override readonly name = "LinkBusyError"
}

let inTurn: pLimit.Limit | undefined

/** Core's own wait is 5 seconds, less than one slow answer of MultiSafepay. */
const LOCK_TIMEOUT_SECONDS = 30

/** Work on a link that nobody else works on. `begun` is the database's time, comparable everywhere. */
type Work<T> = (link: PaymentLinkRecord, begun: Date) => Promise<T>

/**
 * Does the work under the order's lock and, since the shop's locks may reach one process only, with
 * the lease of the link's row. Everything that changes a link and Medusa together goes through here.
 *
 * @returns undefined when no link of ours has this order id.
 * @throws LinkBusyError, or a lock's timeout: both worth a retry.
 */
export function workOnLink<T>(
  container: MedusaContainer,
  multisafepayOrderId: string,
  work: Work<T>
): Promise<T | undefined> {
  const locking = container.resolve(Modules.LOCKING)
  const key = `multisafepay:${multisafepayOrderId}`
  const leased = () => withLease(container, multisafepayOrderId, work)
  inTurn ??= pLimit(maxAtOnce(container))
  return inTurn(() => locking.execute(key, leased, { timeout: LOCK_TIMEOUT_SECONDS }))
}

async function withLease<T>(
  container: MedusaContainer,
  orderId: string,
  work: Work<T>
): Promise<T | undefined> {
  const { leases, links }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const lease = await leases.take(orderId)
  try {
    const link = await links.find({ multisafepay_order_id: orderId })
    if (!link) return undefined
    if (!lease) throw new LinkBusyError(`Payment link ${link.id} is being worked on.`)
    return await work(link, lease.read_at)
  } finally {
    if (lease) await leases.giveBack(orderId, lease)
  }
}
