import { type Simulator } from "../simulator"
import { DemoError } from "./demo-error"
import { type PaidOrder, type Payment, type Surroundings } from "./run-checkout"
import { waitForOrder } from "./wait-for-order"

const PATIENCE_MS = 30_000

/** The customer pays with iDEAL, and the notification alone turns the cart into an order: nobody returns to the shop. */
export async function payOnSimulator(
  { screen, databaseUrl, simulator }: Surroundings & { simulator: Simulator },
  { cartId, link }: Payment
): Promise<PaidOrder> {
  const { order_id: orderId } = link
  const watching = waitForOrder(databaseUrl, { cartId, timeoutMs: PATIENCE_MS })
  await screen.step("Customer pays with iDEAL on the payment page", () =>
    simulator.pay(orderId, { gateway: "IDEAL", wait: false })
  )
  return screen.step(
    "Signed notification, checked and booked",
    async () => {
      const order = await watching
      // Counted before anything else happens: what follows the capture is another story.
      const apiCalls = simulator.calls({ orderId }).length
      if (!order)
        throw new DemoError(`The paid order was not captured within ${PATIENCE_MS / 1000} seconds.`)
      await simulator.idle()
      const sentAt = completedNotificationOf(simulator, orderId)
      return {
        order_id: order.orderId,
        api_calls: apiCalls,
        notification_to_order_ms: order.at - sentAt,
      }
    },
    ({ notification_to_order_ms: ms, api_calls: calls }) =>
      `Notification to captured order: ${ms} ms, ${calls} calls to MultiSafepay`
  )
}

function completedNotificationOf(simulator: Simulator, orderId: string): number {
  const completed = simulator.notifications.find(
    (sent) => sent.orderId === orderId && /"status":\s*"completed"/.test(sent.body ?? "")
  )
  if (!completed) throw new DemoError("The simulator sent no notification of the payment.")
  return completed.at.getTime()
}
