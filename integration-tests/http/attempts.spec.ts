import { reconcilePayments } from "../../src/workflows/reconcile-payments"
import { CREATE, expectOnlyLooks, READ, UPDATE } from "./support/calls"
import { returned } from "./support/returned"
import { shopSuite } from "./support/shop-suite"

const HOUR = 60 * 60_000

shopSuite(({ simulator, customer, admin, ledger, outcome, events, calls, container }) => {
  describe("a payment does not succeed at once", () => {
    it("is declined, then paid on a second attempt through the same link", async () => {
      const checkout = await customer.checkOut()
      const { order_id: orderId, session_id: sessionId } = checkout.session

      await simulator().pay(orderId, { gateway: "VISA", scenario: "declined" })
      await ledger.inboxDone()
      const refused = await customer.complete(checkout.cartId)
      const back = await customer.comeBack(sessionId, "?from=cancel")
      await outcome.unpaid(checkout, { status: "declined", closed_at: null, attention: null })
      await simulator().pay(orderId)
      await ledger.inboxDone()

      expect(refused.status).toBe(400)
      expect(returned(back.headers.location)).toEqual({
        origin: "http://localhost:8000",
        payment_status: "failed",
        cart_id: checkout.cartId,
      })
      await outcome.paid(checkout)
      expectOnlyLooks(calls())
    })

    it("is cancelled by the customer after choosing a method: the link lives, and a new session replaces it", async () => {
      const checkout = await customer.checkOut()
      const { order_id: orderId, session_id: sessionId } = checkout.session

      await simulator().pay(orderId, { scenario: "cancelled" })
      await ledger.inboxDone()
      const back = await customer.comeBack(sessionId, "?from=cancel")

      await outcome.unpaid(checkout, { status: "cancelled", closed_at: null, attention: null })
      expect(returned(back.headers.location)).toMatchObject({ payment_status: "cancelled" })
      expect(simulator().linkState(orderId)).toBe("open")
      expect(calls()).not.toContain(UPDATE)

      const session = await customer.createSession(checkout.collectionId)
      await simulator().pay(session.order_id)
      await ledger.inboxDone()

      expect(simulator().linkState(orderId)).toBe("cancelled")
      await outcome.paid({ ...checkout, session })
    })

    it("is cancelled by the customer on the page of methods: the cart gets a new session", async () => {
      const checkout = await customer.checkOut()
      const { order_id: orderId, payment_url: url } = checkout.session

      const page = new URL("cancel", url.split("?")[0])
      const left = await fetch(page, { method: "POST", redirect: "manual" })
      const back = await fetch(left.headers.get("location") ?? "", { redirect: "manual" })
      await simulator().idle()
      await ledger.inboxDone()

      await outcome.unpaid(checkout, { status: "cancelled", attention: null })
      expect(returned(back.headers.get("location"))).toMatchObject({
        payment_status: "cancelled",
        cart_id: checkout.cartId,
      })
      expect(calls(orderId)).not.toContain(UPDATE)

      const session = await customer.createSession(checkout.collectionId)
      await simulator().pay(session.order_id)
      await ledger.inboxDone()
      await outcome.paid({ ...checkout, session })
    })

    it("never starts: a visit that says cancelled cancels nothing", async () => {
      const checkout = await customer.checkOut()
      const { order_id: orderId, session_id: sessionId } = checkout.session

      const back = await customer.comeBack(sessionId, "?from=cancel")

      expect(returned(back.headers.location)).toMatchObject({ payment_status: "cancelled" })
      await outcome.unpaid(checkout, { status: "open", closed_at: null })
      expect(simulator().linkState(orderId)).toBe("open")
      expect(calls()).toEqual([CREATE, READ])

      await simulator().pay(orderId)
      await ledger.inboxDone()
      await outcome.paid(checkout)
    })

    it("expires when MultiSafepay ends the link: the cart gets a new session", async () => {
      const checkout = await customer.checkOut()
      const { order_id: orderId, session_id: sessionId } = checkout.session

      await simulator().expire(orderId)
      await ledger.inboxDone()
      const back = await customer.comeBack(sessionId)

      await outcome.unpaid(checkout, { status: "expired", next_check_at: null, attention: null })
      expect(returned(back.headers.location)).toMatchObject({ payment_status: "failed" })
      expect(calls()).toEqual([CREATE, READ])
      const { id } = await ledger.link(orderId)
      expect(events.named("multisafepay.payment_link.expired")).toEqual([{ id }])

      const session = await customer.createSession(checkout.collectionId)
      await simulator().pay(session.order_id)
      await ledger.inboxDone()
      await outcome.paid({ ...checkout, session })
    })

    it("expires after the lifetime that the link was asked for", async () => {
      const checkout = await customer.checkOut()
      const { order_id: orderId, expires_at: expiresAt } = checkout.session
      const lifetimeMs = new Date(expiresAt).getTime() - Date.now()
      expect(Math.round(lifetimeMs / HOUR)).toBe(24)

      await simulator().advance(23 * HOUR)
      expect(simulator().linkState(orderId)).toBe("open")
      await simulator().advance(2 * HOUR)
      await ledger.inboxDone()

      expect(simulator().linkState(orderId)).toBe("expired")
      await outcome.unpaid(checkout, { status: "expired" })
      expect(calls()).toEqual([CREATE, READ])
    })

    it("expires by our own clock when MultiSafepay says nothing, and is left alone an hour later", async () => {
      const checkout = await customer.checkOut()
      const { order_id: orderId } = checkout.session
      await ledger.backdate(orderId, { expires_at: new Date(Date.now() - 1000) })

      await reconcilePayments(container())
      await outcome.unpaid(checkout, {
        status: "expired",
        next_check_at: expect.any(Date) as Date,
      })
      await ledger.backdate(orderId, { expires_at: new Date(Date.now() - HOUR - 1000) })
      await reconcilePayments(container())

      await outcome.unpaid(checkout, { status: "expired", next_check_at: null })
      expect(calls()).toEqual([CREATE, READ, READ])
    })

    it("is held when it comes after the link has expired", async () => {
      const checkout = await customer.checkOut()
      const { order_id: orderId } = checkout.session
      await simulator().expire(orderId)
      await ledger.inboxDone()

      await simulator().pay(orderId, { force: true })
      await ledger.inboxDone()

      await outcome.unpaid(checkout, {})
      const { attention } = await ledger.link(orderId)
      expect(attention).toMatchObject({ reason: "paid_after_expiry" })
      expectOnlyLooks(calls())
    })

    it("is uncleared first: nothing is captured before it is completed, all of it after", async () => {
      const checkout = await customer.checkOut()
      const { order_id: orderId, session_id: sessionId } = checkout.session

      await simulator().pay(orderId, { gateway: "VISA", scenario: "uncleared" })
      await ledger.inboxDone()
      const back = await customer.comeBack(sessionId)
      const [id] = await ledger.orderIds(checkout.cartId)
      expect(await ledger.order(id!)).toMatchObject({
        payment_status: "awaiting",
        transactions: [],
        payment_collections: [{ payments: [] }],
      })
      expect(await ledger.link(orderId)).toMatchObject({ status: "open", attention: null })
      await simulator().complete(orderId)
      await ledger.inboxDone()

      expect(returned(back.headers.location)).toMatchObject({
        payment_status: "pending",
        order_id: id,
      })
      expect(await outcome.paid(checkout)).toMatchObject({ id })
      expectOnlyLooks(calls())
    })

    it("is uncleared when the storefront completes the cart: the order is placed, and captured later", async () => {
      const checkout = await customer.checkOut({ region: "exclusive" })
      const { order_id: orderId } = checkout.session
      await simulator().pay(orderId, { gateway: "VISA", scenario: "uncleared", notify: false })

      const completed = await customer.complete(checkout.cartId)

      expect(completed).toMatchObject({ status: 200, data: { type: "order" } })
      const id = completed.data.order?.id ?? ""
      expect(await ledger.order(id)).toMatchObject({
        payment_status: "awaiting",
        transactions: [],
        summary: { paid_total: 0, pending_difference: checkout.total },
        payment_collections: [{ status: "awaiting", payments: [] }],
      })
      const sessions = await ledger.find("payment_session", ["status"], {
        id: checkout.session.session_id,
      })
      expect(sessions).toMatchObject([{ status: "pending_authorization" }])

      await simulator().complete(orderId)
      await ledger.inboxDone()

      expect(await outcome.paid(checkout)).toMatchObject({ id })
      expectOnlyLooks(calls())
    })

    it("is uncleared, then void: the order that was placed stays unpaid", async () => {
      const checkout = await customer.checkOut()
      const { order_id: orderId } = checkout.session
      await simulator().pay(orderId, { gateway: "VISA", scenario: "uncleared" })
      await ledger.inboxDone()
      const completed = await customer.complete(checkout.cartId)

      await simulator().void(orderId)
      await ledger.inboxDone()

      expect(await ledger.order(completed.data.order?.id ?? "")).toMatchObject({
        transactions: [],
        payment_collections: [{ payments: [] }],
      })
      expect(await ledger.link(orderId)).toMatchObject({ status: "cancelled" })
      expectOnlyLooks(calls())
    })
  })

  describe("a payment fits nothing any more", () => {
    it("is held when the last piece was sold to somebody else", async () => {
      const first = await customer.checkOut({ variant: "rare" })
      const second = await customer.checkOut({ variant: "rare" })
      const { order_id: orderId, session_id: sessionId } = second.session
      await simulator().pay(first.session.order_id)
      await ledger.inboxDone()

      await simulator().pay(orderId)
      await ledger.inboxDone()
      const completed = await customer.complete(second.cartId)
      const back = await customer.comeBack(sessionId)

      await outcome.paid(first)
      expect(completed.status).not.toBe(200)
      expect(returned(back.headers.location)).toEqual({
        origin: "http://localhost:8000",
        payment_status: "pending",
        cart_id: second.cartId,
      })
      await outcome.unpaid(second, { status: "paid" })
      const { id, attention } = await ledger.link(orderId)
      expect(attention).toMatchObject({ reason: "order_not_placed" })
      expect(events.named("multisafepay.payment_link.attention")).toEqual([
        { id, reason: "order_not_placed" },
      ])
      expectOnlyLooks(calls(orderId))
    })

    it("is held when the cart was emptied of its delivery in the meantime", async () => {
      const checkout = await customer.checkOut()
      const { order_id: orderId } = checkout.session
      await ledger.dropShipping(checkout.cartId)

      await simulator().pay(orderId)
      await ledger.inboxDone()

      await outcome.unpaid(checkout, { status: "paid" })
      expect((await ledger.link(orderId)).attention).toMatchObject({ reason: "order_not_placed" })
      expectOnlyLooks(calls())
    })

    it("is held when the same link is paid a second time", async () => {
      const checkout = await customer.checkOut()
      const { order_id: orderId } = checkout.session
      await simulator().pay(orderId)
      await ledger.inboxDone()
      const { transaction_id: firstTransaction } = await ledger.link(orderId)

      await simulator().pay(orderId, { force: true, gateway: "VISA" })
      await ledger.inboxDone()

      const link = await ledger.link(orderId)
      expect(link).toMatchObject({
        status: "paid",
        transaction_id: firstTransaction,
        attention: { reason: "paid_twice" },
      })
      const order = await ledger.order(link.order_id!)
      expect(order.transactions).toMatchObject([{ amount: checkout.total, reference: "capture" }])
      expect(order.payment_collections).toMatchObject([
        { payments: [{ captures: [{ amount: checkout.total }], refunds: [] }] },
      ])
      expect(events.named("multisafepay.payment_link.attention")).toEqual([
        { id: link.id, reason: "paid_twice" },
      ])
      expectOnlyLooks(calls())
    })

    it("is held when the order was cancelled while it was awaited", async () => {
      const checkout = await customer.checkOut()
      const { order_id: orderId } = checkout.session
      await simulator().pay(orderId, { gateway: "VISA", scenario: "uncleared" })
      await ledger.inboxDone()
      const completed = await customer.complete(checkout.cartId)
      const id = completed.data.order?.id ?? ""
      expect((await admin.cancelOrder(id)).status).toBe(200)

      await simulator().complete(orderId)
      await ledger.inboxDone()

      expect((await ledger.link(orderId)).attention).toMatchObject({ reason: "order_cancelled" })
      expect(await ledger.order(id)).toMatchObject({ status: "canceled", transactions: [] })
      expectOnlyLooks(calls())
    })
  })

  describe("something else was paid than was asked", () => {
    const wrong = [
      { payment: { amount: 1 }, reason: "amount_mismatch" },
      { payment: { amount: 2495 }, reason: "amount_mismatch" },
      { payment: { gateway: "PAYPAL", currency: "USD" }, reason: "currency_mismatch" },
    ]

    it.each(wrong)("holds $payment when a notification brings it", async ({ payment, reason }) => {
      const checkout = await customer.checkOut()
      const { order_id: orderId } = checkout.session

      await simulator().pay(orderId, payment)
      await ledger.inboxDone()

      await outcome.unpaid(checkout, {})
      const { id, attention } = await ledger.link(orderId)
      expect(attention).toMatchObject({
        reason,
        since: expect.any(String) as string,
        detail: expect.any(String) as string,
      })
      expect(events.named("multisafepay.payment_link.attention")).toEqual([{ id, reason }])
      expect(events.named("multisafepay.payment_link.paid")).toEqual([])
      expectOnlyLooks(calls())
    })

    it.each(wrong)(
      "holds $payment when the storefront completes the cart",
      async ({ payment, reason }) => {
        const checkout = await customer.checkOut()
        const { order_id: orderId } = checkout.session
        await simulator().pay(orderId, { ...payment, notify: false })

        const first = await customer.complete(checkout.cartId)
        const second = await customer.complete(checkout.cartId)

        expect([first.status, second.status]).toEqual([400, 400])
        await outcome.unpaid(checkout, {})
        const { id, attention } = await ledger.link(orderId)
        expect(attention).toMatchObject({ reason })
        expect(events.named("multisafepay.payment_link.attention")).toEqual([{ id, reason }])
        expectOnlyLooks(calls())
      }
    )

    it.each(wrong)("holds $payment when the browser comes back", async ({ payment, reason }) => {
      const checkout = await customer.checkOut()
      const { order_id: orderId, session_id: sessionId } = checkout.session
      await simulator().pay(orderId, { ...payment, notify: false })

      const { status, headers } = await customer.comeBack(sessionId)

      expect(status).toBe(303)
      expect(returned(headers.location)).toEqual({
        origin: "http://localhost:8000",
        payment_status: "pending",
        cart_id: checkout.cartId,
      })
      await outcome.unpaid(checkout, {})
      expect((await ledger.link(orderId)).attention).toMatchObject({ reason })
      expectOnlyLooks(calls())
    })
  })
})
