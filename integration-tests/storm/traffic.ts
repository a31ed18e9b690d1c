import { type Simulator } from "../simulator"

/** What went over the wire, counted; the messages themselves are forgotten, so that a long storm needs no more memory. */
export type Traffic = {
  notifications: number
  unanswered: number
  forged: number
  /** Forgeries with a wrong signature that the shop said OK to: there must be none. */
  believed: number
  /** Payments that the shop is never notified of. */
  dropped: number
  apiCalls: number
  visits: number
}

export function createTraffic(): Traffic {
  return {
    notifications: 0,
    unanswered: 0,
    forged: 0,
    believed: 0,
    dropped: 0,
    apiCalls: 0,
    visits: 0,
  }
}

/** Counts what the simulator has logged so far, and empties its logs. */
export function drain(simulator: Simulator, traffic: Traffic): void {
  const sent = simulator.notifications.splice(0)
  traffic.notifications += sent.length
  traffic.unanswered += sent.filter(({ responseStatus }) => responseStatus === undefined).length
  traffic.apiCalls += simulator.requests.splice(0).length
}
