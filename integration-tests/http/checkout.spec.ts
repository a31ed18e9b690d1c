import { shopSuite } from "./support/shop-suite"

shopSuite(({ simulator, customer, ledger }) => {
  describe("a customer pays a cart through a payment link", () => {
    it("places the order when only the notification arrives", async () => {
      const { cartId, session, total } = await customer.checkOut()

      await simulator().pay(session.order_id)
      await ledger.inboxDone()

      const [orderId] = await ledger.orderIds(cartId)
      const order = await ledger.order(orderId!)
      expect(order.payment_status).toBe("captured")
      expect(order.transactions).toMatchObject([{ amount: total, reference: "capture" }])
      expect(simulator().calls().map(({ method }) => method)).toEqual(["POST", "GET"])
    })
  })
})
