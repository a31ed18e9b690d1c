import { type PaymentLinkRecord } from "../../../src/types/payment-link"
import { type Checkout } from "./customer"
import { type Ledger } from "./ledger"

/** How a checkout ended, in Medusa and in our ledger. Fails where the two disagree. */
export function outcomeOf(ledger: Ledger) {
  const readPayments = (collectionId: string) =>
    ledger.find<{ id: string }>("payment", ["id"], { payment_collection_id: collectionId })

  return {
    /**
     * One order with one payment of the whole amount, captured once and booked once; and a link that
     * says so. Resolves with the order.
     */
    async paid({ cartId, collectionId, session, total }: Checkout) {
      const orderIds = await ledger.orderIds(cartId)
      expect(orderIds).toHaveLength(1)
      const orderId = orderIds[0]!
      const order = await ledger.order(orderId)
      expect(order).toMatchObject({ status: "pending", payment_status: "captured", total })
      expect(order.summary).toMatchObject({ paid_total: total, pending_difference: 0 })
      expect(order.transactions).toMatchObject([{ amount: total, reference: "capture" }])
      expect(order.payment_collections).toMatchObject([
        {
          status: "completed",
          payments: [
            {
              amount: total,
              captured_at: expect.any(String) as string,
              canceled_at: null,
              captures: [{ amount: total }],
              refunds: [],
            },
          ],
        },
      ])
      expect(await readPayments(collectionId)).toHaveLength(1)
      const link = await ledger.eventually(
        () => ledger.link(session.order_id),
        ({ order_id }) => order_id !== null
      )
      expect(link).toMatchObject({
        status: "paid",
        order_id: orderId,
        cart_id: cartId,
        attention: null,
        cancel_requested_at: null,
      })
      return order
    },

    /** A cart that can still be paid, no order, no payment; and a link as said. */
    async unpaid({ cartId, collectionId, session }: Checkout, link: Partial<PaymentLinkRecord>) {
      expect(await ledger.orderIds(cartId)).toEqual([])
      const [cart] = await ledger.find("cart", ["id", "completed_at"], { id: cartId })
      expect(cart).toMatchObject({ completed_at: null })
      expect(await readPayments(collectionId)).toEqual([])
      expect(await ledger.link(session.order_id)).toMatchObject({ order_id: null, ...link })
    },
  }
}

export type Outcome = ReturnType<typeof outcomeOf>
