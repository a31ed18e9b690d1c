import { z } from "@medusajs/framework/zod"

import { type Database } from "./database"
import { signatureFailuresSchema } from "./signature-failures"

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

/** The newest notification of each account is the last entry of one index. */
const ACCOUNTS = `
  SELECT registered.id, known.signature_failures, known.reconciled_at, (
    SELECT max(received_at) FROM multisafepay_notification
    WHERE account = registered.id AND deleted_at IS NULL) AS last_notification_at
  FROM jsonb_array_elements_text(?::jsonb) WITH ORDINALITY AS registered (id, position)
  LEFT JOIN multisafepay_account AS known ON known.id = registered.id AND known.deleted_at IS NULL
  ORDER BY registered.position`

const MARK_RECONCILED = `
  INSERT INTO multisafepay_account (id, api_keys, reconciled_at)
  SELECT id, '{}', now() FROM jsonb_array_elements_text(?::jsonb) AS registered (id)
  ON CONFLICT (id) DO UPDATE SET
    reconciled_at = excluded.reconciled_at, updated_at = now(), deleted_at = NULL`

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
const accountsSchema = z.array(
  z.object({
    id: z.string(),
    last_notification_at: z.date().nullable(),
    signature_failures: signatureFailuresSchema.nullable(),
    reconciled_at: z.date().nullable(),
  })
)

const latest = (dates: (Date | null)[]): Date | null =>
  dates.reduce((one, other) => (other && (!one || other > one) ? other : one), null)

/** How much waits, and what fails. */
export class Health {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  /** @param accounts ids of those that are registered. */
  async read(accounts: readonly string[]) {
    const [waiting] = waitingSchema.parse(await this.#ask(WAITING))
    const [{ dead }] = deadSchema.parse(await this.#ask(DEAD))
    const failures = failuresSchema.parse(await this.#ask(FAILURES))
    const [watched] = watchedSchema.parse(await this.#ask(WATCHED))
    const [{ attention }] = attentionSchema.parse(await this.#ask(ATTENTION))
    const known = accountsSchema.parse(await this.#ask(ACCOUNTS, [JSON.stringify(accounts)]))
    return {
      inbox: { ...waiting, dead, failures },
      links: {
        ...watched,
        attention,
        last_reconciled_at: latest(known.map(({ reconciled_at }) => reconciled_at)),
      },
      accounts: known.map(({ id, last_notification_at, signature_failures }) => ({
        id,
        last_notification_at,
        signature_failures,
      })),
    }
  }

  /** Notes that the reconciliation job ran through, for each of these accounts. */
  async markReconciled(accounts: readonly string[]): Promise<void> {
    await this.#ask(MARK_RECONCILED, [JSON.stringify(accounts)])
  }

  #ask(statement: string, parameters: readonly unknown[] = []): Promise<unknown[]> {
    return this.#database.execute(statement, parameters)
  }
}
