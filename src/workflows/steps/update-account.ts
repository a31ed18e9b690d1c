import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { MULTISAFEPAY_MODULE } from "../../modules/multisafepay"
import { type SettingsChange } from "../../modules/multisafepay/admin-settings"
import { type MultiSafepayModule } from "../../types/module"

/** Keys are encrypted already: what goes into a workflow may be stored. */
export type UpdateAccountInput = { account: string; change: SettingsChange }

export const updateMultisafepayAccountStep = createStep(
  "update-multisafepay-account",
  async ({ account, change }: UpdateAccountInput, { container }) => {
    const { adminSettings }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
    const before = await adminSettings.save(account, change)
    return new StepResponse(undefined, { account, before })
  },
  async (saved, { container }) => {
    if (!saved) return
    const { adminSettings }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
    await adminSettings.restore(saved.account, saved.before)
  }
)
