import { z } from "@medusajs/framework/zod"

import { type Database } from "./database"

const VERSION = "SELECT current_setting('server_version') AS version"

const LINKS = `
  SELECT status, attention ->> 'reason' AS attention, count(*)::int AS count
  FROM multisafepay_payment_link WHERE deleted_at IS NULL GROUP BY 1, 2 ORDER BY 1, 2`

/** An outcome is a code and, after a colon, a sentence that may name ids. */
const FAILED = `
  SELECT account, kind, status, split_part(outcome, ':', 1) AS code, attempts,
    extract(epoch FROM now() - received_at)::int AS age_seconds
  FROM multisafepay_notification
  WHERE deleted_at IS NULL AND outcome IS NOT NULL
    AND (status = 'dead' OR (status = 'received' AND attempts > 0))
  ORDER BY received_at DESC LIMIT 50`

const HELD = `
  SELECT account, status, attention ->> 'reason' AS reason, attention ->> 'since' AS since,
    extract(epoch FROM now() - created_at)::int AS age_seconds
  FROM multisafepay_payment_link
  WHERE deleted_at IS NULL AND attention IS NOT NULL
  ORDER BY created_at DESC LIMIT 50`

const versionSchema = z.tuple([z.object({ version: z.string() })])
const linksSchema = z.array(
  z.object({ status: z.string(), attention: z.string().nullable(), count: z.number() })
)
const failedSchema = z.array(
  z.object({
    account: z.string(),
    kind: z.string(),
    status: z.string(),
    code: z.string(),
    attempts: z.number(),
    age_seconds: z.number(),
  })
)
const heldSchema = z.array(
  z.object({
    account: z.string(),
    status: z.string(),
    reason: z.string().nullable(),
    since: z.string().nullable(),
    age_seconds: z.number(),
  })
)

/** What the database tells about an installation without naming an order, a cart or a person. */
export class SupportFacts {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async read() {
    const [{ version }] = versionSchema.parse(await this.#ask(VERSION))
    return {
      postgresql: version,
      links: linksSchema.parse(await this.#ask(LINKS)),
      failed_notifications: failedSchema.parse(await this.#ask(FAILED)),
      links_needing_attention: heldSchema.parse(await this.#ask(HELD)),
    }
  }

  #ask(statement: string): Promise<unknown[]> {
    return this.#database.execute(statement, [])
  }
}
