import { Client } from "pg"
import { type Postgres } from "../postgres/start-postgres"

type Server = Pick<Postgres, "url">

/**
 * An empty database, also where an earlier run left one: the simulator forgets its payments when it stops, so a
 * shop that remembered them would only be confused.
 */
export async function createDatabase(server: Server, name: string): Promise<string> {
  await dropDatabase(server, name)
  await run(server, `CREATE DATABASE ${name}`)
  return server.url(name)
}

export function dropDatabase(server: Server, name: string): Promise<void> {
  return run(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
}

async function run(server: Server, statement: string): Promise<void> {
  const client = new Client({ connectionString: server.url("postgres") })
  await client.connect()
  await client.query(statement)
  await client.end()
}
