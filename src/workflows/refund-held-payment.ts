import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"

import { readOrderState } from "../multisafepay/order-state"
import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type MultiSafepayModule } from "../types/module"
import { type PaymentLinkRecord } from "../types/payment-link"
import { isCancelled } from "./load-session"
import { releaseAuthorisation } from "./release-authorisation"

const amounts = z.array(z.object({ raw_amount: z.object({ value: z.string() }) })).nullish()

const paymentSchema = z.object({
  id: z.string(),
  captures: amounts,
  refunds: amounts,
  payment_collection: z.object({
    order: z.object({ status: z.string() }).nullish(),
  }),
})

const sumOf = (rows: z.output<typeof amounts>) =>
  MathBN.sum(0, ...(rows ?? []).map(({ raw_amount }) => raw_amount.value))

/** What Medusa has captured and not given back on the link's own payment, in major units. */
async function bookedPayment(container: MedusaContainer, link: PaymentLinkRecord) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payment",
    fields: ["id", "captures.raw_amount", "refunds.raw_amount", "payment_collection.order.status"],
    filters: { payment_session_id: link.session_id },
  })
  const payment = paymentSchema.optional().parse(data[0])
  if (!payment) return undefined
  const left = MathBN.sub(sumOf(payment.captures), sumOf(payment.refunds))
  if (MathBN.lte(left, 0)) return undefined
  const { order } = payment.payment_collection
  return { id: payment.id, left, hasLiveOrder: order && !isCancelled(order) }
}

/**
 * Gives back a payment that fits nothing. What Medusa has booked goes back through Medusa, so that its
 * books agree; the rest, which Medusa never heard of, directly. Safe to repeat.
 *
 * @throws MultiSafepayError when MultiSafepay refuses, or cannot be asked.
 */
export async function refundHeldPayment(
  container: MedusaContainer,
  link: PaymentLinkRecord
): Promise<void> {
  const { reader, refunder }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const order = await reader.retrieve(link)
  if (!order) return
  if (readOrderState(order) === "authorized") {
    await releaseAuthorisation(container, link, "The payment fits no order.")
    return
  }
  // The order keeps the payment that was first; it is the second one that goes back.
  const booked =
    link.attention?.reason === "paid_twice" ? undefined : await bookedPayment(container, link)
  if (!booked) {
    await refunder.refundAll(link, order)
    return
  }
  const refund = { payment_id: booked.id, amount: booked.left }
  if (booked.hasLiveOrder) await refundPaymentWorkflow(container).run({ input: refund })
  else await container.resolve(Modules.PAYMENT).refundPayment(refund)
}
