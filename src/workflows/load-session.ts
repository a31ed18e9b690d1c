import { type MedusaContainer } from "@medusajs/framework/types"
import {
  BigNumber,
  ContainerRegistrationKeys,
  MathBN,
  OrderStatus,
} from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

/** Major units, however Medusa hands them out. */
const amount = z
  .union([z.string(), z.number(), z.instanceof(BigNumber)])
  .transform((value) => MathBN.convert(value).toFixed())

const idSchema = z.object({ id: z.string() })

const sessionSchema = z.object({
  id: z.string(),
  provider_id: z.string(),
  status: z.string(),
  amount,
  currency_code: z.string(),
  data: z.record(z.string(), z.unknown()).nullish(),
  payment: idSchema
    .extend({
      captured_at: z.unknown(),
      canceled_at: z.unknown(),
      captures: z.array(idSchema).nullish(),
    })
    .nullish(),
  payment_collection: z.object({
    id: z.string(),
    amount,
    cart: idSchema.nullish(),
    order: idSchema.extend({ status: z.string() }).nullish(),
  }),
})

/** A payment session as Medusa has it now, with what it pays for. */
export type LiveSession = z.output<typeof sessionSchema>

const CANCELLED: string = OrderStatus.CANCELED

/** Said of one of Medusa's orders. */
export const isCancelled = ({ status }: { status: string }): boolean => status === CANCELLED

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
      "status",
      "amount",
      "currency_code",
      "data",
      "payment.id",
      "payment.captured_at",
      "payment.canceled_at",
      "payment.captures.id",
      "payment_collection.id",
      "payment_collection.amount",
      "payment_collection.cart.id",
      "payment_collection.order.id",
      "payment_collection.order.status",
    ],
    filters: { id: sessionId },
  })
  return data[0] === undefined ? undefined : sessionSchema.parse(data[0])
}
