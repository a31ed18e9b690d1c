import { z } from "@medusajs/framework/zod"

import { type Database } from "./database"

/** What an account's row holds of notifications without a valid signature. */
export const signatureFailuresSchema = z.object({
  count: z.number(),
  /** ISO 8601 in UTC. */
  last_at: z.string(),
  last_reason: z.string(),
})

type Failures = z.output<typeof signatureFailuresSchema>

/** Processes add to what others counted. */
const ADD = `
  INSERT INTO multisafepay_account AS known (id, api_keys, signature_failures)
  VALUES (?, '{}', ?::jsonb)
  ON CONFLICT (id) DO UPDATE SET updated_at = now(), deleted_at = NULL,
    signature_failures = excluded.signature_failures || jsonb_build_object('count',
      coalesce((known.signature_failures ->> 'count')::bigint, 0)
        + (excluded.signature_failures ->> 'count')::bigint)`

export const PAUSE_MS = 10_000

/**
 * Counts notifications without a valid signature. Anybody may send them, so an account's row is
 * written once in ten seconds at most; what a process counted since is lost when it dies.
 */
export class SignatureFailures {
  readonly #database: Database
  /** By account, while it pauses: what was counted since it was last written. */
  readonly #pausing = new Map<string, Failures | undefined>()

  constructor(database: Database) {
    this.#database = database
  }

  /** Never waits and never fails. Only for accounts that are served: each takes memory and a row. */
  count(account: string, reason: string): void {
    const { count = 0 } = this.#pausing.get(account) ?? {}
    const failures = {
      count: count + 1,
      last_at: new Date().toISOString(),
      last_reason: reason,
    }
    if (this.#pausing.has(account)) this.#pausing.set(account, failures)
    else this.#write(account, failures)
  }

  #write(account: string, failures: Failures): void {
    this.#pausing.set(account, undefined)
    // A count is not worth an answer that fails.
    this.#database.execute(ADD, [account, JSON.stringify(failures)]).catch(() => undefined)
    setTimeout(() => {
      this.#resume(account)
    }, PAUSE_MS).unref()
  }

  #resume(account: string): void {
    const counted = this.#pausing.get(account)
    this.#pausing.delete(account)
    if (counted) this.#write(account, counted)
  }
}
