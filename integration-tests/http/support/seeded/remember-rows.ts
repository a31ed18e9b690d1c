import { readFileSync } from "node:fs"
import { join } from "node:path"

import { Client } from "pg"

const REMEMBER = readFileSync(join(__dirname, "remember-rows.sql"), "utf8")

/** Keeps a copy of every row in the database, for `putRowsBack`. */
export async function rememberRows(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(REMEMBER)
  await client.end()
}
