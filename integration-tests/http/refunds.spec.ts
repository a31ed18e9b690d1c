import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"

import { MULTISAFEPAY_MODULE } from "../../src/modules/multisafepay"
import { EXTERNAL_REFUND } from "../../src/multisafepay/ledger/known-refund"
import { type MultiSafepayModule } from "../../src/types/module"
import { reconcilePayments } from "../../src/workflows/reconcile-payments"
import { REFUND } from "./support/calls"
import { databaseOf } from "./support/database"
import { orderEditsOf } from "./support/order-edits"
import { returnsOf } from "./support/returns"
import { shopSuite } from "./support/shop-suite"

const REFUNDS = { method: "POST", path: "/orders/*/refunds" }
const DAY_MS = 86_400_000

type CartBody = {
  checkout_data?: { items: { merchant_item_id: string; quantity: number; unit_price: number }[] }
}

shopSuite(({ simulator, shop, customer, admin, ledger, calls, container }) => {
  const database = databaseOf(container)
  const returns = returnsOf(admin, shop)
  const edits = orderEditsOf(admin, shop)

  const everythingSettles = async () => {
    await simulator().idle()
    await ledger.inboxDone()
  }
  afterEach(everythingSettles)

  /** Somebody bought mugs, and they are captured. */
  async function buy(gateway: string, choice: Parameters<typeof customer.checkOut>[0] = {}) {
    const checkout = await customer.checkOut(choice)
    const mspId = checkout.session.order_id
    await simulator().pay(mspId, { gateway })
    await everythingSettles()
    const [id = ""] = await ledger.orderIds(checkout.cartId)
    const order = await ledger.order(id)
    const paymentId = order.payment_collections[0]?.payments[0]?.id ?? ""
    return { id, mspId, paymentId, total: checkout.total, number: order.display_id }
  }

  type Bought = Awaited<ReturnType<typeof buy>>

  const refundBodies = () =>
    simulator()
      .calls(REFUNDS)
      .map(({ body }) => body as CartBody & Record<string, unknown>)
  const refundLines = () =>
    refundBodies()
      .at(-1)
      ?.checkout_data?.items.filter((line) => line.unit_price * line.quantity < 0)
  const paymentOf = (mspId: string) => {
    const { transaction } = simulator().orders.get(mspId) ?? {}
    if (!transaction) throw new Error(`Nobody paid ${mspId}.`)
    return transaction
  }
  const refundRows = (paymentId: string) =>
    ledger.find<{ id: string; amount: number }>("refund", ["id", "amount"], {
      payment_id: paymentId,
    })
  async function expectBooked(id: string, amounts: number[]) {
    const { transactions } = await ledger.order(id)
    const refunds = transactions.filter(({ reference }) => reference === "refund")
    expect(refunds.map(({ amount }) => Number(amount)).sort((a, b) => a - b)).toEqual(amounts)
  }

  describe("of each kind of method", () => {
    it.each(["IDEAL", "VISA", "PAYPAL", "BANKTRANS"])(
      "asks for the amount, under the refund's id (%s)",
      async (gateway) => {
        const { id, paymentId, mspId, number } = await buy(gateway)

        expect(await admin.refund(paymentId, 10)).toMatchObject({ status: 200 })

        const [row] = await refundRows(paymentId)
        expect(refundBodies()).toEqual([
          {
            currency: "EUR",
            amount: 1000,
            refund_order_id: row?.id,
            description: `Refund of order ${number}`,
          },
        ])
        expect(paymentOf(mspId).amountRefunded).toBe(1000)
        await expectBooked(id, [-10])
      }
    )

    it.each(["KLARNA", "BILLINK", "IN3", "BNPL_MF"])(
      "takes the amount off the cart of a pay-later order (%s)",
      async (gateway) => {
        const { id, paymentId, mspId } = await buy(gateway, { quantity: 3 })
        const sold = simulator().calls({ method: "POST", path: "/orders" })[0]?.body as {
          shopping_cart: { items: object[] }
        }

        expect(await admin.refund(paymentId, 10.01, { note: "A crack" })).toMatchObject({
          status: 200,
        })
        expect(await admin.refund(paymentId, 3)).toMatchObject({ status: 200 })

        expect(refundBodies().map((body) => Object.keys(body))).toEqual([
          ["checkout_data"],
          ["checkout_data"],
        ])
        expect(refundBodies()[0]?.checkout_data?.items).toEqual([
          ...sold.shopping_cart.items,
          {
            name: "A crack",
            description: "A crack",
            unit_price: -10.01,
            quantity: 1,
            merchant_item_id: "refund",
          },
        ])
        expect(paymentOf(mspId).amountRefunded).toBe(1301)
        await expectBooked(id, [-10.01, -3])
      }
    )
  })

  describe("of an order that somebody is editing", () => {
    it.each([
      [
        "a refund",
        /is being changed: .* Nothing was refunded/,
        ({ paymentId }: Bought) => admin.refund(paymentId, 10),
      ],
      [
        "a cancellation",
        /active order change/,
        ({ id }: Bought) => admin.post(`/admin/orders/${id}/cancel`),
      ],
    ])(
      "refuses %s before any money moves, and carries it out after the edit",
      async (_, why, ask) => {
        const bought = await buy("IDEAL")
        const { id, paymentId, mspId } = bought
        await edits.prepare(id, { mugs: 1 })

        expect(await ask(bought)).toMatchObject({
          status: 400,
          data: { message: expect.stringMatching(why) as string },
        })

        expect(refundBodies()).toEqual([])
        expect(await refundRows(paymentId)).toEqual([])
        expect(await ledger.order(id)).toMatchObject({ status: "pending" })
        await edits.confirm(id)
        expect(await ask(bought)).toMatchObject({ status: 200 })
        const refunded = paymentOf(mspId).amountRefunded
        expect(refunded).toBeGreaterThan(0)
        await expectBooked(id, [-refunded / 100])
      }
    )

    it("gives back what the order is owed, which takes no change of it", async () => {
      const { id, paymentId, mspId } = await buy("IDEAL", { quantity: 2 })
      await edits.edit(id, { firstItem: 1 })
      await edits.prepare(id, { mugs: 1 })

      expect(await admin.refund(paymentId, 10)).toMatchObject({ status: 200 })

      expect(paymentOf(mspId).amountRefunded).toBe(1000)
      await expectBooked(id, [-10])
    })
  })

  describe("of a pay-later order whose goods came back", () => {
    it("is by the items of the return, and by amount when that was given back before", async () => {
      const { id, paymentId, mspId } = await buy("KLARNA", { quantity: 3 })
      await returns.sendOut(id)
      await returns.takeBack(id, 1)

      expect(await admin.refund(paymentId, 19.99)).toMatchObject({ status: 200 })

      expect(refundLines()).toMatchObject([{ merchant_item_id: "MUG", quantity: -1 }])
      expect(paymentOf(mspId).amountRefunded).toBe(1999)
      await simulator().advance(6 * 60_000)
      expect(await admin.refund(paymentId, 19.99)).toMatchObject({ status: 200 })
      expect(refundLines()).toMatchObject([{ merchant_item_id: "refund", unit_price: -19.99 }])
      expect(paymentOf(mspId).amountRefunded).toBe(3998)
    })

    it("is by amount when it is for anything else", async () => {
      const { id, paymentId } = await buy("KLARNA", { quantity: 2 })
      await returns.sendOut(id)
      await returns.takeBack(id, 1)

      expect(await admin.refund(paymentId, 15)).toMatchObject({ status: 200 })

      expect(refundLines()).toMatchObject([{ merchant_item_id: "refund", unit_price: -15 }])
    })
  })

  describe("that MultiSafepay would not make", () => {
    const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS)
    const paidBy = (gateway: string) => ({ gateway, details: {} })

    it.each([
      {
        what: "paid by gift card",
        payment: paidBy("COUPON"),
        message: /paid by gift card cannot be refunded/,
      },
      {
        what: "paid by Edenred",
        payment: paidBy("EDENCOM"),
        message: /paid by Edenred cannot be refunded/,
      },
      {
        what: "paid by Paysafecard",
        payment: paidBy("PSAFECARD"),
        message: /paid by Paysafecard cannot be refunded/,
      },
      {
        what: "paid by Multibanco",
        payment: paidBy("MULTIBANCO"),
        message: /paid by Multibanco cannot be refunded/,
      },
      {
        what: "paid by PayPal, too long ago",
        payment: { ...paidBy("PAYPAL"), completedAt: daysAgo(61) },
        message: /more than 60 days old/,
      },
      {
        what: "paid by card, too long ago",
        payment: { completedAt: daysAgo(181) },
        message: /more than 180 days old/,
      },
      {
        what: "charged back",
        payment: { status: "chargedback" },
        message: /chargeback/,
      },
    ])("is refused before any call: $what", async ({ payment, message }) => {
      const { id, mspId, paymentId } = await buy("VISA")
      Object.assign(paymentOf(mspId), payment)

      const { status, data } = await admin.refund(paymentId, 10)

      expect({ status, message: data.message }).toEqual({
        status: 400,
        message: expect.stringMatching(message) as string,
      })
      expect(calls()).not.toContain(REFUND)
      expect(await refundRows(paymentId)).toEqual([])
      await expectBooked(id, [])
    })

    it("is refused before any call when a Bizum payment was refunded already", async () => {
      const { mspId, paymentId } = await buy("IDEAL")
      Object.assign(paymentOf(mspId), paidBy("BIZUM"))
      expect(await admin.refund(paymentId, 5)).toMatchObject({ status: 200 })

      const { status, data } = await admin.refund(paymentId, 10)

      expect({ status, data }).toMatchObject({
        status: 400,
        data: { message: expect.stringMatching(/once only/) as string },
      })
      expect(refundBodies()).toHaveLength(1)
    })

    it("says what to do about the same amount twice in five minutes", async () => {
      const { paymentId } = await buy("IDEAL")
      await admin.refund(paymentId, 5)

      const { status, data } = await admin.refund(paymentId, 5)

      expect(status).toBe(400)
      expect(data).toMatchObject({
        code: "multisafepay_refused",
        message: expect.stringMatching(
          /error 1034.*wait five minutes, or refund another amount/
        ) as string,
      })
    })
  })

  describe("with words", () => {
    it("carries reason and note over, as plain text", async () => {
      const { paymentId } = await buy("IDEAL")
      const { data } = await admin.post<{ refund_reason: { id: string } }>(
        "/admin/refund-reasons",
        {
          label: "Damaged",
          code: "damaged",
        }
      )

      await admin.refund(paymentId, 5, {
        note: "A <b>crack</b>\nin the mug",
        refund_reason_id: data.refund_reason.id,
      })

      expect(refundBodies()).toMatchObject([{ description: "Damaged: A crack in the mug" }])
    })
  })

  describe("that was made at MultiSafepay already", () => {
    it("is booked without a call", async () => {
      const { id, paymentId } = await buy("IDEAL")
      const before = calls()

      // Core passes more on than its types say.
      const metadata = { [EXTERNAL_REFUND]: "4711" }
      const input = { payment_id: paymentId, amount: 10, metadata }
      await refundPaymentWorkflow(container()).run({ input })

      expect(calls()).toEqual(before)
      await expectBooked(id, [-10])
    })
  })

  describe("of a pay-later order, when something goes wrong", () => {
    const module_ = (): MultiSafepayModule => container().resolve(MULTISAFEPAY_MODULE)
    const asksOf = async (mspId: string) => module_().asks.list(await ledger.link(mspId))
    const refundIdOf = (mspId: string) => paymentOf(mspId).related[0]?.transaction.id

    const minutesLater = async () => {
      simulator().clearFaults()
      for (const table of ["refund", "multisafepay_payment_link_event"])
        await database.sql(`UPDATE ${table} SET created_at = created_at - interval '4 minutes'`)
      await database.sql(
        "UPDATE multisafepay_payment_link SET next_check_at = now() WHERE next_check_at IS NOT NULL"
      )
      await reconcilePayments(container())
      await everythingSettles()
    }

    it.each(["refund_id", "order_id"] as const)(
      "remembers MultiSafepay's own id, answered with %s",
      async (answer) => {
        const { mspId, paymentId } = await buy("KLARNA")
        simulator().settings.refundResponse = answer

        await admin.refund(paymentId, 10)

        expect(await asksOf(mspId)).toMatchObject([{ transactionId: refundIdOf(mspId) }])
      }
    )

    it.each(["reset_after_execution", "malformed", "drop_response_body"] as const)(
      "is found by its amount when the answer is lost (%s)",
      async (kind) => {
        const { id, mspId, paymentId } = await buy("KLARNA")
        simulator().fault({ kind, ...REFUNDS })

        expect(await admin.refund(paymentId, 10)).toMatchObject({ status: 200 })

        expect(refundBodies()).toHaveLength(1)
        expect(await asksOf(mspId)).toMatchObject([{ transactionId: refundIdOf(mspId) }])
        await expectBooked(id, [-10])
      }
    )

    it("does not take an earlier refund of the same amount for one that never arrived", async () => {
      const { id, mspId, paymentId } = await buy("KLARNA")
      await admin.refund(paymentId, 10)
      simulator().fault({ kind: "reset_before", ...REFUNDS })

      const { status, data } = await admin.refund(paymentId, 10)

      expect({ status, data }).toMatchObject({
        status: 400,
        data: { code: "multisafepay_try_again" },
      })
      expect(paymentOf(mspId).amountRefunded).toBe(1000)
      await expectBooked(id, [-10])
    })

    it.each([
      { when: "by itself", isRepeated: false },
      { when: "when it is asked for again before anybody looked", isRepeated: true },
    ])("is booked when nobody could look it up, $when", async ({ isRepeated }) => {
      const { id, mspId, paymentId } = await buy("KLARNA")
      simulator().fault({ kind: "reset_after_execution", ...REFUNDS })
      simulator().fault({ kind: "slow", delayMs: 0, method: "GET", path: "/orders/*" })
      simulator().fault({ kind: "html502", method: "GET", path: "/orders/*", times: 50 })

      expect(await admin.refund(paymentId, 10)).toMatchObject({ status: 400 })
      simulator().clearFaults()
      if (isRepeated) expect(await admin.refund(paymentId, 10)).toMatchObject({ status: 200 })
      await minutesLater()

      expect(refundBodies()).toHaveLength(1)
      await expectBooked(id, [-10])
      const { attention, refunds } = await ledger.link(mspId)
      expect(attention).toBeNull()
      const [row, ...more] = await refundRows(paymentId)
      expect(more).toEqual([])
      expect(refunds).toMatchObject([{ transaction_id: refundIdOf(mspId), refund_id: row?.id }])
    })

    it("is finished when the process died before the answer, once", async () => {
      const { id, mspId, paymentId } = await buy("KLARNA")
      await admin.refund(paymentId, 10)
      await everythingSettles()
      const [row] = await refundRows(paymentId)
      await database.sql("DELETE FROM order_transaction WHERE reference = 'refund'")
      await database.sql(
        "DELETE FROM multisafepay_payment_link_event WHERE type = 'refund_requested'"
      )
      await expectBooked(id, [])

      await minutesLater()
      await minutesLater()

      await expectBooked(id, [-10])
      expect(await refundRows(paymentId)).toEqual([row])
      expect(await asksOf(mspId)).toMatchObject([{ transactionId: refundIdOf(mspId) }])
      expect((await ledger.link(mspId)).attention).toBeNull()
    })
  })

  it("asks in major units for less, when less is left", async () => {
    const { mspId, paymentId } = await buy("IDEAL")
    // Nobody has told Medusa yet, which could refuse it by itself.
    simulator().notificationFaults.set({ drop: true })
    await simulator().refundFromDashboard(mspId, 2000)

    const { data } = await admin.refund(paymentId, 10)

    expect(data.message).toBe(
      "A refund of 10.00 EUR exceeds the 4.94 EUR that MultiSafepay has left of this payment."
    )
  })
})
