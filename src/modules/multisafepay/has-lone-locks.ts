import { z } from "@medusajs/framework/zod"

const moduleSchema = z.object({ resolve: z.string() }).catch({ resolve: "" })

const lockingSchema = z.object({
  resolve: z.string().regex(/^@medusajs\/(medusa\/)?locking$/),
  options: z
    .object({ providers: z.array(z.object({ is_default: z.boolean().optional() })).optional() })
    .optional(),
})

const configSchema = z.object({
  projectConfig: z.object({ workerMode: z.string().optional() }).optional(),
  modules: z.object({ event_bus: moduleSchema, workflows: moduleSchema, locking: lockingSchema }),
})

type Config = z.output<typeof configSchema>

/** Medusa's locking module uses the provider that is marked, else the only one, else its own, in memory. */
function locksAreInMemory({ modules: { locking } }: Config): boolean {
  const providers = locking.options?.providers ?? []
  return providers.length !== 1 && !providers.some((provider) => provider.is_default === true)
}

function isMeantForSeveral({ projectConfig, modules: { event_bus, workflows } }: Config): boolean {
  const workerMode = projectConfig?.workerMode ?? "shared"
  return workerMode !== "shared" || [event_bus, workflows].some(isOnRedis)
}

const isOnRedis = ({ resolve }: { resolve: string }) => resolve.includes("-redis")

/**
 * Whether this shop is configured to run as several processes, with locks that each process has for
 * itself. Takes Medusa's configuration as it is once loaded; false for what it cannot tell.
 */
export function hasLoneLocks(configModule: unknown): boolean {
  const { data: config } = configSchema.safeParse(configModule)
  return config !== undefined && isMeantForSeveral(config) && locksAreInMemory(config)
}
