import { MedusaAppLoader } from "@medusajs/framework"
import { type MedusaContainer } from "@medusajs/framework/types"
import { initializeContainer } from "@medusajs/medusa/loaders/index"

import { migrateDatabase } from "../../demo/migrate-database"

export type Office = { container: MedusaContainer; close: () => Promise<void> }

/**
 * Medusa's modules on the shop's database, in this process: to prepare the shop, and to read what came of it. No
 * routes, subscribers or jobs. The database is empty and is migrated.
 */
export async function openOffice(environment: Record<string, string>): Promise<Office> {
  Object.assign(process.env, environment)
  const directory = process.cwd()
  await migrateDatabase(directory)
  const container = await initializeContainer(directory)
  const { onApplicationStart, onApplicationShutdown } = await new MedusaAppLoader().load()
  await onApplicationStart()
  return { container, close: onApplicationShutdown }
}
