import { type SubscriberArgs, type SubscriberConfig } from "@medusajs/framework"
import { OrderEditWorkflowEvents, OrderWorkflowEvents } from "@medusajs/framework/utils"

import { followOrder } from "../workflows/follow-order"

/** Core names the order `id` where the event is about the order itself, `order_id` elsewhere. */
type Changed = { id: string } | { order_id: string }

export default async function multisafepayOrderChanged({
  event: { data },
  container,
}: SubscriberArgs<Changed>) {
  await followOrder(container, "order_id" in data ? data.order_id : data.id)
}

export const config: SubscriberConfig = {
  event: [
    OrderWorkflowEvents.CANCELED,
    OrderEditWorkflowEvents.CONFIRMED,
    OrderWorkflowEvents.EXCHANGE_CREATED,
    OrderWorkflowEvents.CLAIM_CREATED,
    OrderWorkflowEvents.RETURN_REQUESTED,
  ],
  context: { subscriberId: "multisafepay-order-changed" },
}
