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

const DUE = `
  UPDATE multisafepay_payment_link SET next_check_at = clock_timestamp() + interval '2 minutes'
  WHERE id IN (
    SELECT id FROM multisafepay_payment_link
    WHERE next_check_at <= clock_timestamp() AND deleted_at IS NULL
    ORDER BY next_check_at LIMIT ? FOR UPDATE SKIP LOCKED)
  RETURNING multisafepay_order_id`

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

  /** Links that are due for a look, each handed to one caller only. */
  async claimDue(limit: number): Promise<string[]> {
    const rows = await this.#database.execute(DUE, [limit])
    return z
      .array(z.object({ multisafepay_order_id: z.string() }))
      .parse(rows)
      .map((row) => row.multisafepay_order_id)
  }
}
