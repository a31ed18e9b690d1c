import { z } from "@medusajs/framework/zod"

import { type OldestOpenLinks } from "../../multisafepay/secrets/keys-in-use"
import { type Database } from "./database"

/** Links that are over are not in the index that this goes by. */
const OLDEST = `
  SELECT environment, min(created_at) AS created_at FROM multisafepay_payment_link
  WHERE account = ? AND next_check_at IS NOT NULL AND deleted_at IS NULL
  GROUP BY environment`

const rowsSchema = z.array(
  z.object({ environment: z.enum(["test", "live"]), created_at: z.date() })
)

/** Since when an account has links about which there is still something to learn. */
export async function oldestOpenLinks(
  database: Database,
  account: string
): Promise<OldestOpenLinks> {
  const rows = rowsSchema.parse(await database.execute(OLDEST, [account]))
  return Object.fromEntries(
    rows.map(({ environment, created_at: createdAt }) => [environment, createdAt])
  )
}
