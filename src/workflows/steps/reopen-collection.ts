import { Modules, PaymentCollectionStatus } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

type ReopenInput = Readonly<{ payment_collection_id: string }>

/** Core counts a payment as authorised for as long as the collection says so, whatever became of it. */
export const reopenMultisafepayCollectionStep = createStep(
  "reopen-multisafepay-collection",
  async ({ payment_collection_id: id }: ReopenInput, { container }) => {
    const payments = container.resolve(Modules.PAYMENT)
    const { status, authorized_amount } = await payments.retrievePaymentCollection(id)
    const reopened = { status: PaymentCollectionStatus.NOT_PAID, authorized_amount: 0 }
    await payments.updatePaymentCollections(id, reopened)
    return new StepResponse(undefined, { id, before: { status, authorized_amount } })
  },
  async (reopened, { container }) => {
    if (!reopened) return
    const { status, authorized_amount } = reopened.before
    const before = { status, authorized_amount: authorized_amount ?? 0 }
    await container.resolve(Modules.PAYMENT).updatePaymentCollections(reopened.id, before)
  }
)
