import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

/** The channel that mails go by, as providers name it in their options. */
export const MAIL_CHANNEL = "email"

const text = z.string().min(1)

/** Medusa's own module, whose providers the configuration lists. */
const moduleSchema = z.object({
  resolve: z.string().regex(/^@medusajs\/(medusa\/)?notification$/),
  options: z
    .object({
      providers: z
        .array(
          z.object({ options: z.object({ channels: z.array(z.unknown()).optional() }).nullish() })
        )
        .optional(),
      cloud: z.unknown(),
    })
    .nullish(),
})

/** With these Medusa sends mail by itself, in its own cloud. */
const cloudSchema = z
  .object({ api_key: text, endpoint: text })
  .and(z.union([z.object({ environment_handle: text }), z.object({ sandbox_handle: text })]))

const configSchema = z.object({ modules: z.object({ [Modules.NOTIFICATION]: z.unknown() }) })

/**
 * Whether the shop has a notification provider for mail. Medusa says so of none of its providers, and finds out that
 * there is none only after it has written the notification down.
 */
export function canSendMail(container: MedusaContainer): boolean {
  const config = configSchema.safeParse(container.resolve(ContainerRegistrationKeys.CONFIG_MODULE))
  const { success, data } = moduleSchema.safeParse(config.data?.modules[Modules.NOTIFICATION])
  // A module of somebody else's keeps to itself what it can send.
  if (!success) return container.hasRegistration(Modules.NOTIFICATION)
  const { providers = [], cloud } = data.options ?? {}
  const serves = providers.some(({ options }) => options?.channels?.includes(MAIL_CHANNEL))
  return serves || cloudSchema.safeParse(cloud).success
}
