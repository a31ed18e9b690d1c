import { type MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/**
 * Whether all that was captured of a payment is booked on the order. Core commits a capture before the order's
 * transaction, so a crash in between leaves an order that is paid and does not know it.
 */
export async function isOnOrder(
  container: MedusaContainer,
  { paymentId, orderId }: { paymentId: string; orderId: string }
): Promise<boolean> {
  const captures = await container
    .resolve(Modules.PAYMENT)
    .listCaptures({ payment_id: [paymentId] }, { select: ["id"] })
  const ids = captures.map(({ id }) => id)
  const transactions = await container
    .resolve(Modules.ORDER)
    .listOrderTransactions({ order_id: orderId, reference_id: ids }, { select: ["reference_id"] })
  return ids.every((id) => transactions.some(({ reference_id: reference }) => reference === id))
}
