import { type Scenario } from "../scenarios"

/** What can go wrong with notifications on their way to the shop. */
export type NotificationKnobs = {
  /** Never sent. */
  drop?: boolean
  /** Sent this many times, one after the other. */
  copies?: number
  /** The copies are sent all at once. */
  concurrently?: boolean
  /** Each waits for the next one of its order and arrives after it. */
  reorder?: boolean
  /** Real milliseconds before each is sent. */
  delayMs?: number
  /** `wrong` signs with another key, `missing` leaves the Auth header out. */
  signature?: "wrong" | "missing"
  /** Added to the timestamp before signing: -700 is stale, 700 comes from the future. */
  timestampOffsetSeconds?: number
  /** Puts spaces into the body, which stays valid JSON and is signed as it is. */
  spacing?: "odd"
  /** An order id of digits is written as a number. */
  numericOrderId?: boolean
  stringTransactionId?: boolean
  /** Someone pays, and the shop is told, before `POST /orders` has answered. */
  beforeCreateResponse?: Scenario
}

/** Knobs for every notification, and more specific ones for those of one order. */
export type NotificationFaults = {
  set: (knobs: NotificationKnobs, orderId?: string) => void
  of: (orderId: string) => NotificationKnobs
  clear: () => void
}

export function createNotificationFaults(): NotificationFaults {
  let everywhere: NotificationKnobs = {}
  const perOrder = new Map<string, NotificationKnobs>()
  return {
    set(knobs, orderId) {
      if (orderId === undefined) everywhere = knobs
      else perOrder.set(orderId, knobs)
    },
    of: (orderId) => ({ ...everywhere, ...perOrder.get(orderId) }),
    clear() {
      everywhere = {}
      perOrder.clear()
    },
  }
}
