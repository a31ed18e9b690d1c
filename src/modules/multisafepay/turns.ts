import pLimit from "p-limit"

import { type Repository } from "./link-store"

/** How long to wait for who is at it: a few answers of MultiSafepay. */
const WAIT = "SET LOCAL lock_timeout = '40s'"

/** Ends with the transaction, also when the process dies. */
const TAKE = "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))"

/** Each turn holds a connection of the shop's pool for as long as MultiSafepay is asked. */
const AT_ONCE = 2

/**
 * One after the other, in whatever process: for work that begins before there is a row to lease.
 * Held by the database, since a shop's locks may reach one process only.
 */
export class Turns {
  readonly #repository: Repository
  readonly #atOnce = pLimit(AT_ONCE)

  constructor(repository: Repository) {
    this.#repository = repository
  }

  /** Does the work when nobody else works under the same name. */
  take<T>(name: string, work: () => Promise<T>): Promise<T> {
    return this.#atOnce(() =>
      this.#repository.transaction(async (database) => {
        await database.execute(WAIT, [])
        await database.execute(TAKE, [`multisafepay:${name}`])
        return work()
      })
    )
  }
}
