import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const LIMIT = 8

/** The database driver's own, for a shop that sets none. */
const DEFAULT_POOL = 10

const poolSchema = z
  .object({ pool: z.object({ max: z.number() }) })
  .catch({ pool: { max: DEFAULT_POOL } })

/** Where locks are kept in PostgreSQL each of them holds a connection: ours, and core's while it reserves stock. */
const HELD_BY_EACH = 2

/**
 * How many links this process works on at once. Each waits for an API, holding the connections of its
 * locks, and needs one more to get on; with all of the shop's connections held nobody would get on,
 * customers included. So one at least stays free.
 */
export function maxAtOnce(container: MedusaContainer): number {
  const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const { pool } = poolSchema.parse(projectConfig.databaseDriverOptions)
  return Math.max(1, Math.min(LIMIT, Math.floor((pool.max - 1) / HELD_BY_EACH)))
}
