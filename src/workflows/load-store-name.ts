import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const storeSchema = z.object({ name: z.string().nullish() })

/** What the shop is called in Medusa. */
export async function loadStoreName(container: MedusaContainer): Promise<string | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "store", fields: ["name"] })
  return storeSchema.optional().parse(data[0])?.name ?? null
}
