import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/** Marks a payment as wholly captured, unless it is. */
export const setMultisafepayCapturedAtStep = createStep(
  "set-multisafepay-captured-at",
  async (
    { payment_id: id, captured_at }: { payment_id: string; captured_at: Date },
    { container }
  ) => {
    const payments = container.resolve(Modules.PAYMENT)
    const payment = await payments.retrievePayment(id, { select: ["id", "captured_at"] })
    if (payment.captured_at) return new StepResponse(undefined)
    const captured = { id, captured_at }
    await payments.updatePayment(captured)
    return new StepResponse(undefined, id)
  },
  async (id, { container }) => {
    if (!id) return
    const open = { id, captured_at: null }
    await container.resolve(Modules.PAYMENT).updatePayment(open)
  }
)
