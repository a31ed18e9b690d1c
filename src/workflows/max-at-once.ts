import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const LIMIT = 8

/** The database driver's own, for a shop that sets none. */
const DEFAULT_POOL = 10

const poolSchema = z
  .object({ pool: z.object({ max: z.number() }) })
  .catch({ pool: { max: DEFAULT_POOL } })

/**
 * How many links this process works on at once. Each waits for an API; where the shop keeps its locks
 * in PostgreSQL, each holds a connection meanwhile and needs another to get on. So it is half of the
 * shop's connections at most: with all of them held nobody would get on, customers included.
 */
export function maxAtOnce(container: MedusaContainer): number {
  const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const { pool } = poolSchema.parse(projectConfig.databaseDriverOptions)
  return Math.max(1, Math.min(LIMIT, Math.floor(pool.max / 2)))
}
