import { readOrderState } from "../order-state"
import { type Order } from "../schemas/order"
import { parseTimestamp } from "../timestamps"

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** Two days: of the seven that Visa gives, enough to pack and ship. */
const WARNING_MS = 2 * DAY_MS

/** When a card authorisation lapses that is not wholly captured; undefined for everything else. */
export function authorisedUntil(order: Order): Date | undefined {
  const { capture_expiry: expiry } = order.payment_details
  if (readOrderState(order) !== "authorized" || expiry === undefined) return undefined
  try {
    return parseTimestamp(expiry)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Whether it is time to warn that the money will be lost. */
export const isLapsing = (until: Date, now: Date): boolean =>
  until.getTime() - now.getTime() <= WARNING_MS

/**
 * When an authorised payment is read again: daily, when a warning is due, and an hour after it lapsed. Without a known
 * end, daily.
 */
export function nextAuthorisationCheck(until: Date | null, now: Date): Date {
  const moments = [now.getTime() + DAY_MS]
  if (until) moments.push(until.getTime() - WARNING_MS, until.getTime() + HOUR_MS)
  return new Date(Math.min(...moments.filter((moment) => moment > now.getTime())))
}
