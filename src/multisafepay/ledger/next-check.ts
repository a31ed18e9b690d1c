import { isPaymentUnderWay, type Attempt } from "./payment-under-way"

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** After creation, in milliseconds; from then on daily. */
const AGES = [2 * MINUTE, 10 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, DAY]

/**
 * MultiSafepay's most patient methods give a customer 90 days from choosing them, which can happen
 * until the link's last moment. What has not ended by then never says so.
 */
const LONGEST_ATTEMPT = 90 * DAY

/** What decides when a link is read again. Without an `attempt`, nobody has tried to pay it. */
export type CheckedLink = Readonly<{
  createdAt: Date
  expiresAt: Date
  /** When it was found dead, or made so. */
  closedAt?: Date | null | undefined
  attempt?: Attempt | undefined
}>

/**
 * When a link that is still unpaid is read again: often at first, daily later, when its lifetime
 * ends, and once an hour after that, for a payment made at the last moment. A payment that is on its
 * way by then is waited for, daily, until MultiSafepay ends it. Null: nothing left to learn.
 */
export function nextCheck(link: CheckedLink, now: Date): Date | null {
  const { createdAt, expiresAt, closedAt, attempt } = link
  if (closedAt && closedAt < expiresAt) return null
  const created = createdAt.getTime()
  const expires = expiresAt.getTime()
  const end = expires + (attempt && isPaymentUnderWay(attempt) ? LONGEST_ATTEMPT : HOUR)
  const days = Math.max(1, Math.floor((now.getTime() - created) / DAY) + 1)
  const moments = [
    ...AGES.map((age) => created + age),
    created + days * DAY,
    expires,
    expires + HOUR,
  ]
  const upcoming = moments.filter((moment) => moment > now.getTime() && moment <= end)
  return upcoming.length ? new Date(Math.min(...upcoming)) : null
}
