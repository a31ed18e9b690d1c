import { type Duration } from "../format"

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const STEPS = [
  { unit: "days", length: DAY },
  { unit: "hours", length: HOUR },
  { unit: "minutes", length: MINUTE },
  { unit: "seconds", length: SECOND },
] as const

/** What is left in its two largest units, as `2 days, 3 hours`; nothing when nothing is left. */
export function toCountdown(milliseconds: number): Duration[] {
  const first = STEPS.findIndex(({ length }) => milliseconds >= length)
  if (first < 0) return []
  let rest = milliseconds
  const parts = STEPS.slice(first, first + 2).map(({ unit, length }) => {
    const value = Math.floor(rest / length)
    rest -= value * length
    return { value, unit }
  })
  return parts.filter(({ value }) => value > 0)
}
