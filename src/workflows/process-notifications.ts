import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

import { MultiSafepayError } from "../multisafepay/errors"
import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type ClaimedNotification } from "../modules/multisafepay/inbox"
import { type MultiSafepayModule } from "../types/module"
import { syncPaymentLink } from "./sync-payment-link"
import { LinkBusyError, MAX_AT_ONCE } from "./work-on-link"

const LONGEST_DELAY_MS = 15 * 60_000

/** Keeps rows that another process holds from being asked for without pause. */
const SHORTEST_WAIT_MS = 100

let alarm: NodeJS.Timeout | undefined
let running = 0
let missedWakeUp = false

/**
 * Works through the inbox until nothing is due. Any number of calls may overlap: at most eight
 * notifications are processed at once in a process, and none twice.
 */
export async function processNotifications(container: MedusaContainer): Promise<void> {
  if (running >= MAX_AT_ONCE) {
    missedWakeUp = true
    return
  }
  running += 1
  const { inbox }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  try {
    for (;;) {
      const claimed = await inbox.claim()
      if (claimed) await processOne(container, claimed)
      else if (!takeMissedWakeUp()) return
    }
  } finally {
    running -= 1
    if (running === 0) await wakeWhenDue(container)
  }
}

/** What has to wait a few seconds need not wait for the job. That still finds what a restart forgets. */
async function wakeWhenDue(container: MedusaContainer): Promise<void> {
  const { inbox }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const delayMs = await inbox.nextDueMs().catch(() => undefined)
  clearTimeout(alarm)
  if (delayMs === undefined) return
  const wake = () => {
    processNotifications(container).catch(() => undefined)
  }
  alarm = setTimeout(wake, Math.max(delayMs, SHORTEST_WAIT_MS)).unref()
}

function takeMissedWakeUp(): boolean {
  const missed = missedWakeUp
  missedWakeUp = false
  return missed
}

async function processOne(container: MedusaContainer, claimed: ClaimedNotification): Promise<void> {
  const { inbox, links }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const { id, multisafepay_order_id: orderId } = claimed
  try {
    // That somebody chose a method changes nothing in Medusa: worth a line in the timeline, not a read.
    if (claimed.kind === "signed" && claimed.order_status === "initialized") {
      const link = await links.find({ multisafepay_order_id: orderId })
      if (link)
        await links.note(link, [{ type: "initialized", data: { gateway: claimed.gateway } }])
      await inbox.finish(claimed, "noted")
      return
    }
    await inbox.finish(
      claimed,
      await syncPaymentLink(container, orderId, { since: claimed.received_at })
    )
  } catch (error) {
    const reason = describe(error)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`[multisafepay] notification ${id} for ${orderId} will be tried again: ${reason}`)
    await inbox.defer(id, { reason, delayMs: toDelay(error, claimed.attempts) })
  }
}

/** Our messages and Medusa's hold ids and codes; a database's can hold the values of a whole row. */
function describe(error: unknown): string {
  const isSafe =
    error instanceof MultiSafepayError ||
    error instanceof LinkBusyError ||
    MedusaError.isMedusaError(error)
  if (isSafe) return `${error.name}: ${error.message}`
  return error instanceof Error ? error.name : "unknown error"
}

function toDelay(error: unknown, attempts: number): number {
  const delay =
    error instanceof LinkBusyError ? 1_000 : Math.min(1_000 * 2 ** attempts, LONGEST_DELAY_MS)
  return Math.round(delay * (0.75 + Math.random() / 2))
}
