import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { reconcilePayments } from "../../src/workflows/reconcile-payments"
import { CREATE, expectOnlyLooks, READ } from "./support/calls"
import { returned } from "./support/returned"
import { shopSuite } from "./support/shop-suite"

shopSuite(({ simulator, customer, ledger, outcome, events, calls, container }) => {
  describe("a customer pays a cart through a payment link", () => {
    it("places the order when only the notification arrives", async () => {
      const checkout = await customer.checkOut()

      await simulator().pay(checkout.session.order_id)
      await ledger.inboxDone()

      await outcome.paid(checkout)
      expect(calls()).toEqual([CREATE, READ])
    })

    it("finds the order placed when the browser is later than the notification", async () => {
      const checkout = await customer.checkOut()
      await simulator().pay(checkout.session.order_id)
      await ledger.inboxDone()

      const { status, headers } = await customer.comeBack(checkout.session.session_id)
      const completed = await customer.complete(checkout.cartId)

      const { id } = await outcome.paid(checkout)
      expect(status).toBe(303)
      expect(returned(headers.location)).toEqual({
        origin: "http://localhost:8000",
        payment_status: "paid",
        cart_id: checkout.cartId,
        order_id: id,
      })
      expect(completed).toMatchObject({ status: 200, data: { type: "order", order: { id } } })
      expect(calls()).toEqual([CREATE, READ])
    })

    it("places the order when the storefront completes the cart before any notification", async () => {
      const checkout = await customer.checkOut()
      await simulator().pay(checkout.session.order_id, { notify: false })

      const completed = await customer.complete(checkout.cartId)
      await outcome.paid(checkout)
      await simulator().notify(checkout.session.order_id)
      await ledger.inboxDone()

      const { id } = await outcome.paid(checkout)
      expect(completed).toMatchObject({ status: 200, data: { type: "order", order: { id } } })
      expect(calls()).toEqual([CREATE, READ, READ])
    })

    it("places the order when the browser comes back before any notification", async () => {
      const checkout = await customer.checkOut()
      await simulator().pay(checkout.session.order_id, { notify: false })

      const { status, headers } = await customer.comeBack(checkout.session.session_id)
      await simulator().notify(checkout.session.order_id)
      await ledger.inboxDone()

      const { id } = await outcome.paid(checkout)
      expect(status).toBe(303)
      expect(returned(headers.location)).toEqual({
        origin: "http://localhost:8000",
        payment_status: "paid",
        cart_id: checkout.cartId,
        order_id: id,
      })
      expect(calls()).toEqual([CREATE, READ, READ])
    })

    it("places the order when the storefront completes the cart and no notification ever comes", async () => {
      const checkout = await customer.checkOut()
      await simulator().pay(checkout.session.order_id, { notify: false })

      await customer.complete(checkout.cartId)

      await outcome.paid(checkout)
      expect(calls()).toEqual([CREATE, READ])
    })

    it("places the order when the browser comes back and no notification ever comes", async () => {
      const checkout = await customer.checkOut()
      await simulator().pay(checkout.session.order_id, { notify: false })

      await customer.comeBack(checkout.session.session_id)

      await outcome.paid(checkout)
      expect(calls()).toEqual([CREATE, READ])
    })

    it("places one order when notification, return and two completions come at once", async () => {
      const checkout = await customer.checkOut()
      const { session, cartId } = checkout
      await simulator().pay(session.order_id, { notify: false })

      const [notified, back, ...completions] = await Promise.all([
        simulator().notify(session.order_id),
        customer.comeBack(session.session_id),
        customer.complete(cartId),
        customer.complete(cartId),
      ])
      await ledger.inboxDone()

      const { id } = await outcome.paid(checkout)
      expect(notified).toMatchObject([{ acknowledged: true }])
      expect(returned(back.headers.location)).toMatchObject({
        payment_status: "paid",
        order_id: id,
      })
      expect(completions).toMatchObject([
        { status: 200, data: { order: { id } } },
        { status: 200, data: { order: { id } } },
      ])
      expectOnlyLooks(calls())
    })

    it("lets a completion that waits for MultiSafepay finish when the notification overtakes it", async () => {
      const checkout = await customer.checkOut()
      const { order_id: orderId } = checkout.session
      await simulator().pay(orderId, { notify: false })
      simulator().fault({ kind: "slow", method: "GET", delayMs: 1_500 })

      const completing = customer.complete(checkout.cartId)
      await ledger.eventually(
        () => Promise.resolve(calls()),
        (made) => made.includes(READ)
      )
      await simulator().notify(orderId)
      const back = await customer.comeBack(checkout.session.session_id)
      const completed = await completing
      await ledger.inboxDone()

      const { id } = await outcome.paid(checkout)
      expect(completed).toMatchObject({ status: 200, data: { type: "order", order: { id } } })
      expect(returned(back.headers.location)).toMatchObject({ payment_status: "paid" })
      expectOnlyLooks(calls())
    })

    it("lets the storefront complete the cart while a notification waits for MultiSafepay", async () => {
      const checkout = await customer.checkOut()
      const { order_id: orderId } = checkout.session
      await simulator().pay(orderId, { notify: false })
      simulator().fault({ kind: "slow", method: "GET", delayMs: 1_500 })

      await simulator().notify(orderId)
      const completions = await Promise.all([
        customer.complete(checkout.cartId),
        customer.complete(checkout.cartId),
      ])
      await ledger.inboxDone()

      const { id } = await outcome.paid(checkout)
      expect(completions).toMatchObject([
        { status: 200, data: { order: { id } } },
        { status: 200, data: { order: { id } } },
      ])
      expectOnlyLooks(calls())
    })

    it("places the order when everything is lost and only the job looks", async () => {
      const checkout = await customer.checkOut()
      await simulator().pay(checkout.session.order_id, { notify: false })
      await ledger.makeDue(checkout.session.order_id)

      await reconcilePayments(container())

      await outcome.paid(checkout)
      expect(calls()).toEqual([CREATE, READ])
    })

    it("announces once that the link was made and once that it was paid", async () => {
      const { session } = await customer.checkOut()
      await simulator().pay(session.order_id)
      await ledger.inboxDone()
      await customer.comeBack(session.session_id)

      const { id } = await ledger.link(session.order_id)
      expect(events.named("multisafepay.payment_link.created")).toEqual([{ id }])
      expect(events.named("multisafepay.payment_link.paid")).toEqual([{ id }])
      expect(events.named("multisafepay.payment_link.attention")).toEqual([])
    })

    it("lets somebody with an account pay, and logs no warning", async () => {
      const logger = container().resolve(ContainerRegistrationKeys.LOGGER)
      const warnings = jest.spyOn(logger, "warn")
      const token = await customer.logIn()
      const checkout = await customer.checkOut({ token })

      await simulator().pay(checkout.session.order_id)
      await ledger.inboxDone()

      const { id } = await outcome.paid(checkout)
      const [order] = await ledger.find("order", ["customer.has_account"], { id })
      expect(order).toMatchObject({ customer: { has_account: true } })
      expect(warnings.mock.calls).toEqual([])
      warnings.mockRestore()
    })

    it.each([
      { region: "inclusive", minor: 2494, total: 24.94 },
      // 21 % on 19.99 and on 4.95 is 5.2374, of which Medusa drops nothing.
      { region: "exclusive", minor: 3018, total: 30.1774 },
    ] as const)(
      "asks for the whole amount where prices are tax-$region",
      async ({ region, minor, total }) => {
        const checkout = await customer.checkOut({ region })
        await simulator().pay(checkout.session.order_id, {
          gateway: region === "exclusive" ? "MISTERCASH" : "IDEAL",
        })
        await ledger.inboxDone()

        expect(checkout.total).toBe(total)
        expect(simulator().calls({ method: "POST" })).toMatchObject([
          { body: { amount: minor, currency: "EUR" } },
        ])
        await outcome.paid(checkout)
        expect(calls()).toEqual([CREATE, READ])
      }
    )

    it("asks for 4000 yen, not for 400000", async () => {
      const checkout = await customer.checkOut({ region: "yen" })
      await simulator().pay(checkout.session.order_id, { gateway: "VISA" })
      await ledger.inboxDone()

      expect(checkout).toMatchObject({ total: 4000, session: { amount: 4000, currency: "JPY" } })
      expect(simulator().calls({ method: "POST" })).toMatchObject([
        { body: { amount: 4000, currency: "JPY" } },
      ])
      await outcome.paid(checkout)
      expect(calls()).toEqual([CREATE, READ])
    })

    it.each(["PAYPAL", "BIZUM"])(
      "takes completed for paid although %s stays initialized financially",
      async (gateway) => {
        const checkout = await customer.checkOut()
        await simulator().pay(checkout.session.order_id, { gateway })
        await ledger.inboxDone()

        expect(simulator().orders.get(checkout.session.order_id)).toMatchObject({
          status: "completed",
          financialStatus: "initialized",
        })
        await outcome.paid(checkout)
        expect(calls()).toEqual([CREATE, READ])
      }
    )
  })

  describe("notifications arrive in a mess", () => {
    it("captures once when the same one comes five times in a row", async () => {
      const checkout = await customer.checkOut()
      await simulator().pay(checkout.session.order_id, { notify: false })

      const sent = await simulator().notify(checkout.session.order_id, { times: 5 })
      await ledger.inboxDone()

      expect(sent.map(({ acknowledged }) => acknowledged)).toEqual([true, true, true, true, true])
      await outcome.paid(checkout)
      expect(calls()).toEqual([CREATE, READ])
    })

    it("captures once when the same one comes five times at once", async () => {
      const checkout = await customer.checkOut()
      await simulator().pay(checkout.session.order_id, { notify: false })

      const sent = await simulator().notify(checkout.session.order_id, {
        times: 5,
        concurrently: true,
      })
      await ledger.inboxDone()

      expect(sent.map(({ acknowledged }) => acknowledged)).toEqual([true, true, true, true, true])
      await outcome.paid(checkout)
      expect(calls()).toEqual([CREATE, READ])
    })

    it("captures once when five different ones about one payment come at once", async () => {
      const checkout = await customer.checkOut()
      await simulator().pay(checkout.session.order_id, { notify: false })

      await Promise.all(
        ["a", "b", "c", "d", "e"].map((reason) =>
          simulator().notify(checkout.session.order_id, { fields: { reason } })
        )
      )
      await ledger.inboxDone()

      await outcome.paid(checkout)
      expectOnlyLooks(calls())
    })

    it.each([
      ["completed", "initialized", "expired"],
      ["expired", "initialized", "completed"],
      ["initialized", "expired", "completed"],
      ["cancelled", "completed", "declined"],
    ])("captures once when a paid order is reported as %s, %s and %s", async (...statuses) => {
      const checkout = await customer.checkOut()
      await simulator().pay(checkout.session.order_id, { notify: false })

      for (const status of statuses) {
        await simulator().notify(checkout.session.order_id, { status })
        await ledger.inboxDone()
      }

      await outcome.paid(checkout)
      expectOnlyLooks(calls())
    })

    it("captures once when MultiSafepay's own come in the wrong order", async () => {
      const checkout = await customer.checkOut()
      simulator().notificationFaults.set({ reorder: true })

      await simulator().pay(checkout.session.order_id)
      await simulator().releaseHeld()
      await ledger.inboxDone()

      const statuses = simulator().notifications.map(
        ({ body }) => (JSON.parse(body ?? "{}") as { status: string }).status
      )
      expect(statuses).toEqual(["completed", "initialized"])
      await outcome.paid(checkout)
      expect(calls()).toEqual([CREATE, READ])
    })

    it("captures nothing when an unpaid order is reported as completed", async () => {
      const checkout = await customer.checkOut()
      await simulator().pay(checkout.session.order_id, { scenario: "initialized" })

      await simulator().notify(checkout.session.order_id, { status: "completed" })
      await ledger.inboxDone()

      await outcome.unpaid(checkout, { status: "open", attention: null })
      expectOnlyLooks(calls())
    })

    it("keeps what comes before the link itself has been handed out", async () => {
      simulator().notificationFaults.set({ beforeCreateResponse: "completed" })
      const checkout = await customer.checkOut()

      await ledger.inboxDone()

      await outcome.paid(checkout)
      expectOnlyLooks(calls())
    })
  })
})
