import { reconcilePayments } from "../../src/workflows/reconcile-payments"
import { CREATE, READ, UPDATE } from "./support/calls"
import { NOWHERE } from "./support/nowhere"
import { shopSuite } from "./support/shop-suite"

const TRY_AGAIN = { status: 400, data: { code: "multisafepay_try_again" } }

shopSuite(({ simulator, customer, ledger, outcome, calls, container }) => {
  /** The orders somebody could pay right now. */
  const payable = () =>
    [...simulator().orders.keys()].filter((id) => simulator().linkState(id) === "open")

  const createdOrderIds = () =>
    simulator()
      .calls({ method: "POST", path: "/orders" })
      .map(({ orderId }) => orderId ?? "")

  const runJob = () => reconcilePayments(container())

  /** A cancellation is followed by a notification, which is a reason to look once more. */
  const everythingSettles = async () => {
    await simulator().idle()
    await ledger.inboxDone()
  }
  afterEach(everythingSettles)

  describe("making a link fails", () => {
    async function readyToPay() {
      const cartId = await customer.fillCart()
      const collectionId = await customer.createCollection(cartId)
      const { total } = await customer.retrieveCart(cartId)
      return { cartId, collectionId, total }
    }

    it.each([
      { kind: "reset_after_execution", exists: true },
      { kind: "drop_response_body", exists: true },
      { kind: "malformed", exists: true },
      { kind: "reset_before", exists: false },
      { kind: "html502", exists: false },
      { kind: "status", status: 500, exists: false },
    ] as const)(
      "with $kind: the customer may try again, and what was made is cancelled",
      async ({ exists, ...fault }) => {
        const cart = await readyToPay()
        simulator().fault({ ...fault, method: "POST", path: "/orders" })

        const refused = await customer.askForSession(cart.collectionId)

        expect(refused).toMatchObject(TRY_AGAIN)
        expect(await customer.sessions(cart.cartId)).toEqual([])
        const [lost = ""] = createdOrderIds()
        expect(payable()).toEqual(exists ? [lost] : [])

        const session = await customer.createSession(cart.collectionId)
        await runJob()

        expect(createdOrderIds()).toEqual([lost, session.order_id])
        expect(payable()).toEqual([session.order_id])
        const [first, ...rest] = calls(lost)
        expect(first).toBe(CREATE)
        expect(rest).not.toContain(CREATE)
        expect(await ledger.link(lost)).toMatchObject(
          exists ? { status: "cancelled", creation: "unknown" } : { creation: "unknown" }
        )

        await simulator().pay(session.order_id)
        await ledger.inboxDone()
        await outcome.paid({ ...cart, session })
      }
    )

    it("with an answer that comes too late: the customer may try again, and the link is cancelled", async () => {
      const cart = await readyToPay()
      simulator().fault({ kind: "slow", method: "POST", path: "/orders", delayMs: 10_500 })

      const refused = await customer.askForSession(cart.collectionId)
      const [lost = ""] = createdOrderIds()
      expect(refused).toMatchObject(TRY_AGAIN)
      expect(payable()).toEqual([lost])

      await runJob()
      expect(payable()).toEqual([])
      const session = await customer.createSession(cart.collectionId)

      expect(payable()).toEqual([session.order_id])
      await everythingSettles()
      expect(calls(lost)).toEqual([CREATE, READ, UPDATE, READ])
      await simulator().pay(session.order_id)
      await ledger.inboxDone()
      await outcome.paid({ ...cart, session })
    })

    it("with a creation that only happens after we looked: it is cancelled by a later look", async () => {
      const cart = await readyToPay()
      simulator().fault({ kind: "reset_before", method: "POST", path: "/orders" })
      await customer.askForSession(cart.collectionId)
      await runJob()
      const [request] = simulator().calls({ method: "POST" })
      const lost = request?.orderId ?? ""
      expect((await ledger.link(lost)).next_check_at).not.toBeNull()

      await fetch(`${simulator().apiUrl}/orders`, {
        method: "POST",
        headers: { api_key: simulator().apiKey },
        body: JSON.stringify(request?.body),
      })
      expect(payable()).toEqual([lost])
      await ledger.makeDue(lost)
      await runJob()

      expect(payable()).toEqual([])
      expect(await ledger.link(lost)).toMatchObject({ status: "cancelled" })
    })

    it("with an orphan that somebody pays: the money is held", async () => {
      const cart = await readyToPay()
      simulator().fault({ kind: "reset_after_execution", method: "POST", path: "/orders" })
      await customer.askForSession(cart.collectionId)
      const [lost = ""] = createdOrderIds()
      const session = await customer.createSession(cart.collectionId)

      await simulator().pay(lost)
      await ledger.inboxDone()
      await runJob()

      expect((await ledger.link(lost)).attention).toMatchObject({ reason: "session_deleted" })
      expect(calls(lost)).not.toContain(UPDATE)
      await outcome.unpaid({ ...cart, session }, { status: "open" })
      expect(payable()).toEqual([session.order_id])
    })

    it("while an earlier session stands: one link is payable in the end", async () => {
      const checkout = await customer.checkOut()
      simulator().fault({ kind: "reset_after_execution", method: "POST", path: "/orders" })

      const refused = await customer.askForSession(checkout.collectionId)
      expect(refused).toMatchObject(TRY_AGAIN)
      const session = await customer.createSession(checkout.collectionId)
      await runJob()

      expect(payable()).toEqual([session.order_id])
      expect(new Set(createdOrderIds()).size).toBe(createdOrderIds().length)
      expect(await customer.sessions(checkout.cartId)).toHaveLength(1)
      await simulator().pay(session.order_id)
      await ledger.inboxDone()
      await outcome.paid({ ...checkout, session })
    })

    it("because MultiSafepay is out of reach: the customer may try again, and nothing is left", async () => {
      const cart = await readyToPay()

      process.env.MULTISAFEPAY_BASE_URL = NOWHERE
      const refused = await customer.askForSession(cart.collectionId)
      process.env.MULTISAFEPAY_BASE_URL = simulator().apiUrl
      await runJob()

      expect(refused).toMatchObject(TRY_AGAIN)
      expect(calls()).toEqual([])
      const links = await ledger.find("multisafepay_payment_link", ["*"], {})
      expect(links).toMatchObject([
        { creation: "refused", status: "cancelled", next_check_at: null },
      ])
      const session = await customer.createSession(cart.collectionId)
      expect(payable()).toEqual([session.order_id])
    })

    it.each([
      { code: 1001, status: 404, says: /amount/i },
      { code: 1002, status: 404, says: /currency/i },
      { code: 1016, status: 404, says: /parameter|field|missing/i },
      { code: 1032, status: 401, says: /key/i },
    ])(
      "because MultiSafepay refuses ($code): clearly, and nothing is left",
      async ({ code, status, says }) => {
        const cart = await readyToPay()
        simulator().fault({ kind: "status", code, status, method: "POST", path: "/orders" })

        const refused = await customer.askForSession(cart.collectionId)
        await runJob()

        expect(refused).toMatchObject({ status: 400, data: { code: "multisafepay_refused" } })
        const { message } = refused.data as unknown as { message: string }
        expect(message).toContain(String(code))
        expect(message).toMatch(says)
        expect(await customer.sessions(cart.cartId)).toEqual([])
        expect(payable()).toEqual([])
        expect(calls()).toEqual([CREATE])
        expect(await ledger.find("multisafepay_payment_link", ["*"], {})).toMatchObject([
          { creation: "refused", status: "cancelled", next_check_at: null, attention: null },
        ])
      }
    )

    it("because there were too many requests: the customer may try again, and nothing is left", async () => {
      const cart = await readyToPay()
      simulator().fault({ kind: "rate_limit", method: "POST", path: "/orders" })

      const refused = await customer.askForSession(cart.collectionId)
      await runJob()

      expect(refused).toMatchObject(TRY_AGAIN)
      expect(calls()).toEqual([CREATE])
      const session = await customer.createSession(cart.collectionId)
      expect(payable()).toEqual([session.order_id])
    })
  })
})
