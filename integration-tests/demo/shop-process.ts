import { container } from "@medusajs/framework"
import startMedusa from "@medusajs/medusa/commands/start"
import { migrateDatabase } from "./migrate-database"
import { seedStore } from "./seed/seed-store"
import { type ShopMessage } from "./shop"

/**
 * Medusa in a process of its own, so that its chatter goes to a log file. It ends when the demo ends, however
 * that happens.
 */
async function run(): Promise<void> {
  const directory = process.cwd()
  await migrateDatabase(directory)
  tell({ migrated: true })

  const port = Number(process.env.PORT)
  await startMedusa({ directory, port, host: "127.0.0.1", types: false })
  tell({ started: true })

  const pictures = `${process.env.STOREFRONT_URL ?? ""}/products`
  tell({ seeded: await seedStore(container, { pictures }) })
}

const MEMORY_REPORT_MS = 500
const KIBIBYTE = 1024

function reportMemory(): void {
  tell({ maxRss: process.resourceUsage().maxRSS * KIBIBYTE })
}

function tell(message: ShopMessage): void {
  process.send?.(message)
}

process.on("disconnect", () => {
  process.kill(process.pid, "SIGTERM")
  // Medusa waits for open connections, of a browser for example; nobody here waits for those.
  setTimeout(() => process.exit(0), 2000).unref()
})
setInterval(reportMemory, MEMORY_REPORT_MS).unref()
run().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
