import { DemoError } from "./demo-error"
import { type PaidOrder, type Payment, type Surroundings } from "./run-checkout"
import { waitForOrder } from "./wait-for-order"

const PATIENCE_MS = 30 * 60_000
const POLL_MS = 5_000

/**
 * Waits for a person to pay. MultiSafepay cannot notify a machine it cannot reach, so the shop is asked to look
 * instead, by the unsigned form of the notification.
 */
export async function payInBrowser(
  { screen, backendUrl, databaseUrl }: Surroundings,
  { cartId, link }: Payment
): Promise<PaidOrder> {
  screen.line(`\n  Open ${link.payment_url}\n  and pay; this goes on by itself.\n`)
  const hook = `${backendUrl}/hooks/multisafepay/default?transactionid=${link.order_id}`
  const polling = setInterval(() => void fetch(hook).catch(() => undefined), POLL_MS)
  try {
    const order = await screen.step("Waiting for your payment", () =>
      waitForOrder(databaseUrl, { cartId, timeoutMs: PATIENCE_MS })
    )
    if (!order) throw new DemoError("Nobody paid within half an hour.")
    return { order_id: order.orderId, api_calls: null, notification_to_order_ms: null }
  } finally {
    clearInterval(polling)
  }
}
