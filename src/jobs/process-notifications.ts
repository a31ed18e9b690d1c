import { type MedusaContainer } from "@medusajs/framework/types"

import { processNotifications } from "../workflows/process-notifications"

/** Picks up what a crash, a lost event or a busy moment left in the inbox. */
export default async function multisafepayProcessNotifications(container: MedusaContainer) {
  await processNotifications(container)
}

export const config = {
  name: "multisafepay-process-notifications",
  schedule: "* * * * *",
}
