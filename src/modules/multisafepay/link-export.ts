import { z } from "@medusajs/framework/zod"

import { type Database } from "./database"
import { type LinkFilters, toConditions } from "./link-conditions"

const PAGE = 1_000

const moment = z.date().transform((date) => date.toISOString())

const rowsSchema = z.array(
  z.object({
    // As PostgreSQL writes it: a JavaScript date would lose the microseconds, and rows with them.
    position: z.string(),
    id: z.string(),
    created_at: moment,
    status: z.string(),
    amount: z.string(),
    refunded_amount: z.string(),
    currency_code: z.string(),
    account: z.string(),
    environment: z.string(),
    gateway: z.string().nullable(),
    order_id: z.string().nullable(),
    multisafepay_order_id: z.string(),
    transaction_id: z.string().nullable(),
    expires_at: moment,
    payment_url: z.string().nullable(),
    attention: z.string().nullable(),
  })
)

/** One line of an export. Amounts as decimals in major units, moments as ISO 8601 in UTC. */
export type ExportedLink = Omit<z.output<typeof rowsSchema>[number], "position">

const COLUMNS = `created_at::text AS position, id, created_at, status, amount::text AS amount,
  refunded_amount::text AS refunded_amount, currency_code, account, environment, gateway, order_id,
  multisafepay_order_id, transaction_id, expires_at, payment_url, attention->>'reason' AS attention`

/** All links that match, newest first, read page by page so that their number costs no memory. */
export async function* exportLinks(
  database: Database,
  filters: LinkFilters
): AsyncGenerator<ExportedLink> {
  const { where, parameters } = toConditions(filters)
  for (let after: readonly [string, string] | undefined; ;) {
    const found = await database.execute(
      `SELECT ${COLUMNS} FROM multisafepay_payment_link
      WHERE ${where}${after ? " AND (created_at, id) < (?::timestamptz, ?)" : ""}
      ORDER BY created_at DESC, id DESC LIMIT ${PAGE}`,
      [...parameters, ...(after ?? [])]
    )
    const rows = rowsSchema.parse(found)
    for (const { position, ...row } of rows) {
      after = [position, row.id]
      yield row
    }
    if (rows.length < PAGE) return
  }
}
