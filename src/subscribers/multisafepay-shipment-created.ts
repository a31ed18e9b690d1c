import { type SubscriberArgs, type SubscriberConfig } from "@medusajs/framework"
import { FulfillmentWorkflowEvents } from "@medusajs/framework/utils"

import { followShipment } from "../workflows/follow-shipment"

export default async function multisafepayShipmentCreated({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  await followShipment(container, event.data.id)
}

export const config: SubscriberConfig = {
  event: FulfillmentWorkflowEvents.SHIPMENT_CREATED,
  context: { subscriberId: "multisafepay-shipment-created" },
}
