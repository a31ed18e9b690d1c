const HOUR_MS = 3_600_000

/** One try to hand a mail over, as Medusa keeps it. */
export type Delivery = Readonly<{
  id: string
  status: "pending" | "success" | "failure"
  created_at: Date
}>

/** How often one mail is handed over before it is given up, 15 hours after the first try. */
export const MOST_DELIVERIES = 5

/** What the tries so far leave to do. */
export type DeliveryVerdict =
  Readonly<{ verdict: "send" | "wait" | "give_up" }> | Readonly<{ verdict: "sent"; id: string }>

/**
 * Whether a mail that the job sends is sent now: once only, and after a failure an hour later, two after the next,
 * twice as long each time, until it is given up.
 * Where a process died in the middle nobody knows whether the mail went out, which counts as sent.
 */
export function judgeDeliveries(deliveries: readonly Delivery[], now: Date): DeliveryVerdict {
  const sent = deliveries.find(({ status }) => status !== "failure")
  if (sent) return { verdict: "sent", id: sent.id }
  if (!deliveries.length) return { verdict: "send" }
  if (deliveries.length >= MOST_DELIVERIES) return { verdict: "give_up" }
  const last = Math.max(...deliveries.map(({ created_at: at }) => at.getTime()))
  const wait = HOUR_MS * 2 ** (deliveries.length - 1)
  return { verdict: now.getTime() - last >= wait ? "send" : "wait" }
}
