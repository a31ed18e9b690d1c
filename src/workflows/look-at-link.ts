import { type MedusaContainer } from "@medusajs/framework/types"

import { nextAuthorisationCheck } from "../multisafepay/ledger/authorisation"
import { nextCheck } from "../multisafepay/ledger/next-check"
import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type LinkRead } from "../modules/multisafepay/link-reader"
import { type LinkChanges } from "../modules/multisafepay/payment-links"
import { type MultiSafepayModule } from "../types/module"
import { type PaymentLinkRecord } from "../types/payment-link"
import { followAuthorisation } from "./follow-authorisation"
import { followDeadLink } from "./follow-dead-link"
import { giveBackUnplaceable } from "./give-back-unplaceable"
import { isObsolete } from "./is-obsolete"
import { type Occasion, placeUnpaidOrder } from "./place-unpaid-order"
import { recoverPaymentRows } from "./recover-payment-rows"
import { finishAndReport } from "./report-to-multisafepay"
import { settlePaymentLink } from "./settle-payment-link"
import { tidyUnpaidCart } from "./tidy-unpaid-cart"
import { LinkBusyError } from "./work-on-link"

/** `readAt` is when whoever looks began, by the database's clock. */
export type Look = Occasion & Readonly<{ readAt: Date }>

/** What one look at a link came to. */
export type LookOutcome =
  | "settled"
  | "held"
  | "unchanged"
  | "authorized"
  | "released"
  | "declined"
  | "expired"
  | "cancelled"

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** A link still without an answer after this long was left behind by a process that died. */
const CREATION_MS = 60_000

/** Nobody was ever given this link, or nobody is to pay it any more. */
function isUnwanted(link: PaymentLinkRecord, now: Date): boolean {
  if (link.creation === "recorded") {
    if (now.getTime() - new Date(link.created_at).getTime() > CREATION_MS) return true
    throw new LinkBusyError(`Payment link ${link.id} is being made.`)
  }
  return link.cancel_requested_at !== null || link.creation === "unknown"
}

/** Money is there, or was: what became of the checkout meanwhile changes nothing about that. */
const hasMoney = ({ status }: PaymentLinkRecord) => status === "paid" || status === "authorized"

/**
 * Looks at a link, compares, moves money, writes down, and reports the order. For those who hold the link's lock and
 * lease.
 */
export async function lookAtLink(
  container: MedusaContainer,
  link: PaymentLinkRecord,
  { readAt, ...occasion }: Look
): Promise<LookOutcome> {
  const { links, reader }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const closed = await closeUnwanted(container, link, readAt)
  if (closed) return "cancelled"
  const read = await reader.read(link, readAt)
  const { judgement } = read
  const finish = (changes: LinkChanges) =>
    links.update(read.link, { synced_at: readAt, failed_checks: 0, ...changes })
  if (judgement.settle === "none") {
    const doubt = await recover(container, read)
    if (judgement.attention) {
      await finish({ next_check_at: doubt ?? disputeCheck(read, readAt) })
      return "held"
    }
    await followAuthorisation(container, read)
    const untidy = hasMoney(read.link) ? null : await followUnpaidLink(container, read, occasion)
    const next = read.link.status === "paid" ? null : nextLook(read)
    await finish({ next_check_at: doubt ?? untidy ?? next })
    return toOutcome(link, read.link)
  }
  const settlement = await settlePaymentLink(container, read.link, judgement.settle)
  if ("attention" in settlement) {
    await giveBackUnplaceable(container, await links.flag(read.link, settlement.attention))
    await finish({ next_check_at: null })
    return "held"
  }
  if ("released" in settlement) {
    // The release shows in a later read.
    await finish({ next_check_at: new Date(readAt.getTime() + MINUTE_MS) })
    return "released"
  }
  const isPaid = judgement.settle === "captured"
  const doubt = await recover(container, read)
  await followAuthorisation(container, read)
  const next = isPaid ? null : nextAuthorisationCheck(read.link.authorized_until, readAt)
  // A wish to cancel that the payment has overtaken is none.
  const wish = isPaid ? { cancel_requested_at: null } : {}
  const { orderId } = settlement
  await finishAndReport(container, {
    read,
    orderId,
    next: doubt ?? next,
    finish: (due) => finish({ order_id: orderId, next_check_at: due, ...wish }),
  })
  return isPaid ? "settled" : "authorized"
}

/** Refunds and captures that something interrupted: when to look again for those that are in doubt. */
async function recover(
  container: MedusaContainer,
  { link, order }: LinkRead
): Promise<Date | null> {
  return order && hasMoney(link) ? recoverPaymentRows(container, { link, order }) : null
}

/** Whether an unwanted link was closed now, so that nothing is left to look at. */
async function closeUnwanted(
  container: MedusaContainer,
  link: PaymentLinkRecord,
  now: Date
): Promise<boolean> {
  if (link.closed_at) return false
  const unwanted = isUnwanted(link, now) || (!hasMoney(link) && (await isObsolete(container, link)))
  if (!unwanted) return false
  const { closer }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const after = await closer.close(link)
  if (!after.closed_at) return false
  await followDeadLink(container, after)
  return true
}

/** @returns when to look again, where that is sooner than the schedule says. */
async function followUnpaidLink(
  container: MedusaContainer,
  read: LinkRead,
  occasion: Occasion
): Promise<Date | null> {
  const untidy = await tidyUnpaidCart(container, read.link)
  if (!read.link.closed_at) await placeUnpaidOrder(container, read, occasion)
  // A session that is cancelled no longer tells whether core ever came to it.
  else if (!untidy) await followDeadLink(container, read.link)
  return untidy
}

/** Nobody says when a dispute ends, other than by a notification. */
const disputeCheck = ({ link }: LinkRead, now: Date): Date | null =>
  link.dispute?.status === "open" ? new Date(now.getTime() + DAY_MS) : null

function nextLook({ link }: LinkRead): Date | null {
  const { gateway, order_status: orderStatus, transaction_id: transactionId } = link
  const schedule = {
    createdAt: new Date(link.created_at),
    expiresAt: link.expires_at,
    closedAt: link.closed_at,
    attempt: { gateway, orderStatus, transactionId },
  }
  return nextCheck(schedule, new Date())
}

function toOutcome(before: PaymentLinkRecord, { status }: PaymentLinkRecord): LookOutcome {
  return status === before.status || status === "open" || status === "paid" ? "unchanged" : status
}
