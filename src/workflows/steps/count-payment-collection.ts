import { type MedusaContainer } from "@medusajs/framework/types"
import {
  BigNumber,
  ContainerRegistrationKeys,
  MathBN,
  Modules,
  PaymentCollectionStatus,
} from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

const amount = z
  .union([z.string(), z.number(), z.instanceof(BigNumber)])
  .nullish()
  .transform((value) => MathBN.convert(value ?? 0).toFixed())

const rows = z.array(z.object({ id: z.string(), amount }))

const collectionSchema = z.object({
  id: z.string(),
  status: z.enum(PaymentCollectionStatus),
  amount,
  captured_amount: amount,
  refunded_amount: amount,
  payments: z.array(z.object({ captures: rows, refunds: rows })),
})

async function load(container: MedusaContainer, id: string) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "payment_collection",
    fields: ["*", "payments.captures.*", "payments.refunds.*"],
    filters: { id },
  })
  return collectionSchema.parse(data[0])
}

type CountInput = Readonly<{
  payment_collection_id: string
  /** A row that is about to go. */
  without?: string | undefined
}>

/**
 * Counts a payment collection's captures and refunds again, as core does after each, where core did
 * not come to it.
 */
export const countMultisafepayPaymentCollectionStep = createStep(
  "count-multisafepay-payment-collection",
  async ({ payment_collection_id: id, without }: CountInput, { container }) => {
    const collection = await load(container, id)
    const { status, captured_amount, refunded_amount } = collection
    const sumOf = (kind: "captures" | "refunds") =>
      collection.payments
        .flatMap((payment) => payment[kind])
        .filter((row) => row.id !== without)
        .reduce((sum, row) => MathBN.add(sum, row.amount), MathBN.convert(0))
    const captured = sumOf("captures")
    const isComplete = MathBN.gte(captured, collection.amount)
    const { AUTHORIZED, CANCELED, COMPLETED } = PaymentCollectionStatus
    const unfinished = status === COMPLETED ? AUTHORIZED : status
    const counted = {
      status: isComplete && status !== CANCELED ? COMPLETED : unfinished,
      captured_amount: captured,
      refunded_amount: sumOf("refunds"),
    }
    await container.resolve(Modules.PAYMENT).updatePaymentCollections(id, counted)
    return new StepResponse(undefined, { id, before: { status, captured_amount, refunded_amount } })
  },
  async (counted, { container }) => {
    if (!counted) return
    await container.resolve(Modules.PAYMENT).updatePaymentCollections(counted.id, counted.before)
  }
)
