import { MedusaModule } from "@medusajs/framework/modules-sdk"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { migrate } from "@medusajs/medusa/commands/db/migrate"
import { initializeContainer } from "@medusajs/medusa/loaders/index"

import { DemoError } from "./demo-error"

/** Makes Medusa's tables in the database that `DATABASE_URL` names. */
export async function migrateDatabase(directory: string): Promise<void> {
  const container = await initializeContainer(directory)
  const migrated = await migrate({
    directory,
    executeAllLinks: true,
    // The scripts mend the data of older versions, and there is none.
    skipScripts: true,
    skipLinks: false,
    skipSearch: true,
    executeSafeLinks: false,
    executeAllSearch: false,
    executeSafeSearch: false,
    logger: container.resolve(ContainerRegistrationKeys.LOGGER),
    container,
  })
  if (!migrated) throw new DemoError("The database could not be migrated.")
  // Modules loaded for a migration are mere shells: left in, Medusa would start with those.
  MedusaModule.clearInstances()
}
