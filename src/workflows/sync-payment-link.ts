import { type MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import pLimit from "p-limit"

import { nextCheck } from "../multisafepay/ledger/next-check"
import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type MultiSafepayModule } from "../types/module"
import { type PaymentLinkRecord } from "../types/payment-link"
import { settlePaymentLink } from "./settle-payment-link"

/** When a look that was made already serves. */
export type SyncOptions = Readonly<{
  /** A look begun after this moment has seen what the sender meant. */
  since?: Date | undefined
}>

/** What came of it, for the inbox and the logs. */
export type SyncOutcome =
  | "not_ours"
  | "already_read"
  | "settled"
  | "held"
  | "unchanged"
  | "authorized"
  | "declined"
  | "expired"
  | "cancelled"

/** Another process works on the same link. Nothing is wrong; try again shortly. */
export class LinkBusyError extends Error {
  override readonly name = "LinkBusyError"
}

/** Each holds a database connection and waits for an API: more at once would starve the shop. */
export const MAX_AT_ONCE = 8

const inTurn = pLimit(MAX_AT_ONCE)

/** Core's own wait is 5 seconds, less than one slow answer of MultiSafepay. */
const LOCK_TIMEOUT_SECONDS = 30

/** A link still without an answer after this long was left behind by a process that died. */
const CREATION_MS = 60_000

/**
 * Makes Medusa agree with MultiSafepay about one payment link: look, compare, move money, write
 * down. The only way by which notifications, jobs and returning customers change anything.
 *
 * @throws MultiSafepayError when MultiSafepay cannot be asked, LinkBusyError, or a lock's timeout: all worth a retry.
 */
export function syncPaymentLink(
  container: MedusaContainer,
  multisafepayOrderId: string,
  options: SyncOptions = {}
): Promise<SyncOutcome> {
  const locking = container.resolve(Modules.LOCKING)
  const key = `multisafepay:${multisafepayOrderId}`
  const work = () => underLock(container, multisafepayOrderId, options)
  return inTurn(() => locking.execute(key, work, { timeout: LOCK_TIMEOUT_SECONDS }))
}

async function underLock(
  container: MedusaContainer,
  orderId: string,
  { since }: SyncOptions
): Promise<SyncOutcome> {
  const module: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const lease = await module.leases.take(orderId)
  const link = await module.links.find({ multisafepay_order_id: orderId })
  if (!link) return "not_ours"
  if (!lease) throw new LinkBusyError(`Payment link ${link.id} is being worked on.`)
  try {
    if (since && link.synced_at && link.synced_at > since) return "already_read"
    return await look(container, link, lease.read_at)
  } finally {
    await module.leases.giveBack(orderId, lease)
  }
}

/** Nobody was ever given this link, or nobody is to pay it any more. */
function isUnwanted(link: PaymentLinkRecord, now: Date): boolean {
  if (link.creation === "recorded") {
    if (now.getTime() - new Date(link.created_at).getTime() > CREATION_MS) return true
    throw new LinkBusyError(`Payment link ${link.id} is being made.`)
  }
  return link.cancel_requested_at !== null || link.creation === "unknown"
}

async function look(
  container: MedusaContainer,
  link: PaymentLinkRecord,
  readAt: Date
): Promise<SyncOutcome> {
  const { links, reader, closer }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  if (!link.closed_at && isUnwanted(link, readAt)) {
    const { closed_at: closedAt } = await closer.close(link)
    if (closedAt) return "cancelled"
  }
  const { link: read, judgement } = await reader.read(link, readAt)
  const schedule = { createdAt: new Date(read.created_at), expiresAt: read.expires_at }
  const next = read.closed_at ? null : nextCheck(schedule, new Date())
  if (judgement.settle === "none") {
    const isOver = judgement.attention !== undefined || read.status === "paid"
    await links.update(read, { synced_at: readAt, next_check_at: isOver ? null : next })
    if (judgement.attention) return "held"
    return read.status === link.status || read.status === "open" || read.status === "paid"
      ? "unchanged"
      : read.status
  }
  const settlement = await settlePaymentLink(container, read, judgement.settle)
  if ("attention" in settlement) {
    await links.flag(read, settlement.attention)
    await links.update(read, { synced_at: readAt, next_check_at: null })
    return "held"
  }
  const isPaid = judgement.settle === "captured"
  await links.update(read, {
    order_id: settlement.orderId,
    synced_at: readAt,
    next_check_at: isPaid ? null : next,
  })
  return isPaid ? "settled" : "authorized"
}
