import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const idSchema = z.object({ id: z.string() })

const sessionSchema = z.object({
  id: z.string(),
  provider_id: z.string(),
  payment: idSchema.extend({ captured_at: z.unknown() }).nullish(),
  payment_collection: z.object({
    id: z.string(),
    cart: idSchema.nullish(),
    order: idSchema.extend({ status: z.string() }).nullish(),
  }),
})

/** A payment session as Medusa has it now, with what it pays for. */
export type LiveSession = z.output<typeof sessionSchema>

/** Undefined when Medusa has deleted the session, as it does when a cart's total changes. */
export async function loadSession(
  container: MedusaContainer,
  sessionId: string
): Promise<LiveSession | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "payment_session",
    fields: [
      "id",
      "provider_id",
      "payment.id",
      "payment.captured_at",
      "payment_collection.id",
      "payment_collection.cart.id",
      "payment_collection.order.id",
      "payment_collection.order.status",
    ],
    filters: { id: sessionId },
  })
  return data[0] === undefined ? undefined : sessionSchema.parse(data[0])
}
