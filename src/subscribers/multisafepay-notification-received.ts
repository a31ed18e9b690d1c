import { type SubscriberArgs, type SubscriberConfig } from "@medusajs/framework"

import { NOTIFICATION_RECEIVED } from "../multisafepay/ledger/events"
import { processNotifications } from "../workflows/process-notifications"

export default async function multisafepayNotificationReceived({
  container,
}: SubscriberArgs<{ id: string }>) {
  await processNotifications(container)
}

export const config: SubscriberConfig = {
  event: NOTIFICATION_RECEIVED,
  context: { subscriberId: "multisafepay-notification-received" },
}
