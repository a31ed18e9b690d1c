import { type HttpTypes } from "@medusajs/framework/types"
import { type AxiosResponse } from "axios"

import { reconcilePayments } from "../../src/workflows/reconcile-payments"
import { type AdminPaymentLinkResponse } from "../../src/types/http"
import { type SimulatedOrder } from "../simulator/model"
import { REFUND, UPDATE } from "./support/calls"
import { type Checkout } from "./support/customer"
import { databaseOf } from "./support/database"
import { enableAccounts } from "./support/enable-accounts"
import { registerAccount } from "./support/register-account"
import { shopSuite } from "./support/shop-suite"

// Acts on links that are fixed to a card only.
registerAccount("cards", { apiKey: "simulator-test-key", capture: "manual" })

type Answer = AxiosResponse<{ message?: string }>

/** A way to pay of each class, as the customer chooses it. */
const CLASSES = {
  bank: { gateway: "IDEAL" },
  card: { gateway: "VISA" },
  "card with manual capture": { gateway: "VISA", provider: "pp_multisafepay_cards" },
  wallet: { gateway: "PAYPAL" },
  "pay-later": { gateway: "KLARNA" },
  "bank transfer": { gateway: "BANKTRANS", scenario: "initialized" },
  "gift card split": { gateway: "IDEAL", giftCard: { amount: 1000, brand: "VVV" } },
} as const

type ClassName = keyof typeof CLASSES

const ALL = Object.keys(CLASSES) as ClassName[]
const MANUAL = "card with manual capture"
const SPLIT = "gift card split"
const PAID = ALL.filter((name) => name !== MANUAL)

