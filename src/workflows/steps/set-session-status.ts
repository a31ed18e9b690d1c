import { type PaymentSessionStatus } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { loadSession } from "../load-session"

/** Money is booked by the workflows of core alone: a status that says so cannot be written here. */
export type SetStatusInput = { session_id: string; status: "pending" | "canceled" }

/** A session that Medusa has deleted meanwhile has no status to set. */
export const setMultisafepaySessionStatusStep = createStep(
  "set-multisafepay-session-status",
  async ({ session_id, status }: SetStatusInput, { container }) => {
    const session = await loadSession(container, session_id)
    if (!session || session.status === status) return new StepResponse(undefined)
    // A payment that stands says more than its session; one that was cancelled is none.
    if (session.payment && !session.payment.canceled_at) return new StepResponse(undefined)
    const { id, amount, currency_code, data } = session
    // Cut off before its link was handed out: nobody has it, and the provider does not know it.
    if (!data?.payment_url) return new StepResponse(undefined)
    const sessionBefore = { id, amount, currency_code, data }
    const payments = container.resolve(Modules.PAYMENT)
    await payments.updatePaymentSession({ ...sessionBefore, status })
    return new StepResponse(undefined, {
      ...sessionBefore,
      status: session.status as PaymentSessionStatus,
    })
  },
  async (sessionBefore, { container }) => {
    if (sessionBefore) await container.resolve(Modules.PAYMENT).updatePaymentSession(sessionBefore)
  }
)
