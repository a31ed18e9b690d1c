import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import pLimit from "p-limit"

import { isSlowMethod } from "../multisafepay/slow-methods"
import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type ClaimedNotification } from "../modules/multisafepay/inbox"
import { RETURNED } from "../modules/multisafepay/receiver"
import { type MultiSafepayModule } from "../types/module"
import { describeFailure } from "./describe-failure"
import { maxAtOnce } from "./max-at-once"
import { syncPaymentLink } from "./sync-payment-link"
import { LinkBusyError } from "./work-on-link"

const LONGEST_DELAY_MS = 15 * 60_000

/** Keeps rows that another process holds from being asked for without pause. */
const SHORTEST_WAIT_MS = 100

let alarm: NodeJS.Timeout | undefined
let busy = 0
let next: Promise<void> | undefined

/** Two claims at once would each count the same slots as free. */
const inTurn = pLimit(1)

/**
 * Begins on what is due, and resolves when as much is in hand as this process works on at once, which
 * is eight notifications at most. Each that ends makes room for the next, so a slow one holds up none.
 * Any number of calls may overlap.
 */
export function processNotifications(container: MedusaContainer): Promise<void> {
  next ??= inTurn(async () => {
    next = undefined
    await fillSlots(container)
  })
  return next
}

async function fillSlots(container: MedusaContainer): Promise<void> {
  const { inbox }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const free = maxAtOnce(container) - busy
  if (free === 0) return
  const claimed = await inbox.claim(free)
  busy += claimed.length
  for (const notification of claimed) {
    // Without a database nothing can be written down: the lease runs out, and the job finds it.
    occupySlot(container, notification).catch(() => undefined)
  }
  if (claimed.length < free) await wakeWhenDue(container)
}

async function occupySlot(
  container: MedusaContainer,
  notification: ClaimedNotification
): Promise<void> {
  await processOne(container, notification).finally(() => {
    busy -= 1
  })
  await processNotifications(container)
}

/** What has to wait a few seconds need not wait for the job. That still finds what a restart forgets. */
async function wakeWhenDue(container: MedusaContainer): Promise<void> {
  const { inbox }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const delayMs = await inbox.nextDueMs()
  clearTimeout(alarm)
  if (delayMs === undefined) return
  const wake = () => {
    processNotifications(container).catch(() => undefined)
  }
  alarm = setTimeout(wake, Math.max(delayMs, SHORTEST_WAIT_MS)).unref()
}

async function processOne(container: MedusaContainer, claimed: ClaimedNotification): Promise<void> {
  const { inbox, links }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const { id, multisafepay_order_id: orderId } = claimed
  try {
    // That somebody chose a method changes nothing in Medusa: worth a line in the timeline, not a read.
    // Unless the method is a slow one, whose order is placed before its payment.
    const { kind, order_status: status, gateway, transaction_id } = claimed
    if (kind === "signed" && status === "initialized" && !isSlowMethod(gateway)) {
      const link = await links.find({ multisafepay_order_id: orderId })
      const data = { transaction_id, gateway }
      if (link) await links.note(link, [{ type: "initialized", data }])
      await inbox.finish(claimed, "noted")
      return
    }
    const returned = kind === "unsigned" && status === RETURNED
    // A look that knew nothing of the customer's return has not done what that asks for.
    const since = returned ? undefined : claimed.received_at
    await inbox.finish(claimed, await syncPaymentLink(container, orderId, { since, returned }))
  } catch (error) {
    const reason = describeFailure(error)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`[multisafepay] notification ${id} for ${orderId} will be tried again: ${reason}`)
    await inbox.defer(claimed, { reason, delayMs: toDelay(error, claimed.attempts) })
  }
}

function toDelay(error: unknown, attempts: number): number {
  const delay =
    error instanceof LinkBusyError ? 1_000 : Math.min(1_000 * 2 ** attempts, LONGEST_DELAY_MS)
  return Math.round(delay * (0.75 + Math.random() / 2))
}
