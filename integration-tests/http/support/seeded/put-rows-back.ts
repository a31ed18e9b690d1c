import { type Client, DatabaseError } from "pg"

/** Whoever is in the middle of something is cut off, as by a database that goes away. */
const CUT_OFF = `
  SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid() AND (
    state <> 'idle' OR pid IN (SELECT pid FROM pg_locks WHERE locktype <> 'virtualxid')
  )`

const DEADLOCK = "40P01"

/**
 * Makes all rows and sequences what they were at `rememberRows`; everybody else's connections stay, and stay
 * warm. Resolves with false, having changed nothing, where that cannot be done: the schema was changed, or
 * somebody wrote meanwhile.
 */
export async function putRowsBack(client: Client): Promise<boolean> {
  await client.query(CUT_OFF)
  const { rowCount } = await client.query("SELECT FROM seeded.schema_change")
  if (rowCount) return false
  try {
    await client.query("SELECT seeded.put_back()")
    return true
  } catch (error) {
    if (error instanceof DatabaseError && error.code === DEADLOCK) return false
    throw error
  }
}
