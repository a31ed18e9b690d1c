import { setTimeout as sleep } from "node:timers/promises"
import { Client } from "pg"

/** Often enough to measure in milliseconds, and straight from the database, so that looking costs Medusa nothing. */
const PAUSE_MS = 15

export type CapturedOrder = { orderId: string; at: number }

/**
 * Waits until a cart's order stands captured: all of its payment collection is captured and the order's own books
 * say so.
 *
 * @returns undefined when it took longer than `timeoutMs`
 */
export async function waitForOrder(
  databaseUrl: string,
  { cartId, timeoutMs }: { cartId: string; timeoutMs: number }
): Promise<CapturedOrder | undefined> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  const deadline = Date.now() + timeoutMs
  try {
    while (Date.now() < deadline) {
      const { rows } = await client.query<{ order_id: string }>(capturedOrder, [cartId])
      const at = Date.now()
      if (rows[0]) return { orderId: rows[0].order_id, at }
      await sleep(PAUSE_MS)
    }
    return undefined
  } finally {
    await client.end()
  }
}

const capturedOrder = `
  SELECT order_cart.order_id
  FROM order_cart
  JOIN order_payment_collection link ON link.order_id = order_cart.order_id
  JOIN payment_collection ON payment_collection.id = link.payment_collection_id
  WHERE order_cart.cart_id = $1
    AND payment_collection.captured_amount >= payment_collection.amount
    AND EXISTS (SELECT FROM order_transaction WHERE order_transaction.order_id = order_cart.order_id)`
