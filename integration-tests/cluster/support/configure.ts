/** How the processes of a shop keep out of each other's way, as a merchant configures it. */
export type Locking = "in-memory" | "postgres" | "redis"

type Module = { resolve: string; options?: Record<string, unknown> }

type Config = {
  projectConfig: { databaseDriverOptions?: object }
  modules: Record<"locking" | "event_bus" | "workflows", Module>
}

const POOL = { min: 0, max: 5 }

const provider = (name: string, options: object = {}) => ({
  providers: [{ resolve: `@medusajs/medusa/${name}`, id: name, is_default: true, options }],
})

/**
 * Turns this repository's `medusa-config.ts` into that of one process of a cluster: five connections to
 * the database, and locks as asked for. With Redis, events and workflows go through it as well.
 */
export function configure(locking: Locking, redisUrl: string): void {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- Medusa requires it too, and is to find it changed
  const { projectConfig, modules } = require("../../../medusa-config") as Config
  projectConfig.databaseDriverOptions = { pool: POOL }
  if (locking === "postgres") modules.locking.options = provider("locking-postgres")
  if (locking !== "redis") return
  modules.locking.options = provider("locking-redis", { redisUrl })
  modules.event_bus = { resolve: "@medusajs/medusa/event-bus-redis", options: { redisUrl } }
  modules.workflows = {
    resolve: "@medusajs/medusa/workflow-engine-redis",
    options: { redis: { redisUrl } },
  }
}
