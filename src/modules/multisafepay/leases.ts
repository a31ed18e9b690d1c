import { z } from "@medusajs/framework/zod"

import { type Database } from "./database"

const leaseSchema = z.object({ token: z.string(), read_at: z.date() })

/** The right to work on one link, until it is given back or runs out. */
export type Lease = z.output<typeof leaseSchema>

const TAKE = `
  UPDATE multisafepay_payment_link SET lease_until = clock_timestamp() + interval '120 seconds'
  WHERE multisafepay_order_id = ? AND deleted_at IS NULL
    AND (lease_until IS NULL OR lease_until < clock_timestamp())
  RETURNING lease_until::text AS token, clock_timestamp() AS read_at`

const GIVE_BACK = `
  UPDATE multisafepay_payment_link SET lease_until = NULL
  WHERE multisafepay_order_id = ? AND lease_until::text = ?`

/**
 * now() and not clock_timestamp(): an index is of no use against what changes while it is read. Not FOR UPDATE: a line
 * that is being added to the timeline holds the link it belongs to as a foreign key, and would hide it.
 */
const DUE = `
  UPDATE multisafepay_payment_link SET next_check_at = now() + interval '2 minutes'
  WHERE id = ANY(ARRAY(
    SELECT id FROM multisafepay_payment_link
    WHERE next_check_at <= now() AND deleted_at IS NULL
    ORDER BY next_check_at LIMIT ? FOR NO KEY UPDATE SKIP LOCKED))
  RETURNING multisafepay_order_id, account, failed_checks`

const FAILED = `
  UPDATE multisafepay_payment_link
  SET failed_checks = failed_checks + 1, next_check_at = now() + ? * interval '1 millisecond'
  WHERE multisafepay_order_id = ? AND deleted_at IS NULL AND next_check_at IS NOT NULL`

/** Rows that somebody else has just now are left to them, so that no two processes wait for each other. */
const POSTPONE = `
  UPDATE multisafepay_payment_link SET next_check_at = now() + ? * interval '1 millisecond'
  WHERE id = ANY(ARRAY(
    SELECT id FROM multisafepay_payment_link
    WHERE next_check_at < now() + ? * interval '1 millisecond' AND account = ? AND deleted_at IS NULL
    FOR NO KEY UPDATE SKIP LOCKED))`

const dueSchema = z.object({
  multisafepay_order_id: z.string(),
  account: z.string(),
  failed_checks: z.number(),
})

/** A link that is this caller's to look at for two minutes. */
export type DueLink = z.output<typeof dueSchema>

/** Claims in the database, which hold across processes whatever locking provider the shop runs. */
export class Leases {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  /** Undefined while another processing has it. `read_at` is the database's time, comparable everywhere. */
  async take(orderId: string): Promise<Lease | undefined> {
    const [row] = await this.#database.execute(TAKE, [orderId])
    return row === undefined ? undefined : leaseSchema.parse(row)
  }

  async giveBack(orderId: string, { token }: Lease): Promise<void> {
    await this.#database.execute(GIVE_BACK, [orderId, token])
  }

  /** Links that are due for a look, each handed to one caller only; a caller that dies delays them by two minutes. */
  async claimDue(limit: number): Promise<DueLink[]> {
    return z.array(dueSchema).parse(await this.#database.execute(DUE, [limit]))
  }

  /** Counts a look that failed, and looks again later. A link that is over meanwhile stays over. */
  async checkFailed(orderId: string, { delayMs }: { delayMs: number }): Promise<void> {
    await this.#database.execute(FAILED, [delayMs, orderId])
  }

  /** Lets all links of an account wait at least this long, whichever process would look at them. */
  async postpone(account: string, { delayMs }: { delayMs: number }): Promise<void> {
    await this.#database.execute(POSTPONE, [delayMs, delayMs, account])
  }
}
