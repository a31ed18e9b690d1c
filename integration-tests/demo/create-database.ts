import { Client } from "pg"
import { type Postgres } from "../postgres/start-postgres"

/**
 * An empty database, also where an earlier run left one: the simulator forgets its payments when it stops, so a
 * shop that remembered them would only be confused.
 */
export async function createDatabase(postgres: Postgres, name: string): Promise<string> {
  const client = new Client({ connectionString: postgres.url("postgres") })
  await client.connect()
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  return postgres.url(name)
}
