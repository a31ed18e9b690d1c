import { Modules, PaymentCollectionStatus, PaymentSessionStatus } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

type ReopenInput = Readonly<{ session_id: string; payment_collection_id: string }>

/** Core counts a session's amount as authorised for as long as the session says so, whatever became of its payment. */
export const reopenMultisafepayCollectionStep = createStep(
  "reopen-multisafepay-collection",
  async ({ session_id, payment_collection_id }: ReopenInput, { container }) => {
    const payments = container.resolve(Modules.PAYMENT)
    const session = await payments.retrievePaymentSession(session_id)
    const { id, amount, currency_code, data } = session
    const status = PaymentSessionStatus.CANCELED
    await payments.updatePaymentSession({ id, amount, currency_code, data, status })
    const { status: before, authorized_amount } =
      await payments.retrievePaymentCollection(payment_collection_id)
    const reopened = { status: PaymentCollectionStatus.NOT_PAID, authorized_amount: 0 }
    await payments.updatePaymentCollections(payment_collection_id, reopened)
    return new StepResponse(undefined, {
      session,
      payment_collection_id,
      before,
      authorized_amount,
    })
  },
  async (reopened, { container }) => {
    if (!reopened) return
    const { session, payment_collection_id, before, authorized_amount } = reopened
    const payments = container.resolve(Modules.PAYMENT)
    const { id, amount, currency_code, data, status } = session
    await payments.updatePaymentSession({ id, amount, currency_code, data, status })
    const counted = { status: before, authorized_amount: authorized_amount ?? 0 }
    await payments.updatePaymentCollections(payment_collection_id, counted)
  }
)
