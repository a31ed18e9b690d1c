import { type MedusaContainer } from "@medusajs/framework/types"

import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type MultiSafepayModule } from "../types/module"

/** Forgets what the inbox no longer has to remember. */
export default async function multisafepayPruneNotifications(container: MedusaContainer) {
  const { retention }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  await retention.prune()
}

export const config = {
  name: "multisafepay-prune-notifications",
  schedule: "17 3 * * *",
}