shopSuite(({ simulator, shop, customer, admin, ledger, calls, container, events }) => {
  const database = databaseOf(container)

  beforeAll(() => enableAccounts(admin, shop(), ["cards"]))

  const everythingSettles = async () => {
    await simulator().idle()
    await ledger.inboxDone()
  }
  afterEach(everythingSettles)

  type Purchase = Awaited<ReturnType<typeof buy>>

  /** A mug for 24.94 EUR, paid in this way; authorised only with manual capture. */
  async function buy(name: ClassName) {
    const { gateway, ...way } = CLASSES[name]
    const provider = "provider" in way ? way.provider : undefined
    const checkout = await customer.checkOut(provider ? { provider, data: { gateway } } : {})
    const mspId = checkout.session.order_id
    const giftCard = "giftCard" in way ? way.giftCard : undefined
    const scenario = "scenario" in way ? way.scenario : undefined
    await simulator().pay(mspId, { gateway, giftCard, scenario })
    if (scenario) await simulator().complete(mspId)
    await everythingSettles()
    const [orderId = ""] = await ledger.orderIds(checkout.cartId)
    const order = await ledger.order(orderId)
    const paymentId = order.payment_collections[0]?.payments[0]?.id ?? ""
    simulator().requests.length = 0
    return { name, checkout, mspId, orderId, paymentId }
  }

  /** Minutes pass, so that nothing is taken for under way any more, and the job looks. */
  async function lookLater({ mspId }: Purchase) {
    await everythingSettles()
    for (const table of ["refund", "capture", "multisafepay_payment_link_event"])
      await database.sql(`UPDATE ${table} SET created_at = created_at - interval '4 minutes'`)
    await ledger.makeDue(mspId)
    await reconcilePayments(container())
  }

  const cents = (major: number) => Math.round(major * 100)
  const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0)

  /** The order at MultiSafepay, and those that captures of parts of it made. */
  function ordersOf({ mspId }: Purchase): SimulatedOrder[] {
    const order = simulator().orders.get(mspId)!
    const parts = (order.transaction?.related ?? [])
      .filter(({ type, transaction }) => type === "capture" && transaction.orderId !== mspId)
      .map(({ transaction }) => simulator().orders.get(transaction.orderId)!)
    return [order, ...parts]
  }

  /** What both sides say was captured and given back, in cents; fails where they differ. */
  async function books(purchase: Purchase) {
    await everythingSettles()
    const { mspId, orderId } = purchase
    const transaction = simulator().orders.get(mspId)?.transaction
    const captures = (transaction?.related ?? []).filter(({ type }) => type === "capture")
    const isTaken = transaction?.completedAt && !transaction.authorisation && captures.length === 0
    const there = {
      captured: isTaken ? transaction.amount : sum(captures.map((each) => each.transaction.amount)),
      refunded: sum(ordersOf(purchase).map(({ amountRefunded }) => amountRefunded)),
    }
    const order = await ledger.order(orderId)
    const paymentRows = await ledger.find<{
      captures: { amount: number }[]
      refunds: { amount: number }[]
    }>("payment", ["captures.*", "refunds.*"], { id: purchase.paymentId })
    const sumOf = (rows: { amount: unknown }[]) => cents(sum(rows.map((row) => Number(row.amount))))
    expect({
      captured: sumOf(paymentRows.flatMap((each) => each.captures)),
      refunded: sumOf(paymentRows.flatMap((each) => each.refunds)),
    }).toEqual(there)
    const booked = (reference: string) =>
      Math.abs(sumOf(order.transactions.filter((each) => each.reference === reference)))
    expect({ captured: booked("capture"), refunded: booked("refund") }).toEqual(there)
    const link = await ledger.link(mspId)
    expect(cents(link.refunded_amount)).toBe(there.refunded)
    const { data } = await admin.get<HttpTypes.AdminOrderResponse>(`/admin/orders/${orderId}`)
    return {
      ...there,
      status: data.order.payment_status,
      outstanding: cents(data.order.summary.pending_difference),
      attention: link.attention?.reason ?? null,
    }
  }

  /** Everything that was asked of MultiSafepay since the customer paid, but for looks. */
  const writes = () => calls().filter((call) => !call.startsWith("GET"))
  const CAPTURE = "POST /orders/:id/capture"

  const captured = {
    captured: 2494,
    refunded: 0,
    status: "captured",
    outstanding: 0,
    attention: null,
  }
  const authorised = { ...captured, captured: 0, status: "authorized", outstanding: 2494 }

  /** Brings an authorised payment to where the others are. */
  async function capturedOf(name: ClassName): Promise<Purchase> {
    const purchase = await buy(name)
    if (name !== MANUAL) return purchase
    expect(await admin.capture(purchase.paymentId)).toMatchObject({ status: 200 })
    await everythingSettles()
    simulator().requests.length = 0
    return purchase
  }

  it.each(ALL)(
    "%s: paid, shipped, and given back from both sides, in parts and the rest",
    async (name) => {
      const purchase = await capturedOf(name)
      const { mspId, orderId, paymentId } = purchase
      expect(await books(purchase)).toEqual(captured)
      const { payment_details: details, gateway } = await ledger.link(mspId)
      expect([gateway, details?.method]).toEqual([CLASSES[name].gateway, CLASSES[name].gateway])

      const tooMuch: Answer = await admin.refund(paymentId, 24.95)
      expect(tooMuch.status).toBe(400)
      expect(await books(purchase)).toEqual(captured)
      expect(writes()).toEqual([])

      const fulfillmentId = await admin.fulfil(orderId, 1)
      await admin.ship(orderId, fulfillmentId)
      await ledger.eventually(
        () => ledger.link(mspId),
        ({ reported }) => reported?.shipments.includes(fulfillmentId) ?? false
      )
      expect(await books(purchase)).toEqual(captured)
      expect(writes()).toEqual([UPDATE])

      const part = { ...captured, status: "partially_refunded" }
      expect(await admin.refund(paymentId, 5)).toMatchObject({ status: 200 })
      expect(await books(purchase)).toEqual({ ...part, refunded: 500 })
      await simulator().refundFromDashboard(mspId, 200)
      expect(await books(purchase)).toEqual({ ...part, refunded: 700 })
      expect(await admin.refund(paymentId, 3)).toMatchObject({ status: 200 })
      expect(await books(purchase)).toEqual({ ...part, refunded: 1000 })

      if (name === SPLIT) {
        const withGiftCard: Answer = await admin.refund(paymentId, 14.94)
        expect(withGiftCard.status).toBe(400)
        expect(withGiftCard.data.message).toMatch(/gift card/)
      }
      const refundable = name === SPLIT ? 1494 : 2494
      const rest = (refundable - 1000) / 100
      expect(await admin.refund(paymentId, rest)).toMatchObject({ status: 200 })

      await lookLater(purchase)
      const status = name === SPLIT ? "partially_refunded" : "refunded"
      expect(await books(purchase)).toEqual({ ...captured, refunded: refundable, status })
      expect(writes()).toEqual([UPDATE, REFUND, REFUND, REFUND])
      expect(simulator().shipments(mspId)).toMatchObject([{ status: "shipped" }])
    }
  )

  describe("a refund in MultiSafepay's dashboard", () => {
    it("stands in Medusa without a call that moves money, and is told of", async () => {
      const purchase = await buy("bank")

      await simulator().refundFromDashboard(purchase.mspId, 500)
      expect(await books(purchase)).toMatchObject({ refunded: 500, status: "partially_refunded" })
      await simulator().refundFromDashboard(purchase.mspId, 1994)

      expect(await books(purchase)).toEqual({ ...captured, refunded: 2494, status: "refunded" })
      expect(writes()).toEqual([])
      const { id } = await ledger.link(purchase.mspId)
      const synced = events.named("multisafepay.refund.synced")
      expect(synced.filter((data) => (data as { id: string }).id === id)).toHaveLength(2)
    })

    it.each([
      { first: "Medusa's", order: ["medusa", "dashboard"] },
      { first: "the dashboard's", order: ["dashboard", "medusa"] },
    ])("crosses one of the same amount, $first first: both stand, once", async ({ order }) => {
      const purchase = await buy("bank")
      const refund = {
        medusa: () => admin.refund(purchase.paymentId, 5),
        dashboard: () => simulator().refundFromDashboard(purchase.mspId, 500),
      }
      for (const side of order as (keyof typeof refund)[]) {
        await refund[side]()
        // The same amount twice within five minutes is refused, also between the two.
        await simulator().advance(6 * 60_000)
      }
      await lookLater(purchase)

      expect(await books(purchase)).toMatchObject({ refunded: 1000, attention: null })
      expect(writes()).toEqual([REFUND])
      const refunds = await ledger.find<{ note: string | null }>("refund", ["note"], {
        payment_id: purchase.paymentId,
      })
      expect(refunds.map(({ note }) => note).sort()).toEqual(["Refunded at MultiSafepay", null])
    })

    it("stands in Medusa for a cancelled order, too", async () => {
      const purchase = await buy("bank")
      await simulator().refundFromDashboard(purchase.mspId, 500)
      await everythingSettles()
      expect(await admin.cancelOrder(purchase.orderId)).toMatchObject({ status: 200 })
      await lookLater(purchase)

      expect(await books(purchase)).toMatchObject({ refunded: 2494, attention: null })
    })

    it("is found by the job, when its notification never came", async () => {
      const purchase = await buy("bank")
      simulator().notificationFaults.set({ drop: true })
      await simulator().refundFromDashboard(purchase.mspId, 2494)
      simulator().notificationFaults.clear()
      await lookLater(purchase)

      expect(await books(purchase)).toMatchObject({ refunded: 2494, status: "refunded" })
      expect((await ledger.link(purchase.mspId)).refunds).toMatchObject([{ status: "pending" }])
    })
  })

  describe("a refund that is not paid out in the end", () => {
    it.each(["void", "declined"] as const)("is taken back when it is %s", async (end) => {
      const purchase = await buy("bank")
      await admin.refund(purchase.paymentId, 5)
      await admin.refund(purchase.paymentId, 6)
      expect(await books(purchase)).toMatchObject({ refunded: 1100, outstanding: 0 })
      const known = (await ledger.link(purchase.mspId)).refunds ?? []
      expect(known).toMatchObject([
        { amount: 500, status: "pending" },
        { amount: 600, status: "pending" },
      ])

      await simulator().settleRefund(known[0]!.transaction_id, end)

      expect(await books(purchase)).toEqual({
        captured: 2494,
        refunded: 600,
        status: "partially_refunded",
        outstanding: 0,
        attention: "refund_voided",
      })
      expect((await ledger.order(purchase.orderId)).total).toBe(24.94 - 6)
      await lookLater(purchase)
      expect(await books(purchase)).toMatchObject({ refunded: 600, outstanding: 0 })
    })

    it("is taken back when it was made in the dashboard", async () => {
      const purchase = await buy("bank")
      const id = await simulator().refundFromDashboard(purchase.mspId, 500)
      expect(await books(purchase)).toMatchObject({ refunded: 500 })

      await simulator().settleRefund(id, "void")

      expect(await books(purchase)).toEqual({ ...captured, attention: "refund_voided" })
    })

    it("can be asked for again, and is followed until it is paid out", async () => {
      const purchase = await buy("bank")
      await admin.refund(purchase.paymentId, 5)
      await everythingSettles()
      const [refund] = (await ledger.link(purchase.mspId)).refunds ?? []
      await simulator().settleRefund(refund!.transaction_id, "void")
      await everythingSettles()

      expect(await admin.refund(purchase.paymentId, 5)).toMatchObject({ status: 200 })
      expect(await books(purchase)).toMatchObject({ refunded: 500, outstanding: 0 })
      expect((await ledger.link(purchase.mspId)).next_check_at).not.toBeNull()
      await simulator().advance(24 * 3_600_000)
      await lookLater(purchase)

      const link = await ledger.link(purchase.mspId)
      expect(link.refunds).toMatchObject([{ status: "failed" }, { status: "completed" }])
      expect(link.next_check_at).toBeNull()
    })
  })

  describe("cancelling the order", () => {
    it.each(PAID.filter((name) => name !== SPLIT))("%s: gives everything back", async (name) => {
      const purchase = await buy(name)

      expect(await admin.cancelOrder(purchase.orderId)).toMatchObject({ status: 200 })
      await lookLater(purchase)

      expect(await books(purchase)).toMatchObject({ refunded: 2494, attention: null })
      expect(writes()).toEqual([REFUND])
    })

    it(`${SPLIT}: shows that it was not given back`, async () => {
      const purchase = await buy(SPLIT)

      expect(await admin.cancelOrder(purchase.orderId)).toMatchObject({ status: 200 })
      await lookLater(purchase)

      expect((await ledger.link(purchase.mspId)).attention).toMatchObject({
        reason: "refund_failed",
      })
      expect(writes()).toEqual([])
    })

    it(`${MANUAL}: releases what nobody captured`, async () => {
      const purchase = await buy(MANUAL)
      expect(await books(purchase)).toEqual(authorised)

      expect(await admin.cancelOrder(purchase.orderId)).toMatchObject({ status: 200 })
      await ledger.eventually(
        () => Promise.resolve(simulator().orders.get(purchase.mspId)?.status),
        (status) => status === "void"
      )
      await lookLater(purchase)

      expect(await books(purchase)).toMatchObject({ captured: 0, refunded: 0, attention: null })
      // The second makes the link unpayable, on which nobody is to try again.
      expect(writes()).toEqual([`PATCH /capture/${purchase.mspId}`, UPDATE])
    })

    it(`${MANUAL}: gives back what was captured, and releases the rest`, async () => {
      const purchase = await buy(MANUAL)
      await admin.capture(purchase.paymentId, 10)
      await everythingSettles()

      expect(await admin.cancelOrder(purchase.orderId)).toMatchObject({ status: 200 })
      await ledger.eventually(
        () => Promise.resolve(simulator().orders.get(purchase.mspId)?.transaction?.authorisation),
        (authorisation) => authorisation?.remaining === 0
      )
      await lookLater(purchase)

      expect(await books(purchase)).toMatchObject({
        captured: 1000,
        refunded: 1000,
        attention: null,
      })
    })
  })

  describe(MANUAL, () => {
    it("is captured in parts, and given back from them", async () => {
      const purchase = await buy(MANUAL)

      expect(await admin.capture(purchase.paymentId, 10)).toMatchObject({ status: 200 })
      expect(await books(purchase)).toMatchObject({ captured: 1000, status: "partially_captured" })
      expect(await admin.capture(purchase.paymentId, 14.94)).toMatchObject({ status: 200 })
      expect(await books(purchase)).toEqual(captured)
      expect(await admin.refund(purchase.paymentId, 12)).toMatchObject({ status: 200 })

      expect(await books(purchase)).toMatchObject({
        refunded: 1200,
        outstanding: 0,
        attention: null,
      })
      expect(writes()).toEqual([CAPTURE, CAPTURE, REFUND, REFUND])
    })

    it.each([
      { what: "all", minor: [2494], status: "captured", outstanding: 0 },
      { what: "a part", minor: [1000], status: "partially_captured", outstanding: 1494 },
      { what: "all in parts", minor: [1000, 1494], status: "captured", outstanding: 0 },
    ])("stands in Medusa when $what is captured in the dashboard", async (taken) => {
      const purchase = await buy(MANUAL)

      for (const minor of taken.minor) {
        await simulator().captureFromDashboard(purchase.mspId, minor)
        await everythingSettles()
      }

      expect(await books(purchase)).toEqual({
        captured: sum(taken.minor),
        refunded: 0,
        status: taken.status,
        outstanding: taken.outstanding,
        attention: null,
      })
      expect(writes()).toEqual([])
    })

    it("has a refund of a captured part in Medusa when the dashboard makes it", async () => {
      const purchase = await buy(MANUAL)
      await admin.capture(purchase.paymentId, 10)
      await everythingSettles()
      const [, part] = ordersOf(purchase)

      await simulator().refundFromDashboard(part!.orderId, 400)

      expect(await books(purchase)).toMatchObject({
        captured: 1000,
        refunded: 400,
        attention: null,
      })
    })

    it.each([
      { by: "the admin's cancel button" },
      { by: "the dashboard", attention: "authorization_lost" },
      { by: "time", attention: "authorization_lost" },
    ])("leaves the order unpaid when it is released by $by", async ({ by, attention = null }) => {
      const purchase = await buy(MANUAL)
      const { id } = await ledger.link(purchase.mspId)

      if (by === "time") await simulator().advance(8 * 24 * 3_600_000)
      else if (by === "the dashboard") await simulator().releaseFromDashboard(purchase.mspId)
      else
        expect(await admin.post(`/admin/multisafepay/payment-links/${id}/cancel`)).toMatchObject({
          status: 200,
        })

      expect(await books(purchase)).toEqual({
        captured: 0,
        refunded: 0,
        status: "not_paid",
        outstanding: 2494,
        attention,
      })
      const order = await ledger.order(purchase.orderId)
      expect(order.payment_collections[0]?.payments[0]?.canceled_at).not.toBeNull()
      expect(await ledger.link(purchase.mspId)).toMatchObject({
        status: "cancelled",
        closed_at: expect.any(Date) as Date,
      })
    })

    it("keeps what was captured when the rest is released", async () => {
      const purchase = await buy(MANUAL)
      await admin.capture(purchase.paymentId, 10)
      await everythingSettles()
      const { id } = await ledger.link(purchase.mspId)

      const released = await admin.post(`/admin/multisafepay/payment-links/${id}/cancel`)

      expect(released.status).toBe(200)
      expect(await books(purchase)).toMatchObject({ captured: 1000, attention: null })
      expect(simulator().orders.get(purchase.mspId)?.transaction?.authorisation?.remaining).toBe(0)
      expect(await ledger.link(purchase.mspId)).toMatchObject({ status: "paid" })
    })

    it("warns two days before it lapses, and no longer once it is captured", async () => {
      const purchase = await buy(MANUAL)
      const { authorized_until: until } = await ledger.link(purchase.mspId)
      expect(until!.getTime() - Date.now()).toBeGreaterThan(6 * 24 * 3_600_000)
      const soon = new Date(Date.now() + 24 * 3_600_000)
      const { transaction } = simulator().orders.get(purchase.mspId)!
      transaction!.authorisation!.expiresAt = soon

      await lookLater(purchase)
      const warned = await ledger.link(purchase.mspId)
      expect(warned.attention).toMatchObject({ reason: "authorization_expiring" })
      expect(await admin.capture(purchase.paymentId)).toMatchObject({ status: 200 })

      expect(await books(purchase)).toEqual(captured)
      expect(await ledger.link(purchase.mspId)).toMatchObject({ authorized_until: null })
    })
  })

  describe("a chargeback", () => {
    it.each(ALL)("%s: stands on the link, never as a refund, until it is won", async (name) => {
      const purchase = await capturedOf(name)

      await simulator().chargeback(purchase.mspId, {
        reasonCode: "13.1",
        reason: "Not received",
        respondBy: "2026-12-24",
      })

      expect(await books(purchase)).toEqual({ ...captured, attention: "chargeback" })
      expect((await ledger.link(purchase.mspId)).dispute).toEqual({
        status: "open",
        amount: 2494,
        respond_by: "2026-12-24",
        reason_code: "13.1",
        reason: "Not received",
      })
      const { id } = await ledger.link(purchase.mspId)
      expect(events.named("multisafepay.chargeback.received")).toContainEqual({
        id,
        amount: 24.94,
        respond_by: "2026-12-24",
        reason_code: "13.1",
        reason: "Not received",
      })
      const refused: Answer = await admin.refund(purchase.paymentId, 5)
      expect(refused.status).toBe(400)
      expect(refused.data.message).toMatch(/chargeback/i)
      expect(writes()).toEqual([])

      await simulator().winDispute(purchase.mspId)

      expect(await books(purchase)).toEqual(captured)
      expect((await ledger.link(purchase.mspId)).dispute).toMatchObject({ status: "won" })
      expect(await admin.refund(purchase.paymentId, 5)).toMatchObject({ status: 200 })
      expect(await books(purchase)).toMatchObject({ refunded: 500, attention: null })
    })

    it("refuses refunds for good once it is lost", async () => {
      const purchase = await buy("card")
      await simulator().chargeback(purchase.mspId)
      await everythingSettles()
      await simulator().loseDispute(purchase.mspId)

      expect(await books(purchase)).toEqual({ ...captured, attention: "chargeback" })
      expect((await ledger.link(purchase.mspId)).dispute).toMatchObject({ status: "lost" })
      expect((await admin.refund(purchase.paymentId, 5)).status).toBe(400)
      expect(writes()).toEqual([])
    })
  })

  it("is shown to staff, in major units and without a customer's name", async () => {
    const purchase = await buy(SPLIT)
    await admin.refund(purchase.paymentId, 5)
    await everythingSettles()
    const link = await ledger.link(purchase.mspId)

    const { data } = await admin.get<AdminPaymentLinkResponse>(
      `/admin/multisafepay/payment-links/${link.id}`
    )

    expect(data.payment).toEqual({
      details: {
        method: "IDEAL",
        description: expect.any(String) as string,
        last4: expect.stringMatching(/^\d{4}$/) as string,
        gift_card: "VVV",
        parts: [
          { method: "COUPON", amount: 10 },
          { method: "IDEAL", amount: 14.94 },
        ],
      },
      refunds: [
        {
          transaction_id: expect.stringMatching(/^\d+$/) as string,
          refund_id: expect.stringMatching(/^ref_/) as string,
          amount: 5,
          status: "pending",
        },
      ],
      authorized_until: null,
      dispute: null,
      reported: { invoice_id: null, shipments: [] },
    })
  })

  describe("before it is paid", () => {
    it("is over when staff cancels its link, whatever it was to be paid with", async () => {
      for (const name of ALL) {
        const { gateway, ...way } = CLASSES[name]
        const provider = "provider" in way ? { provider: way.provider } : {}
        const { session, cartId } = await customer.checkOut({ ...provider, data: { gateway } })
        const { id } = await ledger.link(session.order_id)
        simulator().requests.length = 0

        const cancelled = await admin.post(`/admin/multisafepay/payment-links/${id}/cancel`)

        expect([name, cancelled.status, writes()]).toEqual([name, 200, [UPDATE]])
        expect(simulator().linkState(session.order_id)).toBe("cancelled")
        expect(await ledger.link(session.order_id)).toMatchObject({ status: "cancelled" })
        expect(await ledger.orderIds(cartId)).toEqual([])
      }
    })

    it("is over when the dashboard cancels it", async () => {
      const checkout: Checkout = await customer.checkOut()

      await simulator().cancelFromDashboard(checkout.session.order_id)
      await everythingSettles()

      expect(await ledger.link(checkout.session.order_id)).toMatchObject({
        status: "cancelled",
        closed_at: expect.any(Date) as Date,
      })
      expect(await ledger.orderIds(checkout.cartId)).toEqual([])
    })
  })
})
