import { z } from "@medusajs/framework/zod"

import { type Database } from "./database"
import { type LinkFilters, toConditions } from "./link-conditions"

/** Summed as decimals by PostgreSQL, in major units. */
const totalsSchema = z.array(
  z.object({
    status: z.enum(["open", "authorized", "paid", "declined", "expired", "cancelled"]),
    currency_code: z.string(),
    count: z.number(),
    amount: z.coerce.number(),
  })
)

/** How many links there are, and of how much, by status and currency. */
export async function readLinkTotals(database: Database, filters: LinkFilters) {
  const { where, parameters } = toConditions(filters)
  const rows = await database.execute(
    `SELECT status, currency_code, count(*)::int AS count, sum(amount)::text AS amount
    FROM multisafepay_payment_link WHERE ${where} GROUP BY 1, 2 ORDER BY 1, 2`,
    parameters
  )
  return totalsSchema.parse(rows)
}
