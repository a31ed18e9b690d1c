import { z } from "@medusajs/framework/zod"

import { type Database } from "./database"

/** Every statement counts rows of one partial index: what is done or closed costs nothing. */
const WAITING = `
  SELECT count(*) FILTER (WHERE status = 'received')::int AS received,
    count(*) FILTER (WHERE status = 'processing')::int AS processing,
    min(received_at) AS oldest_unprocessed_at
  FROM multisafepay_notification
  WHERE status IN ('received', 'processing') AND deleted_at IS NULL`

const DEAD = `
  SELECT count(*)::int AS dead FROM multisafepay_notification
  WHERE status = 'dead' AND deleted_at IS NULL`

/** A reason is a code and, after a colon, a sentence that may name ids. */
const FAILURES = `
  SELECT split_part(outcome, ':', 1) AS reason, count(*)::int AS count FROM (
    SELECT outcome FROM multisafepay_notification WHERE status = 'dead' AND deleted_at IS NULL
    UNION ALL
    SELECT outcome FROM multisafepay_notification
    WHERE status = 'received' AND deleted_at IS NULL AND attempts > 0) AS failed
  WHERE outcome IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1`

const WATCHED = `
  SELECT count(*) FILTER (WHERE closed_at IS NULL AND status <> 'paid')::int AS open,
    count(*) FILTER (WHERE next_check_at <= now())::int AS due
  FROM multisafepay_payment_link WHERE next_check_at IS NOT NULL AND deleted_at IS NULL`

const ATTENTION = `
  SELECT count(*)::int AS attention FROM multisafepay_payment_link
  WHERE attention IS NOT NULL AND deleted_at IS NULL`

const rows = <T extends z.ZodRawShape>(shape: T) => z.tuple([z.object(shape)])

const waitingSchema = rows({
  received: z.number(),
  processing: z.number(),
  oldest_unprocessed_at: z.date().nullable(),
})
const deadSchema = rows({ dead: z.number() })
const failuresSchema = z.array(z.object({ reason: z.string(), count: z.number() }))
const watchedSchema = rows({ open: z.number(), due: z.number() })
const attentionSchema = rows({ attention: z.number() })

/** How much waits, and what fails. */
export class Health {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async read() {
    const [waiting] = waitingSchema.parse(await this.#ask(WAITING))
    const [{ dead }] = deadSchema.parse(await this.#ask(DEAD))
    const failures = failuresSchema.parse(await this.#ask(FAILURES))
    const [watched] = watchedSchema.parse(await this.#ask(WATCHED))
    const [{ attention }] = attentionSchema.parse(await this.#ask(ATTENTION))
    return { inbox: { ...waiting, dead, failures }, links: { ...watched, attention } }
  }

  #ask(statement: string): Promise<unknown[]> {
    return this.#database.execute(statement, [])
  }
}
