import { TestDatabaseUtils } from "@medusajs/test-utils"
// eslint-disable-next-line @medusajs/import-from-framework-not-internal -- The runner takes its steps from here, and has no hook for them
import * as templates from "@medusajs/test-utils/dist/medusa-test-runner-utils/postgres-template"
import { Client } from "pg"

import { putRowsBack } from "./put-rows-back"
import { rememberRows } from "./remember-rows"

const { createPostgresDatabaseTemplate, restorePostgresDatabaseFromTemplate } = templates

type Databases = Parameters<typeof restorePostgresDatabaseFromTemplate>[0]

let open: Client | undefined

async function connectionTo(databaseName: string): Promise<Client> {
  if (open) return open
  const client = new Client({ connectionString: TestDatabaseUtils.getDatabaseURL(databaseName) })
  const forget = () => {
    if (open === client) open = undefined
  }
  client.on("error", forget).on("end", forget)
  await client.connect()
  open = client
  return client
}

/**
 * Medusa's test runner makes the database anew before each test, which takes half a second, and everybody
 * another second to get warm with it. It offers no other way, so its two steps are replaced: rows are put back
 * in place, and the runner's own way is left for when that cannot be done.
 */
export function restoreRows(): void {
  Object.assign(templates, {
    async createPostgresDatabaseTemplate(databases: Databases) {
      await rememberRows(TestDatabaseUtils.getDatabaseURL(databases.databaseName))
      await createPostgresDatabaseTemplate(databases)
    },
    async restorePostgresDatabaseFromTemplate(databases: Databases) {
      const client = await connectionTo(databases.databaseName)
      if (!(await putRowsBack(client))) await restorePostgresDatabaseFromTemplate(databases)
    },
  })
}
