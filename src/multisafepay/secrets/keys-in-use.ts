import { type Environment } from "../settings/account-options"

/** An API key that links were made with, and when. */
export type SeenKey = Readonly<{
  environment: Environment
  apiKey: string
  firstSeenAt: Date
  /** When a process last began to make links with it. */
  lastSeenAt: Date
}>

/** When the oldest link that is still open was made, in each environment that has one. */
export type OldestOpenLinks = Readonly<Partial<Record<Environment, Date>>>

/** After this a process that still had the old key has been restarted. */
const CHANGEOVER_MS = 24 * 3_600_000

/** Signatures are compared key by key, so a message costs no more than this many. */
const MOST_KEYS = 5

/** When another key of the same environment was in use; undefined for one that nothing replaced. */
function replacedAt(key: SeenKey, keys: readonly SeenKey[]): number | undefined {
  const later = keys
    .filter(({ environment }) => environment === key.environment)
    .flatMap(({ firstSeenAt, lastSeenAt }) => [firstSeenAt.getTime(), lastSeenAt.getTime()])
    .filter((moment) => moment > key.lastSeenAt.getTime())
  return later.length ? Math.min(...later) : undefined
}

/**
 * The keys by which links that are still open may be signed for: a replaced key only until the links
 * that it made are over. The youngest first, five at most.
 */
export function keysInUse(keys: readonly SeenKey[], oldest: OldestOpenLinks): string[] {
  return keys
    .filter((key) => {
      const openSince = oldest[key.environment]
      if (!openSince) return false
      const replaced = replacedAt(key, keys)
      return replaced === undefined || openSince.getTime() < replaced + CHANGEOVER_MS
    })
    .sort((one, other) => other.lastSeenAt.getTime() - one.lastSeenAt.getTime())
    .slice(0, MOST_KEYS)
    .map(({ apiKey }) => apiKey)
}
