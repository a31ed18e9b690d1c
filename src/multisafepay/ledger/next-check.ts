const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** After creation, in milliseconds; from then on daily. */
const AGES = [2 * MINUTE, 10 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, DAY]

/**
 * When a link that is still unpaid is read again: often at first, daily later, when its lifetime
 * ends, and once an hour after that, for a payment that was on its way. Null: nothing left to learn.
 */
export function nextCheck(link: { createdAt: Date; expiresAt: Date }, now: Date): Date | null {
  const created = link.createdAt.getTime()
  const days = Math.max(1, Math.floor((now.getTime() - created) / DAY) + 1)
  const moments = [
    ...AGES.map((age) => created + age),
    created + days * DAY,
    link.expiresAt.getTime(),
    link.expiresAt.getTime() + HOUR,
  ]
  const end = link.expiresAt.getTime() + HOUR
  const upcoming = moments.filter((moment) => moment > now.getTime() && moment <= end)
  return upcoming.length ? new Date(Math.min(...upcoming)) : null
}
