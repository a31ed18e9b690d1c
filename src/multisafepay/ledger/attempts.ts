/** MultiSafepay takes a link out of use after this many attempts. */
export const ALLOWED_ATTEMPTS = 20

/** Lines of a timeline that are about a payment that somebody tried to make, each with MultiSafepay's id of it. */
const ATTEMPTS: readonly string[] = [
  "initialized",
  "paid",
  "authorized",
  "uncleared",
  "declined",
  "void",
  "cancelled",
  "expired",
]

type Line = Readonly<{ type: string; data: Readonly<Record<string, unknown>> | null }>

/**
 * How often somebody chose a method. Each choice is a transaction of its own, whose beginning may be told twice, or
 * not at all before its end.
 */
export function countAttempts(timeline: readonly Line[]): number {
  const ids = timeline.flatMap(({ type, data }) => {
    const id = data?.transaction_id
    return ATTEMPTS.includes(type) && typeof id === "string" ? [id] : []
  })
  return new Set(ids).size
}

/** Whether MultiSafepay opens the link no more, as far as its notifications told: who looked only is not counted. */
export const isExhausted = (timeline: readonly Line[]): boolean =>
  countAttempts(timeline) >= ALLOWED_ATTEMPTS
