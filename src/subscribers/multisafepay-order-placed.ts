import { type SubscriberArgs, type SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"

import { adoptOrder } from "../workflows/adopt-order"

export default async function multisafepayOrderPlaced({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  await adoptOrder(container, event.data.id)
}

export const config: SubscriberConfig = {
  event: OrderWorkflowEvents.PLACED,
  context: { subscriberId: "multisafepay-order-placed" },
}
