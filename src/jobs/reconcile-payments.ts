import { type MedusaContainer } from "@medusajs/framework/types"

import { reconcilePayments } from "../workflows/reconcile-payments"

/** Finds payments whose notification never came, and repeats cancellations that failed. */
export default async function multisafepayReconcilePayments(container: MedusaContainer) {
  await reconcilePayments(container)
}

export const config = {
  name: "multisafepay-reconcile-payments",
  schedule: "* * * * *",
}
