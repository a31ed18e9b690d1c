import { type FaultRule } from "../simulator/faults"
import { crashSuite } from "./support/crash-suite"

const REFUNDS = { method: "POST", path: "/orders/*/refunds" }
const CAPTURES = { method: "POST", path: "/orders/*/capture" }

/** Whether MultiSafepay did what it was asked before the shop died, which never hears of it. */
const MOMENTS: { what: string; fault: FaultRule; carriedOut: boolean }[] = [
  { what: "carried it out", fault: { kind: "slow", delayMs: 30_000 }, carriedOut: true },
  { what: "did nothing", fault: { kind: "hang" }, carriedOut: false },
]

crashSuite(
  "a shop that dies while it moves money",
  ({ shop, simulator, customer, admin, ledger, outcome, timePasses }) => {
    async function buy() {
      const checkout = await customer.checkOut()
      await simulator().pay(checkout.session.order_id)
      await ledger.inboxDone()
      const { id } = await outcome.paid(checkout)
      return toPurchase(checkout, id)
    }

    /** A card that is authorised for an order, and not captured yet. */
    async function authorise() {
      const checkout = await customer.checkOut({ data: { gateway: "VISA" } })
      await simulator().pay(checkout.session.order_id, { gateway: "VISA" })
      await ledger.inboxDone()
      const [id] = await ledger.orderIds(checkout.cartId)
      return toPurchase(checkout, id!)
    }

    async function toPurchase(checkout: Awaited<ReturnType<typeof customer.checkOut>>, id: string) {
      const order = await ledger.order(id)
      const paymentId = order.payment_collections[0]!.payments[0]!.id
      return { checkout, id, paymentId, mspId: checkout.session.order_id, total: checkout.total }
    }

    type Purchase = Awaited<ReturnType<typeof toPurchase>>

    const capture = (paymentId: string, amount?: number) =>
      admin.post(`/admin/payments/${paymentId}/capture`, amount === undefined ? {} : { amount })

    /** MultiSafepay was asked; whoever asked never gets an answer. */
    async function dieWhileAsking(
      asking: Promise<unknown>,
      call: { method: string; path: string }
    ) {
      asking.catch(() => undefined)
      await ledger.eventually(
        () => Promise.resolve(simulator().calls(call).length),
        (count) => count > 0
      )
      await shop().kill()
    }

    /** Nobody sends a notification: what is found is found by the job. */
    async function recover() {
      await simulator().idle()
      await shop().start()
      await timePasses(4)
      await shop().runJobs()
      await ledger.inboxDone()
    }

    const rowsOf = (entity: "refund" | "capture", { paymentId }: Purchase) =>
      ledger.find<{ id: string; amount: number }>(entity, ["id", "amount"], {
        payment_id: paymentId,
      })

    async function collectionOf({ checkout }: Purchase) {
      const [collection] = await ledger.find<{
        status: string
        captured_amount: number
        refunded_amount: number
      }>("payment_collection", ["status", "captured_amount", "refunded_amount"], {
        id: checkout.collectionId,
      })
      return collection
    }

    /** The refund stands in Medusa as if nothing had happened, once. */
    async function expectRefunded(purchase: Purchase, amount: number, calls = 1) {
      const { id, mspId, total } = purchase
      const order = await ledger.order(id)
      const [row, ...more] = await rowsOf("refund", purchase)
      expect(more).toEqual([])
      expect(row).toMatchObject({ amount })
      expect(order.transactions).toHaveLength(2)
      expect(order.transactions).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ amount: total, reference: "capture" }),
          expect.objectContaining({ amount: -amount, reference: "refund", reference_id: row?.id }),
        ])
      )
      expect(order.summary).toMatchObject({
        paid_total: total,
        refunded_total: amount,
        pending_difference: 0,
      })
      expect(await collectionOf(purchase)).toMatchObject({ refunded_amount: amount })
      expect(simulator().orders.get(mspId)?.amountRefunded).toBe(Math.round(amount * 100))
      expect(simulator().calls(REFUNDS)).toHaveLength(calls)
      // It is looked at again once the refund is to be paid out.
      expect(await ledger.link(mspId)).toMatchObject({
        attention: null,
        refunds: [{ refund_id: row?.id, amount: Math.round(amount * 100), status: "pending" }],
        next_check_at: expect.any(Date) as Date,
      })
    }

    async function expectCaptured(purchase: Purchase, amount: number) {
      const { id, mspId } = purchase
      const order = await ledger.order(id)
      const [row, ...more] = await rowsOf("capture", purchase)
      expect(more).toEqual([])
      expect(row).toMatchObject({ amount })
      expect(order.transactions).toMatchObject([
        { amount, reference: "capture", reference_id: row?.id },
      ])
      const isWhole = amount === purchase.total
      expect(order.payment_status).toBe(isWhole ? "captured" : "partially_captured")
      const [payment] = order.payment_collections[0]!.payments
      expect(Boolean(payment?.captured_at)).toBe(isWhole)
      expect(await collectionOf(purchase)).toMatchObject({ captured_amount: amount })
      const related = simulator().orders.get(mspId)?.transaction?.related ?? []
      expect(related.map(({ transaction }) => transaction.amount)).toEqual([
        Math.round(amount * 100),
      ])
      expect(simulator().calls(CAPTURES)).toHaveLength(1)
      expect((await ledger.link(mspId)).attention).toBeNull()
    }

    describe.each(MOMENTS)("MultiSafepay $what", ({ fault, carriedOut }) => {
      it("keeps the books right about a refund, and lets the admin ask again", async () => {
        const purchase = await buy()
        simulator().fault({ ...fault, ...REFUNDS })
        await dieWhileAsking(admin.refund(purchase.paymentId, 10), REFUNDS)
        expect(await rowsOf("refund", purchase)).toHaveLength(1)

        await recover()

        if (carriedOut) await expectRefunded(purchase, 10)
        else {
          expect(await rowsOf("refund", purchase)).toEqual([])
          await outcome.paid(purchase.checkout)
          simulator().requests.length = 0
          expect(await admin.refund(purchase.paymentId, 10)).toMatchObject({ status: 200 })
          await recover()
          await expectRefunded(purchase, 10)
        }
      })

      it.each([
        { what: "all of an authorisation", amount: undefined },
        { what: "a part of an authorisation", amount: 10 },
      ])("keeps the books right about the capture of $what", async ({ amount }) => {
        const purchase = await authorise()
        const captured = amount ?? purchase.total
        simulator().fault({ ...fault, ...CAPTURES })
        await dieWhileAsking(capture(purchase.paymentId, amount), CAPTURES)

        await recover()

        if (!carriedOut) {
          expect(await rowsOf("capture", purchase)).toEqual([])
          expect((await ledger.order(purchase.id)).payment_status).toBe("authorized")
          simulator().requests.length = 0
          expect(await capture(purchase.paymentId, amount)).toMatchObject({ status: 200 })
          await recover()
        }
        await expectCaptured(purchase, captured)
      })
    })

    it("takes no refund for another while an earlier one is in doubt", async () => {
      const purchase = await buy()
      simulator().fault({ kind: "hang", ...REFUNDS })
      await dieWhileAsking(admin.refund(purchase.paymentId, 10), REFUNDS)
      await shop().start()

      const tooSoon = await admin.refund(purchase.paymentId, 5)

      expect(tooSoon).toMatchObject({ status: 400, data: { code: "multisafepay_try_again" } })
      await recover()
      expect(await rowsOf("refund", purchase)).toEqual([])
      await outcome.paid(purchase.checkout)
    })

    it("finishes a refund of which only the order's books know nothing", async () => {
      const purchase = await buy()
      await shop().start({ killAt: "money-moved" })
      admin.refund(purchase.paymentId, 10).catch(() => undefined)
      await shop().waitForDeath()

      await recover()

      await expectRefunded(purchase, 10)
    })

    it("finishes a refund of MultiSafepay's dashboard that it was writing down", async () => {
      const purchase = await buy()
      await shop().start({ killAt: "money-moved" })
      simulator()
        .refundFromDashboard(purchase.mspId, 1000)
        .catch(() => undefined)
      await shop().waitForDeath()
      expect(await rowsOf("refund", purchase)).toHaveLength(1)
      expect((await ledger.order(purchase.id)).transactions).toHaveLength(1)

      await recover()

      await expectRefunded(purchase, 10, 0)
    })

    it("finishes a capture of which only the order's books know nothing", async () => {
      const purchase = await authorise()
      await shop().start({ killAt: "money-moved" })
      capture(purchase.paymentId).catch(() => undefined)
      await shop().waitForDeath()

      await recover()

      await expectCaptured(purchase, purchase.total)
    })

    it.each(MOMENTS)(
      "lets an order be cancelled after it died cancelling it, when MultiSafepay $what",
      async ({ fault }) => {
        const purchase = await buy()
        simulator().fault({ ...fault, ...REFUNDS })
        await dieWhileAsking(admin.cancelOrder(purchase.id), REFUNDS)

        await recover()
        expect(await admin.cancelOrder(purchase.id)).toMatchObject({ status: 200 })
        await recover()

        const order = await ledger.order(purchase.id)
        expect(order.status).toBe("canceled")
        expect(order.transactions.map(({ amount }) => Number(amount)).sort()).toEqual([
          -purchase.total,
          purchase.total,
        ])
        expect(await rowsOf("refund", purchase)).toMatchObject([{ amount: purchase.total }])
        expect(simulator().orders.get(purchase.mspId)?.amountRefunded).toBe(2494)
        expect((await ledger.link(purchase.mspId)).attention).toBeNull()
      }
    )
  }
)
