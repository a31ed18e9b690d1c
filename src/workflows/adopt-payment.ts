import { type MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MathBN,
  MedusaError,
  PaymentCollectionStatus,
} from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { createPaymentSessionsWorkflow } from "@medusajs/medusa/core-flows"

import { adoptedLink } from "../multisafepay/adopted-link"
import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type MultiSafepayModule } from "../types/module"
import { type PaymentLinkRecord } from "../types/payment-link"

const collectionSchema = z.object({
  id: z.string(),
  status: z.string(),
  currency_code: z.string(),
  raw_amount: z.object({ value: z.string() }),
  cart: z.object({ customer_id: z.string().nullish() }).nullish(),
})

/** Nothing was paid on these otherwise. */
const UNPAID: string[] = [PaymentCollectionStatus.NOT_PAID, PaymentCollectionStatus.AWAITING]

const refuse = (message: string): never => {
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
}

/**
 * Gives what a paid link was made for a new payment session that this payment belongs to, in place of
 * the one that Medusa deleted. Sessions made meanwhile are replaced by it, and their links cancelled.
 *
 * @throws MedusaError when the cart or order is gone, was paid otherwise, or costs something else by now.
 */
export async function adoptPayment(
  container: MedusaContainer,
  link: PaymentLinkRecord
): Promise<PaymentLinkRecord> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payment_collection",
    fields: ["id", "status", "currency_code", "raw_amount", "cart.customer_id"],
    filters: { id: link.payment_collection_id },
  })
  const collection = collectionSchema.optional().parse(data[0])
  if (!collection || !UNPAID.includes(collection.status))
    return refuse("What this payment was for is gone, or was paid otherwise. Refund it instead.")
  const { id, currency_code, raw_amount, cart } = collection
  if (currency_code !== link.currency_code || !MathBN.eq(raw_amount.value, link.amount)) {
    refuse(
      `What this payment was for costs ${raw_amount.value} ${currency_code} by now. Refund it instead.`
    )
  }
  const input = {
    payment_collection_id: id,
    provider_id: `pp_multisafepay_${link.account}`,
    ...(cart?.customer_id ? { customer_id: cart.customer_id } : {}),
  }
  await adoptedLink.run(link.id, () => createPaymentSessionsWorkflow(container).run({ input }))
  const { links }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  return (await links.find({ id: link.id })) ?? link
}
