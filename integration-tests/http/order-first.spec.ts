import { MedusaError, Modules } from "@medusajs/framework/utils"

import { reconcilePayments } from "../../src/workflows/reconcile-payments"
import { syncPaymentLink } from "../../src/workflows/sync-payment-link"
import { expectOnlyLooks, READ } from "./support/calls"
import { type Checkout } from "./support/customer"
import { enableAccounts, providerOf } from "./support/enable-accounts"
import { configureAccount, registerAccount } from "./support/register-account"
import { returned } from "./support/returned"
import { shopSuite } from "./support/shop-suite"
import { storyOf } from "./support/story"

configureAccount("default", { placeOrder: "before_payment" })
registerAccount("ordinary", { apiKey: "simulator-test-key" })

const HOUR = 60 * 60_000

shopSuite((suite) => {
  const { api, simulator, customer, admin, ledger, outcome, events, container, shop, calls } = suite
  const { sessionStatus, announced } = storyOf(ledger, events)
  const provider = providerOf("ordinary")

  beforeAll(() => enableAccounts(admin, shop(), ["ordinary"]))

  const everythingSettles = async () => {
    await simulator().idle()
    await ledger.inboxDone()
  }
  const tellNobody = () => {
    simulator().notificationFaults.set({ drop: true })
  }
  const runJob = async ({ session }: Checkout) => {
    await ledger.makeDue(session.order_id)
    await reconcilePayments(container())
  }

  /** One order that nothing was paid on, whose link can still be paid. Resolves with its id. */
  async function expectPlacedUnpaid({ cartId, session, total }: Checkout): Promise<string> {
    // Core authorises the session last, when the order is there already.
    await ledger.eventually(
      () => sessionStatus(session.session_id),
      (status) => status === "pending_authorization"
    )
    const orderIds = await ledger.orderIds(cartId)
    expect(orderIds).toHaveLength(1)
    const id = orderIds[0]!
    expect(await ledger.order(id)).toMatchObject({
      status: "pending",
      payment_status: "awaiting",
      transactions: [],
      summary: { paid_total: 0, pending_difference: total },
      payment_collections: [{ status: "awaiting", payments: [] }],
    })
    const link = await ledger.eventually(
      () => ledger.link(session.order_id),
      ({ order_id }) => order_id !== null
    )
    expect(link).toMatchObject({ order_id: id, status: "open", closed_at: null, attention: null })
    return id
  }

  /** What Medusa's button "Check status" calls. */
  const checkStatus = (orderId: string, { session }: Checkout) =>
    admin.post(`/admin/orders/${orderId}/payment-sessions/authorize`, {
      payment_session_id: session.session_id,
    })

  describe("an account that places the order before its payment", () => {
    it("has the order of a storefront that completes the cart first, and its payment later", async () => {
      const checkout = await customer.checkOut({ region: "exclusive" })

      const completed = await customer.complete(checkout.cartId)
      const id = await expectPlacedUnpaid(checkout)
      expect(completed).toMatchObject({ status: 200, data: { type: "order", order: { id } } })
      await simulator().pay(checkout.session.order_id)
      await everythingSettles()

      expect(await outcome.paid(checkout)).toMatchObject({ id })
      expect(await announced(checkout.session.order_id)).toEqual(["paid"])
      expectOnlyLooks(calls())
    })

    it("has the order when the customer returns with the payment still to come", async () => {
      const checkout = await customer.checkOut()

      await customer.comeBack(checkout.session.session_id)

      const id = await expectPlacedUnpaid(checkout)
      const { headers } = await customer.comeBack(checkout.session.session_id)
      expect(returned(headers.location)).toMatchObject({ payment_status: "pending", order_id: id })
      await simulator().pay(checkout.session.order_id)
      await everythingSettles()
      expect(await outcome.paid(checkout)).toMatchObject({ id })
    })

    it("has no order from a visit by the cancel button, nor from one after a declined attempt", async () => {
      const left = await customer.checkOut()
      const declined = await customer.checkOut()
      const { order_id: declinedId, session_id: declinedSession } = declined.session
      await simulator().pay(declinedId, { gateway: "VISA", scenario: "declined" })
      await everythingSettles()
      await ledger.backdate(declinedId, { synced_at: new Date(Date.now() - HOUR) })

      await customer.comeBack(left.session.session_id, "?from=cancel")
      await customer.comeBack(declinedSession)

      await outcome.unpaid(left, { status: "open", attention: null })
      await outcome.unpaid(declined, { status: "declined", attention: null })
    })

    it("has no order from a notification or from the job alone: nobody said that the checkout is over", async () => {
      const checkout = await customer.checkOut()

      await simulator().pay(checkout.session.order_id, { scenario: "initialized" })
      await everythingSettles()
      await runJob(checkout)

      await outcome.unpaid(checkout, { status: "open", attention: null })
    })

    it("has the order of a customer who returns right after somebody else looked", async () => {
      const checkout = await customer.checkOut()
      const { session_id: sessionId } = checkout.session
      await customer.comeBack(sessionId, "?from=cancel")
      await outcome.unpaid(checkout, { status: "open" })

      const { headers } = await customer.comeBack(sessionId)

      expect(returned(headers.location)).toMatchObject({ payment_status: "pending" })
      await expectPlacedUnpaid(checkout)
    })

    it("has the order of a customer who returns while somebody else's look goes on", async () => {
      const checkout = await customer.checkOut()
      const { order_id: mspId, session_id: sessionId } = checkout.session
      simulator().fault({ kind: "slow", method: "GET", delayMs: 1500 })
      await api.get(`/hooks/multisafepay/default?transactionid=${mspId}`)
      await ledger.eventually(
        () => Promise.resolve(calls()),
        (made) => made.includes(READ)
      )

      await customer.comeBack(sessionId)

      await expectPlacedUnpaid(checkout)
    })

    it("has the order of a customer who returned, though others looked before it was his turn", async () => {
      const checkout = await customer.checkOut()
      const { order_id: mspId, session_id: sessionId } = checkout.session
      await customer.comeBack(sessionId, "?from=cancel")
      await customer.comeBack(sessionId)
      await runJob(checkout)
      await outcome.unpaid(checkout, { status: "open" })
      expect(calls(mspId).filter((call) => call === READ)).toHaveLength(2)

      await expectPlacedUnpaid(checkout)
    })

    it("has one order of ten visits and a completion at once", async () => {
      const checkout = await customer.checkOut()

      await Promise.all([
        customer.complete(checkout.cartId),
        ...Array.from({ length: 10 }, () => customer.comeBack(checkout.session.session_id)),
      ])
      await everythingSettles()

      await expectPlacedUnpaid(checkout)
    })
  })

  describe("a payment by a slow method", () => {
    /** The customer has chosen the method; the money is still to come. */
    async function choose(gateway = "BANKTRANS"): Promise<{ checkout: Checkout; id: string }> {
      const checkout = await customer.checkOut({ provider })
      await simulator().pay(checkout.session.order_id, { gateway, scenario: "initialized" })
      await everythingSettles()
      return { checkout, id: await expectPlacedUnpaid(checkout) }
    }

    it.each(["BANKTRANS", "MULTIBANCO", "DIRDEB"])(
      "(%s) has its order at once, without any visit; the money is booked when it comes",
      async (gateway) => {
        const { checkout, id } = await choose(gateway)

        await simulator().complete(checkout.session.order_id)
        await everythingSettles()

        expect(await outcome.paid(checkout)).toMatchObject({ id })
        expectOnlyLooks(calls())
      }
    )

    it("has one order, however often we hear of it and while the customer comes back", async () => {
      const checkout = await customer.checkOut({ provider })
      const { order_id: mspId, session_id: sessionId } = checkout.session
      simulator().notificationFaults.set({ copies: 3, concurrently: true })

      await simulator().pay(mspId, { gateway: "BANKTRANS", scenario: "initialized", wait: false })
      await Promise.all([
        customer.comeBack(sessionId),
        customer.comeBack(sessionId),
        simulator().notify(mspId, { times: 2, concurrently: true, fields: { reason: "again" } }),
        customer.complete(checkout.cartId),
      ])
      await everythingSettles()

      const id = await expectPlacedUnpaid(checkout)
      await simulator().complete(mspId)
      await everythingSettles()
      expect(await outcome.paid(checkout)).toMatchObject({ id })
    })

    it("is booked by the job alone, when no notification of the money arrives", async () => {
      const { checkout, id } = await choose()
      tellNobody()
      await simulator().complete(checkout.session.order_id)

      await runJob(checkout)

      expect(await outcome.paid(checkout)).toMatchObject({ id })
    })
  })

  describe("an order that was placed first", () => {
    async function place(choice = {}) {
      const checkout = await customer.checkOut({ provider, ...choice })
      const mspId = checkout.session.order_id
      await simulator().pay(mspId, { gateway: "BANKTRANS", scenario: "initialized" })
      await everythingSettles()
      return { checkout, mspId, id: await expectPlacedUnpaid(checkout) }
    }

    it("is placed by the job alone, when not even the choice of the method was told", async () => {
      const checkout = await customer.checkOut({ provider })
      tellNobody()
      await simulator().pay(checkout.session.order_id, {
        gateway: "BANKTRANS",
        scenario: "initialized",
      })

      await runJob(checkout)

      await expectPlacedUnpaid(checkout)
    })

    it("is paid by another method on the same link", async () => {
      const { checkout, mspId, id } = await place()

      await simulator().pay(mspId, { gateway: "IDEAL" })
      await everythingSettles()

      expect(await outcome.paid(checkout)).toMatchObject({ id })
      expect(await ledger.link(mspId)).toMatchObject({ gateway: "IDEAL" })
      expectOnlyLooks(calls())
    })

    it("is paid with all there is to it, where totals have no end of decimals", async () => {
      const { checkout, mspId, id } = await place({ region: "exclusive", quantity: 3 })

      await simulator().complete(mspId)
      await everythingSettles()

      expect(await outcome.paid(checkout)).toMatchObject({ id })
    })

    it("waits for a transfer that outlives the link", async () => {
      const { checkout, mspId, id } = await place()
      await ledger.backdate(mspId, { expires_at: new Date(Date.now() - 1000) })
      await reconcilePayments(container())
      expect(await ledger.link(mspId)).toMatchObject({ status: "open", closed_at: null })

      await simulator().complete(mspId)
      await everythingSettles()

      expect(await outcome.paid(checkout)).toMatchObject({ id })
    })

    it("stays, unpaid, when its transfer expires", async () => {
      const { checkout, mspId, id } = await place()
      await ledger.backdate(mspId, { expires_at: new Date(Date.now() - 1000) })

      await simulator().expireAttempt(mspId)
      await everythingSettles()

      expect(await ledger.order(id)).toMatchObject({
        status: "pending",
        transactions: [],
        summary: { paid_total: 0, pending_difference: checkout.total },
        payment_collections: [{ payments: [] }],
      })
      const { session_id: sessionId } = checkout.session
      expect(await sessionStatus(sessionId)).toBe("canceled")
      expect(await ledger.link(mspId)).toMatchObject({ status: "expired", attention: null })
      expect(await announced(mspId)).toEqual(["expired"])
    })

    it("is uncleared, then completed", async () => {
      const checkout = await customer.checkOut({ provider })
      const mspId = checkout.session.order_id
      await simulator().pay(mspId, { gateway: "VISA", scenario: "uncleared" })
      await everythingSettles()
      const id = await expectPlacedUnpaid(checkout)

      await simulator().complete(mspId)
      await everythingSettles()

      expect(await outcome.paid(checkout)).toMatchObject({ id })
    })

    it("is uncleared, then void: it stays unpaid, and can be paid again on the same link", async () => {
      const checkout = await customer.checkOut({ provider })
      const mspId = checkout.session.order_id
      await simulator().pay(mspId, { gateway: "VISA", scenario: "uncleared" })
      await everythingSettles()
      const id = await expectPlacedUnpaid(checkout)

      await simulator().void(mspId)
      await everythingSettles()

      expect(await ledger.order(id)).toMatchObject({ status: "pending", transactions: [] })
      expect(await ledger.link(mspId)).toMatchObject({
        status: "cancelled",
        closed_at: null,
        attention: null,
      })
      await simulator().pay(mspId)
      await everythingSettles()
      expect(await outcome.paid(checkout)).toMatchObject({ id })
    })

    it("is not placed when the stock is gone: nothing was paid, so nobody need look; what is paid later is held", async () => {
      const checkout = await customer.checkOut({ provider, variant: "rare" })
      const other = await customer.checkOut({ provider, variant: "rare" })
      const mspId = checkout.session.order_id
      await simulator().pay(other.session.order_id)
      await everythingSettles()
      await outcome.paid(other)

      await simulator().pay(mspId, { gateway: "BANKTRANS", scenario: "initialized" })
      await everythingSettles()
      await outcome.unpaid(checkout, { status: "open", attention: null })
      expect(await announced(mspId)).toEqual([])

      await simulator().complete(mspId)
      await everythingSettles()
      await outcome.unpaid(checkout, { status: "paid" })
      expect((await ledger.link(mspId)).attention).toMatchObject({ reason: "order_not_placed" })
      expectOnlyLooks(calls(mspId))
    })
  })

  describe("Medusa's own Check status", () => {
    async function place() {
      const checkout = await customer.checkOut()
      await customer.complete(checkout.cartId)
      return { checkout, mspId: checkout.session.order_id, id: await expectPlacedUnpaid(checkout) }
    }

    it("changes nothing before the payment, and books it after", async () => {
      const { checkout, mspId, id } = await place()

      expect((await checkStatus(id, checkout)).status).toBe(200)
      await expectPlacedUnpaid(checkout)
      tellNobody()
      await simulator().pay(mspId)
      expect((await checkStatus(id, checkout)).status).toBe(200)
      await runJob(checkout)

      expect(await outcome.paid(checkout)).toMatchObject({ id })
      expectOnlyLooks(calls())
    })

    it("books no payment of another amount, which is held", async () => {
      const { checkout, mspId, id } = await place()
      await simulator().pay(mspId, { amount: 1, notify: false })

      expect((await checkStatus(id, checkout)).status).not.toBe(200)

      expect(await ledger.order(id)).toMatchObject({ transactions: [] })
      expect((await ledger.link(mspId)).attention).toMatchObject({ reason: "amount_mismatch" })
    })

    it("is no misfit when it books a payment a moment before the notification does", async () => {
      const { checkout, mspId, id } = await place()
      const payments = container().resolve(Modules.PAYMENT)
      const authorize = payments.authorizePaymentSession.bind(payments)
      const spy = jest
        .spyOn(payments, "authorizePaymentSession")
        .mockImplementationOnce(async () => {
          await checkStatus(id, checkout)
          // What core says to who comes second.
          throw new MedusaError(MedusaError.Types.INVALID_DATA, "Payment already exists.")
        })
        .mockImplementation(authorize)

      await simulator().pay(mspId)
      await everythingSettles()
      spy.mockRestore()

      expect(await outcome.paid(checkout)).toMatchObject({ id })
    })

    it("books the order's transaction once, when the notification comes between payment and transaction", async () => {
      const { checkout, mspId, id } = await place()
      await simulator().pay(mspId, { notify: false })
      const orders = container().resolve(Modules.ORDER)
      const add = orders.addOrderTransactions.bind(orders) as (data: unknown) => Promise<unknown>
      const looked = jest.fn()
      const spy = jest.spyOn(orders, "addOrderTransactions").mockImplementationOnce((async (
        data: unknown
      ) => {
        await syncPaymentLink(container(), mspId).then(looked, looked)
        return add(data)
      }) as typeof orders.addOrderTransactions)

      expect((await checkStatus(id, checkout)).status).toBe(200)
      spy.mockRestore()

      expect(looked).toHaveBeenCalledTimes(1)
      const { transactions, summary } = await ledger.order(id)
      expect(transactions).toMatchObject([{ amount: checkout.total, reference: "capture" }])
      expect(summary).toMatchObject({ paid_total: checkout.total, pending_difference: 0 })
      await runJob(checkout)
      expect(await outcome.paid(checkout)).toMatchObject({ id })
    })

    it("makes one payment when it is pressed five times while the notification comes in", async () => {
      for (let time = 0; time < 4; time++) {
        const { checkout, mspId, id } = await place()

        await simulator().pay(mspId, { wait: false })
        await Promise.all(Array.from({ length: 5 }, () => checkStatus(id, checkout)))
        await everythingSettles()
        await runJob(checkout)

        expect(await outcome.paid(checkout)).toMatchObject({ id })
      }
    })
  })
})
