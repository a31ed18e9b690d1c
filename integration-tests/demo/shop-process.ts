import { container } from "@medusajs/framework"
import { MedusaModule } from "@medusajs/framework/modules-sdk"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { migrate } from "@medusajs/medusa/commands/db/migrate"
import startMedusa from "@medusajs/medusa/commands/start"
import { initializeContainer } from "@medusajs/medusa/loaders/index"
import { DemoError } from "./demo-error"
import { seedStore } from "./seed/seed-store"
import { type ShopMessage } from "./shop"

/**
 * Medusa in a process of its own, so that its chatter goes to a log file. It ends when the demo ends, however
 * that happens.
 */
async function run(): Promise<void> {
  const directory = process.cwd()
  const migration = await initializeContainer(directory)
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
    logger: migration.resolve(ContainerRegistrationKeys.LOGGER),
    container: migration,
  })
  if (!migrated) throw new DemoError("The database could not be migrated.")
  // Modules loaded for a migration are mere shells: left in, Medusa would start with those.
  MedusaModule.clearInstances()
  tell({ migrated: true })

  const port = Number(process.env.PORT)
  await startMedusa({ directory, port, host: "127.0.0.1", types: false })
  tell({ started: true })

  const pictures = `${process.env.STOREFRONT_URL ?? ""}/products`
  tell({ seeded: await seedStore(container, { pictures }) })
}

function tell(message: ShopMessage): void {
  process.send?.(message)
}

process.on("disconnect", () => {
  process.kill(process.pid, "SIGTERM")
  // Medusa waits for open connections, of a browser for example; nobody here waits for those.
  setTimeout(() => process.exit(0), 2000).unref()
})
run().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
