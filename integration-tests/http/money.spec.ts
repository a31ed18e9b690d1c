import { REFUND, UPDATE } from "./support/calls"
import { NOWHERE } from "./support/nowhere"
import { shopSuite } from "./support/shop-suite"

const REFUNDS = { method: "POST", path: "/orders/*/refunds" }

shopSuite(({ simulator, customer, admin, ledger, outcome, calls }) => {
  /** A refund is followed by a notification, which is a reason to look once more. */
  const everythingSettles = async () => {
    await simulator().idle()
    await ledger.inboxDone()
  }
  afterEach(everythingSettles)

  /** Somebody bought a mug, and it is captured. */
  async function buy(choice: Parameters<typeof customer.checkOut>[0] = {}, gateway?: string) {
    const checkout = await customer.checkOut(choice)
    await simulator().pay(checkout.session.order_id, { gateway })
    await ledger.inboxDone()
    const order = await outcome.paid(checkout)
    const paymentId = order.payment_collections[0]?.payments[0]?.id ?? ""
    return {
      checkout,
      total: checkout.total,
      id: order.id,
      paymentId,
      mspId: checkout.session.order_id,
    }
  }

  const refundCalls = () => calls().filter((call) => call === REFUND)
  const refundBodies = () =>
    simulator()
      .calls(REFUNDS)
      .map(({ body }) => body)
  const refundedAtMultiSafepay = (mspId: string) => simulator().orders.get(mspId)?.amountRefunded

  async function refundRows(paymentId: string) {
    return ledger.find<{ id: string; amount: number }>("refund", ["id", "amount"], {
      payment_id: paymentId,
    })
  }

  describe("a refund from the admin", () => {
    it("gives everything back when no amount is named", async () => {
      const { id, total, paymentId, mspId } = await buy()

      const { status } = await admin.refund(paymentId)
      await everythingSettles()

      expect(status).toBe(200)
      const [refund] = await refundRows(paymentId)
      expect(refundBodies()).toEqual([
        expect.objectContaining({ currency: "EUR", amount: 2494, refund_order_id: refund?.id }),
      ])
      expect(simulator().orders.get(mspId)).toMatchObject({
        status: "refunded",
        amountRefunded: 2494,
      })
      expect(await ledger.order(id)).toMatchObject({
        payment_status: "refunded",
        transactions: [
          { amount: total, reference: "capture" },
          { amount: -total, reference: "refund" },
        ],
      })
      expect(await ledger.link(mspId)).toMatchObject({
        status: "paid",
        refunded_amount: total,
        attention: null,
      })
      expect(refundCalls()).toHaveLength(1)
      expect(calls()).not.toContain(UPDATE)
    })

    it("gives parts back, each once, until nothing is left", async () => {
      const { id, total, paymentId, mspId } = await buy()

      for (const amount of [5, 6.5, 13.44]) {
        expect(await admin.refund(paymentId, amount)).toMatchObject({ status: 200 })
        await everythingSettles()
      }
      const more = await admin.refund(paymentId, 0.01)

      expect(more.status).toBe(400)
      expect(refundBodies()).toMatchObject([{ amount: 500 }, { amount: 650 }, { amount: 1344 }])
      const { transactions, payment_status } = await ledger.order(id)
      expect(transactions.map(({ amount }) => Number(amount)).sort((a, b) => b - a)).toEqual([
        total,
        -5,
        -6.5,
        -13.44,
      ])
      expect(payment_status).toBe("refunded")
      expect(await ledger.link(mspId)).toMatchObject({ refunded_amount: total, attention: null })
    })

    it("shows a part as a part", async () => {
      const { id, paymentId, mspId } = await buy()

      await admin.refund(paymentId, 10)
      await everythingSettles()

      expect((await ledger.order(id)).payment_status).toBe("partially_refunded")
      expect(simulator().orders.get(mspId)).toMatchObject({
        status: "partial_refunded",
        amountRefunded: 1000,
      })
      expect(await ledger.link(mspId)).toMatchObject({ status: "paid", refunded_amount: 10 })
    })

    it.each([
      { what: "more than was paid", amount: 24.95 },
      { what: "a hundred times what was paid", amount: 2494 },
      { what: "nothing", amount: 0 },
      { what: "less than a cent", amount: 0.001 },
      { what: "less than nothing", amount: -5 },
    ])("refuses to give back $what, without a call", async ({ amount }) => {
      const { id, paymentId } = await buy()
      const before = calls()

      const { status } = await admin.refund(paymentId, amount)

      expect(status).toBe(400)
      expect(refundCalls()).toEqual([])
      expect(new Set(calls())).toEqual(new Set(before))
      expect(await refundRows(paymentId)).toEqual([])
      expect((await ledger.order(id)).transactions).toHaveLength(1)
    })

    it("refuses to give back more than is left, without a call", async () => {
      const { paymentId, mspId } = await buy()
      await admin.refund(paymentId, 20)

      const { status } = await admin.refund(paymentId, 5)

      expect(status).toBe(400)
      expect(refundCalls()).toHaveLength(1)
      expect(refundedAtMultiSafepay(mspId)).toBe(2000)
      expect(await refundRows(paymentId)).toMatchObject([{ amount: 20 }])
    })

    it("refuses to give back more than MultiSafepay has left, without a call", async () => {
      const { id, paymentId, mspId } = await buy()
      // Nobody has told Medusa yet, which could refuse it by itself.
      simulator().notificationFaults.set({ drop: true })
      await simulator().refundFromDashboard(mspId, 2000)

      const { status, data } = await admin.refund(paymentId, 10)

      expect(status).toBe(400)
      expect(data.message).toMatch(/10\.00 EUR exceeds the 4\.94 EUR/)
      expect(refundCalls()).toEqual([])
      expect(await refundRows(paymentId)).toEqual([])
      expect((await ledger.order(id)).transactions).toHaveLength(1)
    })

    it("refuses to give back in another currency, without a call", async () => {
      const { paymentId, mspId } = await buy()
      simulator().changeCurrency(mspId, "USD")

      const { status, data } = await admin.refund(paymentId, 10)

      expect(status).toBe(400)
      expect(data.message).toMatch(/USD/)
      expect(refundCalls()).toEqual([])
      expect(await refundRows(paymentId)).toEqual([])
    })

    it("says so when MultiSafepay refuses, and books nothing", async () => {
      const { id, paymentId, mspId } = await buy()
      await admin.refund(paymentId, 5)

      // MultiSafepay takes the same amount within five minutes for a mistake.
      const { status, data } = await admin.refund(paymentId, 5)
      await everythingSettles()

      expect(status).toBe(400)
      expect(data.message).toMatch(/1034/)
      expect(refundedAtMultiSafepay(mspId)).toBe(500)
      expect(await refundRows(paymentId)).toMatchObject([{ amount: 5 }])
      expect((await ledger.order(id)).transactions).toHaveLength(2)
    })

    it.each(["reset_after_execution", "malformed", "drop_response_body"] as const)(
      "is carried out once when its answer is lost (%s)",
      async (kind) => {
        const { id, total, paymentId, mspId } = await buy()
        simulator().fault({ kind, ...REFUNDS })

        const { status } = await admin.refund(paymentId, 10)
        await everythingSettles()

        expect(status).toBe(200)
        expect(refundCalls()).toHaveLength(1)
        expect(simulator().orders.get(mspId)?.transaction?.related).toHaveLength(1)
        expect(refundedAtMultiSafepay(mspId)).toBe(1000)
        expect(await ledger.order(id)).toMatchObject({
          transactions: [{ amount: total }, { amount: -10 }],
        })
      }
    )

    it.each(["reset_before", "html502", "rate_limit"] as const)(
      "books nothing when it never reached MultiSafepay (%s), and succeeds when repeated",
      async (kind) => {
        const { id, total, paymentId, mspId } = await buy()
        simulator().fault({ kind, ...REFUNDS })

        const failed = await admin.refund(paymentId, 10)

        expect(failed).toMatchObject({ status: 400, data: { code: "multisafepay_try_again" } })
        expect(refundedAtMultiSafepay(mspId)).toBe(0)
        expect(await refundRows(paymentId)).toEqual([])
        expect((await ledger.order(id)).transactions).toHaveLength(1)

        const repeated = await admin.refund(paymentId, 10)
        await everythingSettles()

        expect(repeated.status).toBe(200)
        expect(refundedAtMultiSafepay(mspId)).toBe(1000)
        expect(await ledger.order(id)).toMatchObject({
          transactions: [{ amount: total }, { amount: -10 }],
        })
      }
    )

    it("understands both forms in which a refund is answered", async () => {
      const { paymentId, mspId } = await buy()
      simulator().settings.refundResponse = "order_id"

      expect(await admin.refund(paymentId, 10)).toMatchObject({ status: 200 })

      expect(refundedAtMultiSafepay(mspId)).toBe(1000)
    })

    it("never gives back more than was paid when two people refund at once", async () => {
      const { paymentId, mspId } = await buy()

      const answers = await Promise.all([admin.refund(paymentId, 20), admin.refund(paymentId, 21)])
      await everythingSettles()

      expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1)
      const rows = await refundRows(paymentId)
      expect(rows).toHaveLength(1)
      expect(refundedAtMultiSafepay(mspId)).toBe((rows[0]?.amount ?? 0) * 100)
    })

    it("counts yen as yen", async () => {
      const { id, paymentId, mspId } = await buy({ region: "yen" }, "VISA")

      const fraction = await admin.refund(paymentId, 0.4)
      await admin.refund(paymentId, 1000)
      await admin.refund(paymentId, 3000)
      await everythingSettles()

      expect(fraction.status).toBe(400)
      expect(refundBodies()).toMatchObject([
        { amount: 1000, currency: "JPY" },
        { amount: 3000, currency: "JPY" },
      ])
      expect(await ledger.order(id)).toMatchObject({ payment_status: "refunded" })
      expect(await ledger.link(mspId)).toMatchObject({ refunded_amount: 4000 })
    })

    it("gives back all of a total with fractions of a cent", async () => {
      const { id, total, paymentId, mspId } = await buy({ region: "exclusive" }, "MISTERCASH")
      expect(total).toBe(30.1774)

      const { status } = await admin.refund(paymentId)
      await everythingSettles()

      expect(status).toBe(200)
      expect(refundBodies()).toMatchObject([{ amount: 3018 }])
      expect(await ledger.order(id)).toMatchObject({
        payment_status: "refunded",
        transactions: [{ amount: total }, { amount: -total }],
      })
      expect(simulator().orders.get(mspId)?.status).toBe("refunded")
    })

    it("rounds parts with fractions of a cent on their running total", async () => {
      const { id, paymentId, mspId } = await buy({ region: "exclusive" }, "MISTERCASH")

      for (const amount of [10.0587, 10.1, 10.0187]) {
        expect(await admin.refund(paymentId, amount)).toMatchObject({ status: 200 })
      }
      await everythingSettles()

      expect(refundBodies()).toMatchObject([{ amount: 1006 }, { amount: 1010 }, { amount: 1002 }])
      expect(simulator().orders.get(mspId)).toMatchObject({
        status: "refunded",
        amountRefunded: 3018,
      })
      expect((await ledger.order(id)).payment_status).toBe("refunded")
    })

    it("comes with the cancellation of an order", async () => {
      const { id, total, mspId } = await buy()

      const { status } = await admin.cancelOrder(id)
      await everythingSettles()

      expect(status).toBe(200)
      expect(refundBodies()).toMatchObject([{ amount: 2494 }])
      expect(refundedAtMultiSafepay(mspId)).toBe(2494)
      expect(await ledger.order(id)).toMatchObject({
        status: "canceled",
        transactions: [{ amount: total }, { amount: -total }],
      })
      expect(await ledger.link(mspId)).toMatchObject({ refunded_amount: total, attention: null })
      expect(calls()).not.toContain(UPDATE)
    })

    it("is refused while MultiSafepay is out of reach, and books nothing", async () => {
      const { id, paymentId, mspId } = await buy()
      process.env.MULTISAFEPAY_BASE_URL = NOWHERE

      const { status, data } = await admin.refund(paymentId, 10)
      process.env.MULTISAFEPAY_BASE_URL = simulator().apiUrl

      expect({ status, data }).toMatchObject({
        status: 400,
        data: { code: "multisafepay_try_again" },
      })
      expect(refundedAtMultiSafepay(mspId)).toBe(0)
      expect(await refundRows(paymentId)).toEqual([])
      expect((await ledger.order(id)).transactions).toHaveLength(1)
    })
  })
})
