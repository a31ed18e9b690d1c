import { TestDatabaseUtils } from "@medusajs/test-utils"
import { Client, DatabaseError } from "pg"

/** Runs a statement about databases; resolves with false where it fails with this SQLSTATE. */
export async function administer(statement: string, unless: string): Promise<boolean> {
  const client = new Client({ connectionString: TestDatabaseUtils.getDatabaseURL("postgres") })
  await client.connect()
  try {
    await client.query(statement)
    return true
  } catch (error) {
    if (error instanceof DatabaseError && error.code === unless) return false
    throw error
  } finally {
    await client.end()
  }
}
