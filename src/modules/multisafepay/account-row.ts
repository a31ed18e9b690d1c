import { z } from "@medusajs/framework/zod"

import { CONNECTION_FAILURES } from "../../multisafepay/connection-failure"
import { type Database } from "./database"

const environmentSchema = z.enum(["test", "live"])

/** A key as it is stored. */
export const storedKeySchema = z.object({
  environment: environmentSchema,
  encrypted: z.string(),
  last4: z.string(),
  source: z.enum(["admin", "option", "environment", "default"]),
  first_seen_at: z.coerce.date(),
  last_seen_at: z.coerce.date(),
})

export type StoredKey = z.output<typeof storedKeySchema>

/** What a test of the connection found, and of which key. */
export const connectionSchema = z.object({
  ok: z.boolean(),
  reason: z.enum([...CONNECTION_FAILURES, "other_environment"]).nullable(),
  environment: environmentSchema,
  fingerprint: z.string(),
  checked_at: z.coerce.date(),
})

const rowSchema = z.object({
  api_keys: z.record(z.string(), storedKeySchema),
  settings: z.record(z.string(), z.unknown()).nullable(),
  admin_keys: z.object({ test: z.string().optional(), live: z.string().optional() }).nullable(),
  connection: connectionSchema.nullable().catch(null),
})

export type AccountRow = z.output<typeof rowSchema>

const READ = `
  SELECT api_keys, settings, admin_keys, connection FROM multisafepay_account
  WHERE id = ? AND deleted_at IS NULL`

const NOTHING: AccountRow = { api_keys: {}, settings: null, admin_keys: null, connection: null }

/** What is stored of an account. Read each time, so that a change counts at once in every process. */
export async function readAccountRow(database: Database, account: string): Promise<AccountRow> {
  // Anybody may write anything into a URL, and PostgreSQL takes no NUL in a text.
  if (account.includes("\0")) return NOTHING
  const [row] = z.array(rowSchema).parse(await database.execute(READ, [account]))
  return row ?? NOTHING
}
