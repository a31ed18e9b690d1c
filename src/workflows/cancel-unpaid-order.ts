import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, OrderStatus } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"

import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type MultiSafepayModule } from "../types/module"
import { type PaymentLinkRecord } from "../types/payment-link"

const orderSchema = z.object({
  status: z.string(),
  payment_collections: z.array(
    z.object({ payments: z.array(z.object({ canceled_at: z.unknown() })).nullish() })
  ),
})

const REFUSED = "order_not_cancelled"

/** Payments that were cancelled brought nothing. */
const isUnpaid = ({ payment_collections }: z.output<typeof orderSchema>) =>
  payment_collections.every(({ payments }) => payments?.every((each) => each.canceled_at) ?? true)

/** Core said no before: asking it at every look at a dead link would fill the timeline. */
async function wasRefused(container: MedusaContainer, { id }: PaymentLinkRecord): Promise<boolean> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "multisafepay_payment_link_event",
    fields: ["id"],
    filters: { payment_link_id: id, type: REFUSED },
  })
  return data.length > 0
}

/**
 * Cancels the order of a link that ran out, which releases its stock. Only an order that nothing was
 * paid on, and that no other link can still be paid for.
 */
export async function cancelUnpaidOrder(
  container: MedusaContainer,
  link: PaymentLinkRecord
): Promise<void> {
  const { links }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const { order_id: orderId } = link
  if (!orderId) return
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["status", "payment_collections.payments.canceled_at"],
    filters: { id: orderId },
  })
  const order = orderSchema.optional().parse(data[0])
  if (order?.status !== OrderStatus.PENDING || !isUnpaid(order)) return
  const others = await links.list({ order_id: orderId })
  if (others.some(({ id, closed_at: closedAt }) => id !== link.id && !closedAt)) return
  if (await wasRefused(container, link)) return
  try {
    await cancelOrderWorkflow(container).run({ input: { order_id: orderId } })
    await links.note(link, [{ type: "order_cancelled", data: { order_id: orderId } }])
  } catch (error) {
    // Core refuses, for example, an order that is on its way already. That is not for us to undo.
    if (!MedusaError.isMedusaError(error)) throw error
    const refused = { order_id: orderId, error: error.message }
    await links.note(link, [{ type: REFUSED, data: refused }])
  }
}
