import { setTimeout as sleep } from "node:timers/promises"

import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import pLimit from "p-limit"

import { isAccountFailure, isRateLimited } from "../multisafepay/ledger/account-failure"
import { failedCheckDelayMs } from "../multisafepay/ledger/failed-check-delay"
import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type DueLink } from "../modules/multisafepay/leases"
import { type MultiSafepayModule } from "../types/module"
import { describeFailure } from "./describe-failure"
import { maxAtOnce } from "./max-at-once"
import { syncPaymentLink } from "./sync-payment-link"
import { isBusy } from "./wait-for-turn"

/** And never more than half of what this process works on at once: notifications and customers come through. */
export const LOOKS_AT_ONCE = 4

/** MultiSafepay names no limit; a thousand links that are due together take a few minutes. */
export const LOOKS_PER_SECOND = 5

/** After this many failures in a row an account is left alone, together with all its links. */
export const FAILURES_IN_A_ROW = 3

/** How long it is left alone, in every process. Longer than any pause that a 429 usually asks for. */
export const PAUSE_MS = 5 * 60_000

/** No look starts later in a run; the next minute's run goes on. */
const LONGEST_RUN_MS = 50_000

const BATCH = 20

let turn = Promise.resolve()

/** Lets one look through at a time, each so long after the one before. */
function pace(): Promise<void> {
  const mine = turn
  turn = mine.then(() => sleep(1000 / LOOKS_PER_SECOND))
  return mine
}

let isRunning = false

/**
 * Looks at links that are due: payments whose notification never came, links whose lifetime is over,
 * and cancellations that failed. What cannot be read waits, longer each time. Any number of
 * processes share the work; in one process a run that finds another going on does nothing.
 *
 * @returns how many links were looked at.
 */
export async function reconcilePayments(
  container: MedusaContainer,
  { longestMs = LONGEST_RUN_MS }: { longestMs?: number } = {}
): Promise<number> {
  if (isRunning) return 0
  isRunning = true
  try {
    return await run(container, Date.now() + longestMs)
  } finally {
    isRunning = false
  }
}

/** How many looks a run begins before one ends. */
export function looksAtOnce(container: MedusaContainer): number {
  return Math.max(1, Math.min(LOOKS_AT_ONCE, Math.floor(maxAtOnce(container) / 2)))
}

async function run(container: MedusaContainer, deadline: number): Promise<number> {
  const { leases, health, accounts }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const atOnce = pLimit(looksAtOnce(container))
  const failures = new Map<string, number>()
  let looked = 0
  // What is claimed and not looked at is due again when its claim, or the pause of its account, is over.
  const isOver = ({ account }: DueLink) =>
    Date.now() >= deadline || (failures.get(account) ?? 0) >= FAILURES_IN_A_ROW

  const work = async (link: DueLink) => {
    if (isOver(link)) return
    await pace()
    if (isOver(link)) return
    looked += 1
    await look(container, link, failures)
  }
  while (Date.now() < deadline) {
    const due = await leases.claimDue(BATCH)
    if (!due.length) break
    await Promise.allSettled(due.map((link) => atOnce(() => work(link))))
  }
  await health.markReconciled(accounts.list())
  return looked
}

/** @param failures in a row, by account. */
async function look(
  container: MedusaContainer,
  { multisafepay_order_id: orderId, account, failed_checks: failedChecks }: DueLink,
  failures: Map<string, number>
): Promise<void> {
  const { leases }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  try {
    await syncPaymentLink(container, orderId)
    failures.delete(account)
  } catch (error) {
    if (isBusy(error)) return
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    const reason = describeFailure(error)
    logger.warn(`[multisafepay] the payment link of ${orderId} will be read later: ${reason}`)
    await leases.checkFailed(orderId, { delayMs: failedCheckDelayMs(failedChecks + 1) })
    if (!isAccountFailure(error)) return
    const weight = isRateLimited(error) ? FAILURES_IN_A_ROW : 1
    const inARow = (failures.get(account) ?? 0) + weight
    failures.set(account, inARow)
    if (inARow >= FAILURES_IN_A_ROW) await leases.postpone(account, { delayMs: PAUSE_MS })
  }
}
