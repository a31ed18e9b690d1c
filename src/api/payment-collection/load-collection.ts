import { type MedusaContainer } from "@medusajs/framework/types"
import { BigNumber, ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

/** Major units, however Medusa hands them out. */
const amount = z
  .union([z.string(), z.number(), z.instanceof(BigNumber)])
  .nullish()
  .transform((value) => MathBN.convert(value ?? 0).toFixed())

const providerSchema = z.object({ id: z.string(), is_enabled: z.boolean().nullish() })

const collectionSchema = z.object({
  id: z.string(),
  status: z.string(),
  amount,
  captured_amount: amount,
  currency_code: z.string(),
  order: z
    .object({
      id: z.string(),
      status: z.string(),
      display_id: z.union([z.number(), z.string()]).nullish(),
      custom_display_id: z.string().nullish(),
      locale: z.string().nullish(),
      summary: z.object({ pending_difference: amount }).nullish(),
      region: z
        .object({ payment_providers: z.array(providerSchema.nullish()).nullish() })
        .nullish(),
    })
    .nullish(),
})

const FIELDS = [
  "id",
  "status",
  "amount",
  "captured_amount",
  "currency_code",
  "order.id",
  "order.status",
  "order.display_id",
  "order.custom_display_id",
  "order.locale",
  "order.summary.pending_difference",
  "order.region.payment_providers.id",
  "order.region.payment_providers.is_enabled",
]

type Loaded = z.output<typeof collectionSchema>

/** One of Medusa's payment collections with the order it is for. */
export type OrderCollection = Loaded & { order: NonNullable<Loaded["order"]> }

/** Undefined for a collection that does not exist, or belongs to no order. */
export async function loadCollection(
  container: MedusaContainer,
  id: string
): Promise<OrderCollection | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const filters = { id }
  const { data } = await query.graph({ entity: "payment_collection", fields: FIELDS, filters })
  const collection = collectionSchema.optional().parse(data[0])
  const order = collection?.order
  return order ? { ...collection, order } : undefined
}
