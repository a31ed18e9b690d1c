import { reconcilePayments } from "../../src/workflows/reconcile-payments"
import { CREATE, READ, UPDATE } from "./support/calls"
import { NOWHERE } from "./support/nowhere"
import { returned } from "./support/returned"
import { shopSuite } from "./support/shop-suite"

shopSuite((suite) => {
  const { api, backendUrl, simulator, customer, admin, ledger, outcome, events, calls, container } =
    suite

  /** The orders somebody could pay right now. */
  const payable = () =>
    [...simulator().orders.keys()].filter((id) => simulator().linkState(id) === "open")

  const runJob = () => reconcilePayments(container())

  /** A cancellation is followed by a notification, which is a reason to look once more. */
  const everythingSettles = async () => {
    await simulator().idle()
    await ledger.inboxDone()
  }
  afterEach(everythingSettles)

  async function sessionStatus(id: string): Promise<string | undefined> {
    const [session] = await ledger.find<{ status: string }>("payment_session", ["status"], { id })
    return session?.status
  }

  describe("what the storefront sees of a session", () => {
    it("is eight keys, before and after it is authorised", async () => {
      const { cartId, session } = await customer.checkOut()
      const expected = {
        session_id: session.session_id,
        order_id: session.session_id,
        account: "default",
        environment: "test",
        payment_url: simulator().orders.get(session.order_id)?.paymentUrl,
        expires_at: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.+Z$/) as string,
        amount: 2494,
        currency: "EUR",
      }

      expect(session).toEqual(expected)
      expect(await customer.sessions(cartId)).toMatchObject([{ data: expected }])
      expect(Object.keys((await customer.sessions(cartId))[0]?.data ?? {})).toHaveLength(8)

      await simulator().pay(session.order_id)
      await ledger.inboxDone()

      const [authorised] = await customer.sessions(cartId)
      expect(authorised).toMatchObject({ status: "authorized" })
      expect(authorised?.data).toEqual(expected)
      const [payment] = await ledger.find<{ data: object }>("payment", ["data"], {
        payment_session_id: session.session_id,
      })
      expect(payment?.data).toEqual(expected)
    })

    it("is eight keys while the payment is awaited", async () => {
      const { cartId, session } = await customer.checkOut()
      await simulator().pay(session.order_id, { gateway: "VISA", scenario: "uncleared" })
      await ledger.inboxDone()

      await customer.complete(cartId)

      const [awaited] = await customer.sessions(cartId)
      expect(awaited).toMatchObject({ status: "pending_authorization" })
      expect(awaited?.data).toEqual(session)
    })
  })

  describe("what a storefront sends along", () => {
    it("can inject nothing and leave nothing behind", async () => {
      const victim = await customer.checkOut()
      const junk: object = JSON.parse(
        JSON.stringify({
          order_id: victim.session.order_id,
          session_id: victim.session.session_id,
          payment_url: "https://evil.example/pay",
          amount: 1,
          currency: "USD",
          account: "other",
          environment: "live",
          expires_at: "2999-01-01T00:00:00.000Z",
          status: "captured",
          constructor: { prototype: { polluted: true } },
          toString: "x",
          nested: { deep: { deeper: [{ order_id: "x" }] } },
          null: null,
          "": "empty",
        }).replace(/^\{/, '{"__proto__":{"polluted":true},')
      ) as object

      const checkout = await customer.checkOut({ data: junk })

      const { session, cartId } = checkout
      expect(session).toEqual({
        ...victim.session,
        session_id: session.session_id,
        order_id: session.session_id,
        payment_url: simulator().orders.get(session.session_id)?.paymentUrl,
        expires_at: session.expires_at,
      })
      expect(session.session_id).not.toBe(victim.session.session_id)
      expect(new Date(session.expires_at).getTime()).toBeLessThan(Date.now() + 25 * 3_600_000)
      const [stored] = await ledger.find<{ data: object }>("payment_session", ["data"], {
        id: session.session_id,
      })
      expect(Object.keys(stored?.data ?? {}).sort()).toEqual(Object.keys(victim.session).sort())
      expect((await customer.sessions(cartId))[0]?.data).toEqual(session)
      expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false)
      expect(simulator().calls({ method: "POST" })[1]?.body).toMatchObject({
        order_id: session.session_id,
        amount: 2494,
        currency: "EUR",
      })

      await simulator().pay(session.order_id)
      await ledger.inboxDone()

      await outcome.paid(checkout)
      await outcome.unpaid(victim, { status: "open" })
      expect(calls(victim.session.order_id)).toEqual([CREATE])
    })

    it("is where customers come back to, at the shop's own storefront", async () => {
      const { cartId, session } = await customer.checkOut({
        data: { return_url: "http://localhost:8000/nl/checkout?step=done" },
      })

      const { headers } = await customer.comeBack(session.session_id)

      expect(String(headers.location)).toMatch(/^http:\/\/localhost:8000\/nl\/checkout\?/)
      expect(returned(headers.location)).toEqual({
        origin: "http://localhost:8000",
        step: "done",
        payment_status: "pending",
        cart_id: cartId,
      })
      expect(Object.keys(session)).not.toContain("return_url")
    })

    it("leads nobody to another site", async () => {
      const { collectionId } = await customer.checkOut()
      const foreign = [
        "https://evil.example/",
        "http://localhost:8000.evil.example/",
        "http://localhost:8000@evil.example/",
        "//evil.example/",
        "javascript:alert(1)",
        "https://localhost:8000/",
        "http://localhost:8001/",
        ["http://localhost:8000/"],
        { href: "http://localhost:8000/" },
      ]

      for (const return_url of foreign) {
        const session = await customer.createSession(collectionId, { data: { return_url } })
        const { status, headers } = await customer.comeBack(session.session_id)

        expect(status).toBe(303)
        expect(String(headers.location)).toMatch(/^http:\/\/localhost:8000\/\?payment_status=/)
        expect((await ledger.link(session.order_id)).return_url).toBeNull()
      }
    })

    it("chooses method and language where it makes sense, and is ignored where not", async () => {
      const { collectionId } = await customer.checkOut()
      const hints = [
        [
          { gateway: "IDEAL", locale: "nl" },
          { gateway: "IDEAL", locale: "nl_NL" },
        ],
        [{ gateway: "ideal'; --", locale: "nl_NL<script>" }, { locale: "en_US" }],
        [{ gateway: 5, locale: { toString: "nl" } }, { locale: "en_US" }],
        [{ gateway: "I".repeat(60), locale: "xx" }, { locale: "en_US" }],
        [{ gateway: null, locale: null }, { locale: "en_US" }],
      ] as const

      for (const [data, { locale, ...chosen }] of hints) {
        const session = await customer.createSession(collectionId, { data })

        const [request] = simulator().calls({ method: "POST", orderId: session.order_id })
        const body = request?.body as { gateway?: string; customer: { locale: string } }
        expect(body.gateway).toBe("gateway" in chosen ? chosen.gateway : undefined)
        expect(body.customer.locale).toBe(locale)
        expect(Object.keys(session)).toHaveLength(8)
      }
    })
  })

  describe("a session that is no longer wanted", () => {
    it("loses its link when the cart changes: one is payable, for the new amount", async () => {
      const checkout = await customer.checkOut()
      const old = checkout.session.order_id

      const changed = await customer.changeQuantity(checkout.cartId, 2)
      const session = await customer.createSession(checkout.collectionId)

      expect(changed.status).toBe(200)
      expect(simulator().linkState(old)).toBe("cancelled")
      expect(payable()).toEqual([session.order_id])
      expect(session.amount).toBe(4493)
      await everythingSettles()
      expect(calls(old)).toEqual([CREATE, READ, UPDATE, READ])
      expect(await ledger.link(old)).toMatchObject({ status: "cancelled", attention: null })

      await simulator().pay(session.order_id)
      await ledger.inboxDone()
      const { total } = await customer.retrieveCart(checkout.cartId)
      await outcome.paid({ ...checkout, session, total })
    })

    it("keeps its link when a change leaves the total as it was", async () => {
      const checkout = await customer.checkOut()

      await api.post(
        `/store/carts/${checkout.cartId}`,
        { email: "john@example.com" },
        customer.headers()
      )

      expect(await customer.sessions(checkout.cartId)).toHaveLength(1)
      await simulator().pay(checkout.session.order_id)
      await ledger.inboxDone()
      await outcome.paid(checkout)
    })

    it("loses its link to another provider's session, which a late payment leaves alone", async () => {
      const checkout = await customer.checkOut()
      const { order_id: orderId } = checkout.session

      const replaced = await customer.askForSession(checkout.collectionId, {
        provider: "pp_system_default",
      })
      expect(replaced.status).toBe(200)
      expect(simulator().linkState(orderId)).toBe("cancelled")

      await everythingSettles()

      await simulator().pay(orderId, { force: true })
      await ledger.inboxDone()

      await outcome.unpaid(checkout, {})
      expect((await ledger.link(orderId)).attention).toMatchObject({ reason: "paid_after_cancel" })
      expect(await customer.sessions(checkout.cartId)).toMatchObject([
        { provider_id: "pp_system_default", status: "pending" },
      ])
      expect(calls()).toEqual([CREATE, READ, UPDATE, READ, READ])
    })

    it("was paid before it was deleted: the money is held, and the new session is untouched", async () => {
      const checkout = await customer.checkOut()
      const paid = checkout.session.order_id
      await simulator().pay(paid, { notify: false })

      const changed = await customer.changeQuantity(checkout.cartId, 2)
      const session = await customer.createSession(checkout.collectionId)
      await simulator().notify(paid)
      await ledger.inboxDone()

      expect(changed.status).toBe(200)
      await outcome.unpaid(checkout, { status: "paid" })
      const { id, attention } = await ledger.link(paid)
      expect(attention).toMatchObject({ reason: "session_deleted" })
      expect(events.named("multisafepay.payment_link.attention")).toEqual([
        { id, reason: "session_deleted" },
      ])
      expect(calls(paid)).not.toContain(UPDATE)
      expect(await sessionStatus(session.session_id)).toBe("pending")
      expect(calls(session.order_id)).toEqual([CREATE])
      expect(payable()).toEqual([session.order_id])
    })

    it("is paid while MultiSafepay cannot be told to cancel it: held, and never cancelled after", async () => {
      const checkout = await customer.checkOut()
      const { order_id: orderId } = checkout.session
      process.env.MULTISAFEPAY_BASE_URL = NOWHERE
      await customer.changeQuantity(checkout.cartId, 2)
      process.env.MULTISAFEPAY_BASE_URL = simulator().apiUrl
      const session = await customer.createSession(checkout.collectionId)

      await simulator().pay(orderId)
      await ledger.inboxDone()
      await runJob()

      await outcome.unpaid(checkout, { status: "paid" })
      expect((await ledger.link(orderId)).attention).toMatchObject({ reason: "session_deleted" })
      expect(calls(orderId)).not.toContain(UPDATE)
      expect(await sessionStatus(session.session_id)).toBe("pending")
    })

    it("is cancelled by the job when MultiSafepay was out of reach, and the cart change succeeds", async () => {
      const checkout = await customer.checkOut()
      const { order_id: orderId } = checkout.session

      process.env.MULTISAFEPAY_BASE_URL = NOWHERE
      const changed = await customer.changeQuantity(checkout.cartId, 2)
      await runJob()
      process.env.MULTISAFEPAY_BASE_URL = simulator().apiUrl

      expect(changed.status).toBe(200)
      expect(await customer.sessions(checkout.cartId)).toEqual([])
      expect(simulator().linkState(orderId)).toBe("open")
      expect((await ledger.link(orderId)).cancel_requested_at).not.toBeNull()

      await ledger.makeDue(orderId)
      await runJob()

      expect(simulator().linkState(orderId)).toBe("cancelled")
      await everythingSettles()
      expect(await ledger.link(orderId)).toMatchObject({ status: "cancelled", attention: null })
      expect(calls()).toEqual([CREATE, READ, UPDATE, READ])
    })

    it("does not keep the customer waiting when MultiSafepay does not answer", async () => {
      const { cartId, session } = await customer.checkOut()
      simulator().fault({ kind: "hang", method: "GET" })

      const begun = Date.now()
      const changed = await customer.changeQuantity(cartId, 2)
      const waitedMs = Date.now() - begun

      expect(changed.status).toBe(200)
      expect(waitedMs).toBeLessThan(9_000)
      expect(await customer.sessions(cartId)).toEqual([])
      // The look that was given up on is repeated once its own time is over.
      await ledger.eventually(
        () => ledger.link(session.order_id),
        ({ status }) => status === "cancelled"
      )
      expect(simulator().linkState(session.order_id)).toBe("cancelled")
    })

    it("is marked as paid by hand: the link is dead", async () => {
      const { orderId, collectionId } = await admin.createUnpaidOrder()
      const session = await admin.createSession(collectionId)
      expect(payable()).toEqual([session.order_id])

      const marked = await admin.post(`/admin/payment-collections/${collectionId}/mark-as-paid`, {
        order_id: orderId,
      })

      expect(marked.status).toBe(200)
      expect(payable()).toEqual([])
      expect(await ledger.order(orderId)).toMatchObject({ payment_status: "captured" })

      await everythingSettles()
      await simulator().pay(session.order_id, { force: true })
      await ledger.inboxDone()

      expect((await ledger.link(session.order_id)).attention).toMatchObject({
        reason: "paid_after_cancel",
      })
      expect((await ledger.order(orderId)).transactions).toHaveLength(1)
      expect(calls()).toEqual([CREATE, READ, UPDATE, READ, READ])
    })
  })

  describe("a stranger's cart", () => {
    it("is untouched by a payment for a session that was deleted", async () => {
      const stranger = await customer.checkOut()
      const checkout = await customer.checkOut()
      const { order_id: orderId } = checkout.session
      await simulator().pay(orderId, { notify: false })
      await customer.changeQuantity(checkout.cartId, 2)

      await simulator().notify(orderId)
      await ledger.inboxDone()
      await customer.comeBack(checkout.session.session_id)
      await ledger.makeDue(orderId)
      await runJob()

      await outcome.unpaid(stranger, { status: "open", attention: null, state_read_at: null })
      expect(await sessionStatus(stranger.session.session_id)).toBe("pending")
      expect(calls(stranger.session.order_id)).toEqual([CREATE])
      await outcome.unpaid(checkout, { status: "paid" })
    })

    it("is untouched by a deleted session's payment that comes by Medusa's own route", async () => {
      const stranger = await customer.checkOut()
      const checkout = await customer.checkOut()
      const { order_id: orderId } = checkout.session
      await simulator().pay(orderId, { notify: false })
      await customer.changeQuantity(checkout.cartId, 2)

      const url = `${backendUrl()}/hooks/payment/multisafepay_default`
      const sent = await simulator().notify(orderId, { url })
      // Core waits five seconds before it asks the provider.
      await ledger.eventually(
        () => ledger.link(orderId),
        ({ attention }) => attention !== null
      )
      await ledger.inboxDone()

      expect(sent).toMatchObject([{ responseStatus: 200 }])
      expect((await ledger.link(orderId)).attention).toMatchObject({ reason: "session_deleted" })
      await outcome.unpaid(stranger, { status: "open", attention: null })
      expect(await sessionStatus(stranger.session.session_id)).toBe("pending")
      await outcome.unpaid(checkout, { status: "paid" })
    })

    it("is untouched by a payment for a session that never was", async () => {
      const stranger = await customer.checkOut()
      const url = `${backendUrl()}/hooks/multisafepay/default`

      for (const orderId of ["payses_01M82K8NDR803K453HFPR3H7A3", "1001", "undefined", "null"]) {
        const [sent] = await simulator().notify(orderId, { url })
        const hint = await api.get(`/hooks/multisafepay/default?transactionid=${orderId}`)
        expect(sent).toMatchObject({ responseStatus: 200, acknowledged: true })
        expect(hint.status).toBe(200)
      }
      await ledger.inboxDone()

      await outcome.unpaid(stranger, { status: "open", attention: null })
      expect(await sessionStatus(stranger.session.session_id)).toBe("pending")
      expect(await ledger.find("multisafepay_notification", ["id"], {})).toEqual([])
      expect(calls()).toEqual([CREATE])
    })

    it("is untouched when Medusa's row is gone without a word to us", async () => {
      const stranger = await customer.checkOut()
      const checkout = await customer.checkOut()
      const { order_id: orderId } = checkout.session
      await ledger.forgetSession(checkout.session.session_id)

      await simulator().pay(orderId)
      await ledger.inboxDone()

      expect((await ledger.link(orderId)).attention).toMatchObject({ reason: "session_deleted" })
      await outcome.unpaid(stranger, { status: "open", attention: null })
      expect(await sessionStatus(stranger.session.session_id)).toBe("pending")
      await outcome.unpaid(checkout, { status: "paid" })
    })
  })
})
