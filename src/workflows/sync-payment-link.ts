import { type MedusaContainer } from "@medusajs/framework/types"

import { nextCheck } from "../multisafepay/ledger/next-check"
import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type MultiSafepayModule } from "../types/module"
import { type PaymentLinkRecord } from "../types/payment-link"
import { settlePaymentLink } from "./settle-payment-link"
import { LinkBusyError, workOnLink } from "./work-on-link"

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
  const { since } = options
  return workOnLink<SyncOutcome>(container, multisafepayOrderId, async (link, begun) => {
    if (since && link.synced_at && link.synced_at > since) return "already_read"
    return look(container, link, begun)
  }).then((outcome) => outcome ?? "not_ours")
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
