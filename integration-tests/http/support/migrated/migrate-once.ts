// eslint-disable-next-line @medusajs/import-from-framework-not-internal -- The runner takes its steps from here, and has no hook for them
import * as templates from "@medusajs/test-utils/dist/medusa-test-runner-utils/postgres-template"
// eslint-disable-next-line @medusajs/import-from-framework-not-internal -- The runner takes its steps from here, and has no hook for them
import * as steps from "@medusajs/test-utils/dist/medusa-test-runner-utils/use-db"

import { administer } from "./administer"

const { createPostgresDatabaseTemplate, dropPostgresDatabaseTemplate } = templates
const { syncLinks } = steps

const NO_SUCH_DATABASE = "3D000"
const DATABASE_EXISTS = "42P04"

/** The migrated database of this run, once there is one. */
const migrated = () => process.env.MULTISAFEPAY_TEST_MIGRATED ?? ""

/**
 * Migrations take longer than the rest of the start, so only the first spec of a run runs them all, and leaves
 * its database, before Medusa puts a row into it, for the others to begin with.
 */
export function migrateOnce(databaseName: string) {
  let cloned = false
  Object.assign(steps, {
    async syncLinks(...parameters: Parameters<typeof syncLinks>) {
      await syncLinks(...parameters)
      if (!cloned) await leave(databaseName)
    },
  })
  return {
    async beforeServerStart(): Promise<void> {
      cloned = await administer(
        `CREATE DATABASE "${databaseName}" TEMPLATE "${migrated()}"`,
        NO_SUCH_DATABASE
      )
    },
  }
}

/** Renamed when it is whole, so that nobody begins with half of it. */
async function leave(databaseName: string): Promise<void> {
  const templateName = `${databaseName}-migrated`
  await createPostgresDatabaseTemplate({ databaseName, templateName })
  const isFirst = await administer(
    `ALTER DATABASE "${templateName}" RENAME TO "${migrated()}"`,
    DATABASE_EXISTS
  )
  if (!isFirst) await dropPostgresDatabaseTemplate(templateName)
}
