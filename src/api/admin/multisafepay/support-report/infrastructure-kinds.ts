import { z } from "@medusajs/framework/zod"

const moduleSchema = z.object({
  resolve: z.string(),
  options: z
    .object({ providers: z.array(z.object({ resolve: z.string() })).optional() })
    .optional(),
})

const configSchema = z.object({ modules: z.record(z.string(), z.unknown()) })

const KINDS = ["event_bus", "workflows", "locking", "cache", "caching"]

/** Only the name of a package: one of the shop's own, or a path, is nobody's business. */
const toName = (resolve: string) => (resolve.startsWith("@medusajs/") ? resolve : "custom")

/** Which of Medusa's packages do the work that processes share, by module; what is not configured is left out. */
export function infrastructureKinds(configModule: unknown): Record<string, string[]> {
  const { data: config } = configSchema.safeParse(configModule)
  return Object.fromEntries(
    KINDS.flatMap((kind) => {
      const { data } = moduleSchema.safeParse(config?.modules[kind])
      if (!data) return []
      const providers = data.options?.providers ?? []
      return [[kind, [data, ...providers].map(({ resolve }) => toName(resolve))]]
    })
  )
}
