import { type MedusaContainer } from "@medusajs/framework/types"

import { remindCustomers } from "../workflows/remind-customers"

/** Reminds customers of what they did not pay, where the account's setting `reminder` says so. */
export default async function multisafepayRemindCustomers(container: MedusaContainer) {
  await remindCustomers(container)
}

export const config = {
  name: "multisafepay-remind-customers",
  schedule: "*/15 * * * *",
}
