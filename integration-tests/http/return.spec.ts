import { type AxiosResponse } from "axios"

import { CREATE, READ } from "./support/calls"
import { type Checkout } from "./support/customer"
import { databaseOf } from "./support/database"
import { shopSuite } from "./support/shop-suite"

const STOREFRONT = "http://localhost:8000"

/** A customer waits five seconds at most; the rest is the test's own. */
const PATIENCE_MS = 5_000
const SLACK_MS = 2_500

shopSuite(({ simulator, customer, ledger, outcome, calls, container }) => {
  const database = databaseOf(container)
  const visit = ({ session }: Checkout, from = "") => customer.comeBack(session.session_id, from)
  const reads = () => calls().filter((call) => call === READ).length

  /** Where the browser is sent, with what the storefront is told. */
  function destination({ status, headers }: AxiosResponse) {
    expect(status).toBe(303)
    const url = new URL(String(headers.location))
    return { page: `${url.origin}${url.pathname}`, ...Object.fromEntries(url.searchParams) }
  }

  const told = ({ cartId }: Checkout, payment_status: string) => ({
    page: `${STOREFRONT}/`,
    payment_status,
    cart_id: cartId,
  })

  describe("a customer who comes back", () => {
    it("has paid, which nobody told us: the order is placed, and the storefront gets its id", async () => {
      const checkout = await customer.checkOut()
      await simulator().pay(checkout.session.order_id, { notify: false })

      const answer = await visit(checkout)

      const order = await outcome.paid(checkout)
      expect(destination(answer)).toEqual({ ...told(checkout, "paid"), order_id: order.id })
      expect(calls()).toEqual([CREATE, READ])
    })

    it("costs no call once the ledger knows the end", async () => {
      const checkout = await customer.checkOut()
      await simulator().pay(checkout.session.order_id)
      await ledger.inboxDone()
      const order = await outcome.paid(checkout)

      for (let time = 0; time < 5; time++)
        expect(destination(await visit(checkout))).toMatchObject({
          payment_status: "paid",
          order_id: order.id,
        })

      expect(calls()).toEqual([CREATE, READ])
    })

    it("is told that it is pending, with an order, while the money is on its way", async () => {
      const checkout = await customer.checkOut()
      await simulator().pay(checkout.session.order_id, { scenario: "uncleared", notify: false })

      expect(destination(await visit(checkout))).toMatchObject(told(checkout, "pending"))

      const { order_id } = await ledger.eventually(
        () => ledger.link(checkout.session.order_id),
        (link) => link.order_id !== null
      )
      const pending = { ...told(checkout, "pending"), order_id }
      expect(destination(await visit(checkout))).toEqual(pending)
      expect(destination(await visit(checkout, "?from=cancel"))).toEqual(pending)

      expect(await ledger.link(checkout.session.order_id)).toMatchObject({
        status: "open",
        order_status: "uncleared",
      })
    })

    it.each([
      ["declined", "failed"],
      ["expired", "failed"],
      ["cancelled", "cancelled"],
    ] as const)(
      "is told of an attempt that was %s, on a link that stays payable",
      async (scenario, status) => {
        const checkout = await customer.checkOut()
        await simulator().pay(checkout.session.order_id, { scenario, notify: false })

        expect(destination(await visit(checkout))).toEqual(told(checkout, status))

        expect(await ledger.orderIds(checkout.cartId)).toEqual([])
        expect(simulator().linkState(checkout.session.order_id)).toBe("open")
        expect(calls()).toEqual([CREATE, READ])
      }
    )

    it("is told of an end that has come while they were away", async () => {
      const checkout = await customer.checkOut()
      await simulator().expire(checkout.session.order_id)
      await ledger.inboxDone()

      expect(destination(await visit(checkout))).toEqual(told(checkout, "failed"))
    })

    it("is told that money which fits nothing is pending, until a person has looked", async () => {
      const checkout = await customer.checkOut()
      await simulator().pay(checkout.session.order_id, { amount: 1, notify: false })

      expect(destination(await visit(checkout))).toEqual(told(checkout, "pending"))

      expect(await ledger.link(checkout.session.order_id)).toMatchObject({
        attention: { reason: "amount_mismatch" },
      })
      expect(await ledger.orderIds(checkout.cartId)).toEqual([])
    })
  })

  describe("a visit", () => {
    it("is no proof: who has not paid gets no order, whatever the address says", async () => {
      const checkout = await customer.checkOut()

      for (const query of [
        "",
        "?payment_status=paid",
        "?status=completed&transactionid=x",
        "?order_id=order_1",
      ])
        expect(destination(await visit(checkout, query))).toEqual(told(checkout, "pending"))

      await outcome.unpaid(checkout, { status: "open" })
    })

    it("by way of the cancel button cancels nothing", async () => {
      const checkout = await customer.checkOut()

      expect(destination(await visit(checkout, "?from=cancel"))).toEqual(
        told(checkout, "cancelled")
      )

      expect(new Set(calls())).toEqual(new Set([CREATE, READ]))
      expect(simulator().linkState(checkout.session.order_id)).toBe("open")
      await simulator().pay(checkout.session.order_id)
      await ledger.inboxDone()
      await outcome.paid(checkout)
    })

    it("by way of the cancel button after paying still ends with the order", async () => {
      const checkout = await customer.checkOut()
      await simulator().pay(checkout.session.order_id, { notify: false })

      expect(destination(await visit(checkout, "?from=cancel"))).toMatchObject({
        payment_status: "paid",
      })

      await outcome.paid(checkout)
    })

    it("costs one read in five seconds, however many there are", async () => {
      const checkout = await customer.checkOut()

      await Promise.all(Array.from({ length: 10 }, () => visit(checkout)))
      for (let time = 0; time < 5; time++) await visit(checkout)
      expect(reads()).toBe(1)

      // What happens right after that read is seen by the next, which the visits have asked for.
      await simulator().pay(checkout.session.order_id, { notify: false })
      await ledger.eventually(database.notifications, (rows) =>
        rows.every(({ status }) => status === "done")
      )
      expect(reads()).toBe(2)
      await outcome.paid(checkout)
    })

    it("at the very moment that the notification arrives makes one order", async () => {
      const checkout = await customer.checkOut()
      await simulator().pay(checkout.session.order_id, { wait: false })

      const answers = await Promise.all([
        visit(checkout),
        visit(checkout),
        customer.complete(checkout.cartId),
      ])
      await simulator().idle()
      await ledger.inboxDone()

      const order = await outcome.paid(checkout)
      expect(answers[2].data.order?.id ?? order.id).toBe(order.id)
      expect(destination(answers[0])).toMatchObject({ cart_id: checkout.cartId })
    })

    it("to a session that is not there is a 404 page, whatever was asked for", async () => {
      for (const id of ["payses_unknown", "__proto__", "x".repeat(200), "%20", "cart_1"]) {
        const { status, headers, data } = await customer.comeBack(id)
        expect([id, status, headers["content-type"]]).toEqual([id, 404, "text/html; charset=utf-8"])
        expect(data).toContain("We do not know this payment")
      }
    })
  })

  describe("while MultiSafepay does not answer", () => {
    it("sends the customer on within five seconds, pending, and places the order later", async () => {
      const checkout = await customer.checkOut()
      await simulator().pay(checkout.session.order_id, { notify: false })
      simulator().fault({ kind: "slow", method: "GET", delayMs: PATIENCE_MS + SLACK_MS })

      const begun = Date.now()
      const answer = await visit(checkout)

      expect(Date.now() - begun).toBeLessThan(PATIENCE_MS + SLACK_MS)
      expect(destination(answer)).toEqual(told(checkout, "pending"))
      await ledger.eventually(
        () => ledger.orderIds(checkout.cartId),
        (ids) => ids.length === 1
      )
      await ledger.eventually(
        () => ledger.link(checkout.session.order_id),
        ({ synced_at }) => synced_at !== null
      )
      await outcome.paid(checkout)
    })

    it("claims nothing of a customer who comes by the cancel button, and looks again by itself", async () => {
      const checkout = await customer.checkOut()
      await simulator().pay(checkout.session.order_id, { notify: false })
      simulator().fault({ kind: "html502", method: "GET", times: 3 })

      expect(destination(await visit(checkout, "?from=cancel"))).toEqual(told(checkout, "pending"))

      await ledger.eventually(database.notifications, ([row]) => row?.status === "done")
      await outcome.paid(checkout)
    })
  })

  describe("where the customer is sent", () => {
    it("is the page the storefront asked for, with what its address had already", async () => {
      const checkout = await customer.checkOut({
        data: { return_url: `${STOREFRONT}/nl/bedankt?a=1` },
      })
      await simulator().pay(checkout.session.order_id, { notify: false })

      expect(destination(await visit(checkout))).toMatchObject({
        page: `${STOREFRONT}/nl/bedankt`,
        a: "1",
        payment_status: "paid",
        cart_id: checkout.cartId,
      })
    })

    it("is never elsewhere", async () => {
      for (const return_url of [
        "https://evil.example/",
        `${STOREFRONT}.evil.example/`,
        "javascript:alert(1)",
      ]) {
        const checkout = await customer.checkOut({ data: { return_url } })
        const query = "?return_url=https://evil.example/&redirect=https://evil.example/"
        expect(destination(await visit(checkout, query))).toEqual(told(checkout, "pending"))
      }
    })
  })
})
