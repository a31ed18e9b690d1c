import { generateEntityId } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

import { type Database } from "./database"

/** What is kept of a notification: why to look, and at which order. */
export type IncomingNotification = Readonly<{
  account: string
  multisafepayOrderId: string
  kind: "signed" | "unsigned"
  dedupeKey: string
  orderStatus?: string | undefined
  financialStatus?: string | undefined
  transactionId?: string | undefined
  gateway?: string | undefined
  pretransaction?: boolean | undefined
}>

const claimedSchema = z.object({
  id: z.string(),
  account: z.string(),
  multisafepay_order_id: z.string(),
  kind: z.enum(["signed", "unsigned"]),
  order_status: z.string().nullable(),
  transaction_id: z.string().nullable(),
  gateway: z.string().nullable(),
  pretransaction: z.boolean(),
  attempts: z.number(),
  received_count: z.number(),
  received_at: z.date(),
})

/** A notification that this process works on until its lease runs out. */
export type ClaimedNotification = z.output<typeof claimedSchema>

const LEASE_SECONDS = 120

/** A hint from anybody costs one read per order in this many seconds, however often it comes. */
const COALESCE_SECONDS = 5

const INSERT = `
  INSERT INTO multisafepay_notification AS known
    (id, account, multisafepay_order_id, kind, dedupe_key, order_status, financial_status, transaction_id,
     gateway, pretransaction, received_at, next_attempt_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp(), CASE WHEN ? = 'signed' THEN now() ELSE greatest(now(),
    (SELECT state_read_at + interval '${COALESCE_SECONDS} seconds' FROM multisafepay_payment_link
      WHERE multisafepay_order_id = ? AND deleted_at IS NULL)) END)
  ON CONFLICT (account, dedupe_key) WHERE deleted_at IS NULL DO UPDATE SET
    received_count = known.received_count + 1,
    updated_at = now(),
    -- Given up or only a hint: worth a fresh look. Anything else is in hand or done.
    status = CASE WHEN known.status = 'dead' OR (known.kind = 'unsigned' AND known.status = 'done')
      THEN 'received' ELSE known.status END,
    attempts = CASE WHEN known.status IN ('dead', 'done') THEN 0 ELSE known.attempts END,
    -- A hint asks about this moment each time it comes: a look begun before does not answer it.
    received_at = CASE WHEN known.status = 'dead' OR known.kind = 'unsigned'
      THEN excluded.received_at ELSE known.received_at END,
    next_attempt_at = CASE WHEN known.status = 'dead' OR (known.kind = 'unsigned' AND known.status = 'done')
      THEN excluded.next_attempt_at ELSE known.next_attempt_at END
  RETURNING id`

/** An array is made once; a subquery in its place might be run again for each row, past its limit. */
const CLAIM = `
  UPDATE multisafepay_notification SET status = 'processing', attempts = attempts + 1, updated_at = now(),
    lease_until = now() + interval '${LEASE_SECONDS} seconds'
  WHERE id = ANY(ARRAY(
    SELECT id FROM multisafepay_notification
    WHERE status IN ('received', 'processing') AND deleted_at IS NULL AND next_attempt_at <= now()
      AND (status = 'received' OR lease_until < now())
    ORDER BY next_attempt_at LIMIT ? FOR UPDATE SKIP LOCKED))
  RETURNING *`

/** A hint that came again during the look that it had asked for is looked at once more. */
const FINISH = `
  UPDATE multisafepay_notification
  SET status = CASE WHEN kind = 'unsigned' AND received_count > ? THEN 'received' ELSE 'done' END,
    attempts = CASE WHEN kind = 'unsigned' AND received_count > ? THEN 0 ELSE attempts END,
    next_attempt_at = now() + interval '${COALESCE_SECONDS} seconds',
    outcome = ?, processed_at = now(), updated_at = now(), lease_until = NULL
  WHERE id = ?`

/** Whoever lost its lease no longer decides: each claim has a number of its own. */
const DEFER = `
  UPDATE multisafepay_notification
  SET status = CASE WHEN received_at < now() - interval '1 day' THEN 'dead' ELSE 'received' END,
    outcome = ?, next_attempt_at = now() + ? * interval '1 millisecond', updated_at = now(), lease_until = NULL
  WHERE id = ? AND status = 'processing' AND attempts = ?`

const RETRY = `
  UPDATE multisafepay_notification
  SET status = 'received', attempts = 0, received_at = clock_timestamp(), next_attempt_at = now(), updated_at = now()
  WHERE id = ? AND status IN ('received', 'dead') AND deleted_at IS NULL
  RETURNING id`

/** Milliseconds until the next row that waits is due; null when none is within a minute. */
const NEXT = `
  SELECT ceil(extract(epoch FROM min(next_attempt_at) - clock_timestamp()) * 1000)::float8 AS delay_ms
  FROM multisafepay_notification
  WHERE status = 'received' AND deleted_at IS NULL AND next_attempt_at < now() + interval '1 minute'`

const nextSchema = z.tuple([z.object({ delay_ms: z.number().nullable() })])

/** The notification inbox: committed before it is acknowledged, done only after its effect is committed. */
export class Inbox {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  /** Commits a notification and returns its id; an identical one is counted, not repeated. */
  async receive(incoming: IncomingNotification): Promise<string> {
    const [row] = await this.#database.execute(INSERT, [
      generateEntityId(undefined, "mspnot"),
      incoming.account,
      incoming.multisafepayOrderId,
      incoming.kind,
      incoming.dedupeKey,
      incoming.orderStatus ?? null,
      incoming.financialStatus ?? null,
      incoming.transactionId ?? null,
      incoming.gateway ?? null,
      incoming.pretransaction ?? false,
      incoming.kind,
      incoming.multisafepayOrderId,
    ])
    return z.object({ id: z.string() }).parse(row).id
  }

  /** Takes up to so many that are due, among them those whose processing died. */
  async claim(limit: number): Promise<ClaimedNotification[]> {
    return z.array(claimedSchema).parse(await this.#database.execute(CLAIM, [limit]))
  }

  /** Its effect is committed. `outcome` is a code and a sentence for the admin. */
  async finish(
    { id, received_count: count }: Pick<ClaimedNotification, "id" | "received_count">,
    outcome: string
  ): Promise<void> {
    await this.#database.execute(FINISH, [count, count, outcome, id])
  }

  /** Tries again later; a day after its arrival it is given up, with the reason kept. */
  async defer(
    { id, attempts }: Pick<ClaimedNotification, "id" | "attempts">,
    { reason, delayMs }: { reason: string; delayMs: number }
  ): Promise<void> {
    await this.#database.execute(DEFER, [reason, delayMs, id, attempts])
  }

  /** Makes one that waits, or that was given up, due now and for another day; false for any other. */
  async retry(id: string): Promise<boolean> {
    return (await this.#database.execute(RETRY, [id])).length > 0
  }

  /** How long until something is due, in milliseconds; undefined when that is over a minute. */
  async nextDueMs(): Promise<number | undefined> {
    const [{ delay_ms: delayMs }] = nextSchema.parse(await this.#database.execute(NEXT, []))
    return delayMs ?? undefined
  }
}
