import { ChangeActionType, Modules, OrderChangeType } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

type CreditInput = Readonly<{
  order_id: string
  /** What the credit line is for: as core writes it, or the refund that it takes back. */
  reference: "payment_collection" | "refund_voided"
  reference_id: string
  /** Major units, as decimal text. */
  amount: string
}>

/**
 * Lowers an order's total by what was refunded of it, with the credit line that core writes for a
 * refund, or raises it again by a negative one. Core's own workflow for that is not exported.
 */
export const creditMultisafepayOrderStep = createStep(
  "credit-multisafepay-order",
  async ({ order_id, reference, reference_id, amount }: CreditInput, { container }) => {
    const orders = container.resolve(Modules.ORDER)
    const change = await orders.createOrderChange({
      order_id,
      change_type: OrderChangeType.CREDIT_LINE,
    })
    await orders.addOrderAction({
      order_id,
      order_change_id: change.id,
      version: change.version,
      action: ChangeActionType.CREDIT_LINE_ADD,
      reference,
      reference_id,
      amount,
    })
    await orders.confirmOrderChange(change.id)
    return new StepResponse(undefined, order_id)
  },
  async (order_id, { container }) => {
    if (order_id) await container.resolve(Modules.ORDER).undoLastChange(order_id)
  }
)
