import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { type MoneyRequest } from "../../multisafepay/ledger/moved-money"

/** Deletes a Refund or Capture that stands for no money, as core does when a provider fails. Run it last: there is no way back. */
export const deleteMultisafepayMoneyRowStep = createStep(
  "delete-multisafepay-money-row",
  async ({ kind, id }: Pick<MoneyRequest, "kind"> & { id: string }, { container }) => {
    const payments = container.resolve(Modules.PAYMENT)
    if (kind === "refund") await payments.deleteRefunds([id])
    else await payments.deleteCaptures([id])
    return new StepResponse(undefined)
  }
)
