import { type RemoteQueryFunction } from "@medusajs/framework/types"
import { BigNumber, MathBN } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

/** Major units, however Medusa hands them out. */
const amount = z
  .union([z.string(), z.number(), z.instanceof(BigNumber)])
  .nullish()
  .transform((value) => MathBN.convert(value ?? 0).toFixed())

const date = z.coerce.date()
const row = z.object({ id: z.string(), amount, created_at: date })
const refund = row.extend({
  note: z.string().nullish(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
  refund_reason: z.object({ label: z.string() }).nullish(),
})

const paymentSchema = z.object({
  id: z.string(),
  amount,
  currency_code: z.string(),
  created_at: date,
  captured_at: z.unknown().transform(Boolean),
  canceled_at: z.unknown().transform(Boolean),
  captures: z.array(row),
  refunds: z.array(refund),
  payment_collection: z.object({
    id: z.string(),
    order: z
      .object({
        id: z.string(),
        display_id: z.number().nullish(),
        status: z.string(),
        created_at: date,
        summary: z.object({ pending_difference: amount }).nullish(),
        transactions: z.array(
          z.object({
            id: z.string(),
            version: z.number(),
            reference: z.string().nullish(),
            reference_id: z.string().nullish(),
            amount,
          })
        ),
        credit_lines: z
          .array(
            z.object({
              amount,
              reference_id: z.string().nullish(),
              metadata: z.object({ created_in_version: z.number().optional() }).nullish(),
            })
          )
          .nullish(),
      })
      .nullish(),
  }),
})

/** A payment as Medusa's database has it now: what was captured and refunded, and what its order knows of it. */
export type LoadedPayment = Awaited<ReturnType<typeof loadPaymentRows>>

/** Undefined before the payment session was authorised. */
export async function loadPaymentRows(
  query: Pick<RemoteQueryFunction, "graph">,
  sessionId: string
) {
  const order = "payment_collection.order"
  const { data } = await query.graph({
    entity: "payment",
    fields: [
      "*",
      "captures.*",
      "refunds.*",
      "refunds.refund_reason.label",
      "payment_collection.id",
      `${order}.id`,
      `${order}.display_id`,
      `${order}.status`,
      `${order}.created_at`,
      `${order}.summary`,
      `${order}.transactions.*`,
      `${order}.credit_lines.*`,
    ],
    filters: { payment_session_id: sessionId },
  })
  if (data[0] === undefined) return undefined
  const { payment_collection: collection, ...payment } = paymentSchema.parse(data[0])
  return { ...payment, collection_id: collection.id, order: collection.order ?? undefined }
}
