import { z } from "@medusajs/framework/zod"

import { type Database } from "./database"

const PAGE = 100

/** Links that are over are not in the index that this goes by, if there is one. */
const UNPAID = `
  SELECT id FROM multisafepay_payment_link
  WHERE status IN ('open', 'declined') AND closed_at IS NULL AND deleted_at IS NULL
    AND account = ? AND id > ?
    AND order_id IS NOT NULL AND creation = 'created' AND cancel_requested_at IS NULL
    AND NOT second_chance AND reminders < ? AND expires_at > now()
    AND greatest(created_at, sent_at) <= now() - ? * interval '1 day'
  ORDER BY id LIMIT ${PAGE}`

const rowsSchema = z.array(z.object({ id: z.string() }))

type Search = Readonly<{ account: string; afterDays: number; max: number }>

/** Ids of an account's links to orders that may be due for a reminder, page by page. */
export class UnpaidOrderLinks {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async *pages({ account, afterDays, max }: Search): AsyncGenerator<string[]> {
    for (let last = ""; ;) {
      const found = await this.#database.execute(UNPAID, [account, last, max, afterDays])
      const ids = rowsSchema.parse(found).map(({ id }) => id)
      if (ids.length) yield ids
      if (ids.length < PAGE) return
      last = ids.at(-1) ?? last
    }
  }
}
