import { z } from "@medusajs/framework/zod"

import { type Accounts } from "./accounts"
import { type Database } from "./database"

/** Rows deleted by one statement, so that none holds locks for long. */
const BATCH = 1_000

/** From one account to the next through the index, past however many rows each has. */
const ACCOUNTS = `
  WITH RECURSIVE over AS (
    SELECT min(account) AS account FROM multisafepay_notification
    WHERE status IN ('done', 'dead') AND deleted_at IS NULL
    UNION ALL
    SELECT (SELECT min(account) FROM multisafepay_notification
      WHERE status IN ('done', 'dead') AND deleted_at IS NULL AND account > over.account)
    FROM over WHERE over.account IS NOT NULL)
  SELECT account FROM over WHERE account IS NOT NULL`

/** What is locked is being opened again: the same notification came once more. */
const PRUNE = `
  DELETE FROM multisafepay_notification WHERE id = ANY(ARRAY(
    SELECT id FROM multisafepay_notification
    WHERE account = ? AND status IN ('done', 'dead') AND deleted_at IS NULL
      AND received_at < now() - ? * interval '1 day'
    ORDER BY received_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED))
  RETURNING id`

/** Forgets notifications that are over, when their account no longer keeps them. */
export class NotificationRetention {
  readonly #database: Database
  readonly #accounts: Accounts

  constructor({ database, accounts }: { database: Database; accounts: Accounts }) {
    this.#database = database
    this.#accounts = accounts
  }

  /**
   * Deletes what is done or given up and older than the account's `notificationRetentionDays`; never
   * what still waits for its processing, however old.
   *
   * @returns how many rows are gone.
   */
  async prune(): Promise<number> {
    const accounts = z
      .array(z.object({ account: z.string() }))
      .parse(await this.#database.execute(ACCOUNTS, []))
    let gone = 0
    for (const { account } of accounts) gone += await this.#pruneAccount(account)
    return gone
  }

  async #pruneAccount(account: string): Promise<number> {
    const { notificationRetentionDays: days } = await this.#accounts.settingsOf(account)
    let gone = 0
    for (;;) {
      const { length } = await this.#database.execute(PRUNE, [account, days])
      gone += length
      if (length < BATCH) return gone
    }
  }
}
