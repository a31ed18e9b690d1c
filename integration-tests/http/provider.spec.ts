import { type HttpTypes } from "@medusajs/framework/types"

import MultiSafepayProvider from "../../src/providers/multisafepay/service"
import { configureAccount } from "./support/register-account"
import { shopSuite } from "./support/shop-suite"

configureAccount("default", { capture: "manual" })

const CAPTURES = { method: "POST", path: "/orders/*/capture" }

shopSuite(({ simulator, customer, admin, ledger }) => {
  // Outside the payment module, as a merchant without `dependencies` has it: all is found in the app.
  const provider = () => new MultiSafepayProvider({}, {})

  describe("a card payment under manual capture", () => {
    async function authorise() {
      const checkout = await customer.checkOut({ data: { gateway: "VISA" } })
      const mspId = checkout.session.order_id
      await simulator().pay(mspId, { gateway: "VISA" })
      await simulator().idle()
      await ledger.inboxDone()
      const [orderId] = await ledger.orderIds(checkout.cartId)
      const order = await ledger.order(orderId!)
      const payment = order.payment_collections[0]!.payments[0]!
      return { ...checkout, mspId, order, payment }
    }
    const capture = (paymentId: string, amount?: number) =>
      admin.post<{ message?: string; payment?: HttpTypes.AdminPayment }>(
        `/admin/payments/${paymentId}/capture`,
        amount === undefined ? {} : { amount }
      )

    it("places an order that is authorised, and captures at MultiSafepay when the admin does", async () => {
      const { payment, order, mspId, total } = await authorise()
      expect(order.payment_status).toBe("authorized")
      expect(payment.captured_at).toBeNull()
      expect(await ledger.link(mspId)).toMatchObject({ status: "authorized", attention: null })

      expect(await capture(payment.id)).toMatchObject({ status: 200 })

      expect(simulator().calls(CAPTURES)).toMatchObject([
        { body: { amount: Math.round(total * 100), new_order_status: "completed" } },
      ])
      const captured = await ledger.order(order.id)
      expect(captured.payment_status).toBe("captured")
      expect(captured.transactions).toMatchObject([{ amount: total, reference: "capture" }])
    })

    it("captures nothing that MultiSafepay no longer holds", async () => {
      const { payment, order, mspId } = await authorise()
      simulator().changeAmount(mspId, 1)

      const refused = await capture(payment.id)

      expect(refused.status).toBe(400)
      expect(simulator().calls(CAPTURES)).toEqual([])
      expect((await ledger.order(order.id)).payment_status).toBe("authorized")
    })
  })

  describe("what core does not call today", () => {
    it("tells a payment's state from a fresh look", async () => {
      const { session } = await customer.checkOut()

      expect(await provider().getPaymentStatus({ data: session })).toMatchObject({
        status: "pending",
      })
      await simulator().pay(session.order_id, { notify: false })
      expect(await provider().getPaymentStatus({ data: session })).toMatchObject({
        status: "captured",
      })
      expect(await provider().retrievePayment({ data: session })).toMatchObject({
        data: { order_status: "completed" },
      })
    })

    it("leaves a payment as it is, and refuses to change its amount", async () => {
      const { session, total } = await customer.checkOut()
      const update = { data: session, currency_code: "eur", context: {} }

      expect(await provider().updatePayment({ ...update, amount: total })).toMatchObject({
        data: session,
      })
      await expect(provider().updatePayment({ ...update, amount: total + 1 })).rejects.toThrow(
        "cannot be changed"
      )
    })

    it("knows no payment by data that somebody else wrote", async () => {
      const { session } = await customer.checkOut()
      const forged = { ...session, payment_url: "https://evil.example" }

      await expect(provider().getPaymentStatus({ data: forged })).rejects.toThrow(
        "no MultiSafepay payment link"
      )
      await provider().deletePayment({ data: forged })
      expect(simulator().linkState(session.order_id)).toBe("open")
    })

    it("keeps no account holders and no saved methods", async () => {
      const shop = provider()

      expect(await shop.createAccountHolder()).toEqual({})
      expect(await shop.updateAccountHolder()).toEqual({})
      expect(await shop.retrieveAccountHolder()).toEqual({})
      expect(await shop.deleteAccountHolder()).toEqual({})
      expect(await shop.listPaymentMethods()).toEqual([])
    })
  })

  describe("options", () => {
    it("are refused at start with the name of what is wrong, and may lack the key", () => {
      expect(() => {
        MultiSafepayProvider.validateOptions({ apikey: "x" })
      }).toThrow("apikey")
      expect(() => {
        MultiSafepayProvider.validateOptions({ apiKey: undefined })
      }).not.toThrow()
    })
  })
})
