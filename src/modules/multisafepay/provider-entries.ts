import { type ConfigModule } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"

const paymentModuleSchema = z.object({
  options: z.object({
    providers: z.array(
      z.object({ resolve: z.unknown(), id: z.string().optional(), options: z.unknown() })
    ),
  }),
})

/** The provider entries of the payment module, as written in `medusa-config.ts`; none when there are none. */
export function providerEntries(configModule: ConfigModule) {
  const parsed = paymentModuleSchema.safeParse(configModule.modules?.payment)
  return parsed.success ? parsed.data.options.providers : []
}
