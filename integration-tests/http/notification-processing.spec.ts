import { processNotifications } from "../../src/workflows/process-notifications"
import { CREATE, READ } from "./support/calls"
import { type Checkout } from "./support/customer"
import { databaseOf } from "./support/database"
import { aboutOrder, HOOK, hookOf, signed } from "./support/hook"
import { shopSuite } from "./support/shop-suite"

const RETRY_MS = 15 * 60_000

shopSuite(({ simulator, customer, ledger, outcome, calls, container, backendUrl }) => {
  const database = databaseOf(container)
  const { post, get, notifyOnce } = hookOf(backendUrl, simulator)
  const orderId = ({ session }: Checkout) => session.order_id

  /** Somebody paid, and MultiSafepay has not told us. */
  async function payUnheard(): Promise<Checkout> {
    const checkout = await customer.checkOut()
    await simulator().pay(orderId(checkout), { notify: false })
    return checkout
  }

  /** What the ledger says of a link, without the moments at which it was looked at. */
  async function readEntry(checkout: Checkout) {
    const link = await ledger.link(orderId(checkout))
    const { status, attention, transaction_id, order_id, order_status, refunded_amount } = link
    return { status, attention, transaction_id, order_id, order_status, refunded_amount }
  }

  const isWorkedOff = (rows: { status: string }[]) => rows.every(({ status }) => status === "done")

  describe("when something is down", () => {
    it("answers 503 without its inbox, and MultiSafepay's next try succeeds", async () => {
      const checkout = await customer.checkOut()
      await database.sql("ALTER TABLE multisafepay_notification RENAME TO hidden")

      await simulator().pay(orderId(checkout))
      const last = () => simulator().notifications.at(-1)!
      expect(last()).toMatchObject({
        responseStatus: 503,
        responseBody: "try again",
        acknowledged: false,
      })

      await database.sql("ALTER TABLE hidden RENAME TO multisafepay_notification")
      await simulator().advance(RETRY_MS)

      expect(last()).toMatchObject({ responseStatus: 200, responseBody: "OK", acknowledged: true })
      await ledger.inboxDone()
      await outcome.paid(checkout)
    })

    it("keeps a notification while MultiSafepay's API is down, and processes it after", async () => {
      const checkout = await payUnheard()
      simulator().fault({ kind: "html502", method: "GET", times: 3 })

      expect(await notifyOnce(checkout)).toEqual({ status: 200, body: "OK" })
      const [waiting] = await ledger.eventually(
        database.notifications,
        ([row]) => row?.outcome !== null
      )
      expect(waiting).toMatchObject({ status: "received", attempts: 1 })
      expect(waiting!.outcome).toMatch(/^MultiSafepayApiError/)
      expect(await ledger.orderIds(checkout.cartId)).toEqual([])

      await ledger.inboxDone()

      expect(await database.notifications()).toMatchObject([
        { status: "done", attempts: 2, outcome: "settled" },
      ])
      await outcome.paid(checkout)
    })

    it("takes over what a killed process had in hand, once its lease has run out", async () => {
      const checkout = await payUnheard()
      simulator().fault({ kind: "html502", method: "GET", times: 3 })
      await notifyOnce(checkout)
      await ledger.eventually(database.notifications, ([row]) => row?.outcome !== null)
      // As a process leaves it that dies after its first look.
      const inHand = "status = 'processing', next_attempt_at = now() - interval '1 minute'"
      await database.sql(
        `UPDATE multisafepay_notification SET ${inHand}, lease_until = now() + interval '1 minute'`
      )
      await database.sql(
        "UPDATE multisafepay_payment_link SET lease_until = now() - interval '1 second'"
      )

      await processNotifications(container())
      expect(await database.notifications()).toMatchObject([{ status: "processing", attempts: 1 }])

      await database.sql(
        "UPDATE multisafepay_notification SET lease_until = now() - interval '1 second'"
      )
      await processNotifications(container())
      await ledger.inboxDone()

      expect(await database.notifications()).toMatchObject([{ status: "done", attempts: 2 }])
      await outcome.paid(checkout)
    })

    it("waits for its turn while another process has the link in hand", async () => {
      const checkout = await payUnheard()
      await database.sql(
        "UPDATE multisafepay_payment_link SET lease_until = now() + interval '1 minute'"
      )

      await notifyOnce(checkout)
      const [waiting] = await ledger.eventually(
        database.notifications,
        ([row]) => row?.outcome !== null
      )
      expect(waiting!.outcome).toMatch(/^LinkBusyError/)
      expect(calls()).toEqual([CREATE])

      await database.sql("UPDATE multisafepay_payment_link SET lease_until = NULL")
      await ledger.inboxDone()

      await outcome.paid(checkout)
      expect(calls()).toEqual([CREATE, READ])
    })
  })

  describe("what a notification leads to", () => {
    it("is a line in the timeline, and no read, when somebody only chose a method", async () => {
      const checkout = await customer.checkOut()

      await simulator().pay(orderId(checkout), { scenario: "initialized" })
      await ledger.inboxDone()

      expect(calls()).toEqual([CREATE])
      expect(await database.notifications()).toMatchObject([{ status: "done", outcome: "noted" }])
      const events = await database.sql<{ type: string; data: unknown }>(
        "SELECT type, data FROM multisafepay_payment_link_event ORDER BY created_at"
      )
      expect(events).toMatchObject([
        { type: "created" },
        { type: "initialized", data: { gateway: "IDEAL" } },
      ])
      await outcome.unpaid(checkout, { status: "open" })
    })

    it("is an order, though it came before the link's creation was answered", async () => {
      simulator().notificationFaults.set({ beforeCreateResponse: "completed" })

      const checkout = await customer.checkOut()
      expect(simulator().notifications[0]).toMatchObject({ acknowledged: true })
      await ledger.inboxDone()

      const order = await outcome.paid(checkout)
      expect(order.status).toBe("pending")
      expect(new Set(calls())).toEqual(new Set([CREATE, READ]))
    })

    it("is never a change to a stranger's cart, whatever the body says", async () => {
      const stranger = await customer.checkOut()
      const own = await payUnheard()
      const cartOf = async () => [
        await customer.retrieveCart(stranger.cartId),
        await ledger.link(orderId(stranger)),
      ]
      const before = await cartOf()

      await notifyOnce(own, {
        url: `${backendUrl()}${HOOK}?transactionid=${orderId(stranger)}`,
        fields: {
          var1: stranger.session.session_id,
          var2: stranger.cartId,
          var3: stranger.collectionId,
          session_id: stranger.session.session_id,
          cart_id: stranger.cartId,
        },
      })
      await ledger.inboxDone()

      await outcome.paid(own)
      await outcome.unpaid(stranger, { status: "open", state_read_at: null })
      expect(await cartOf()).toEqual(before)
      expect(calls(orderId(stranger))).toEqual([CREATE])
    })

    it("is never a change to a stranger's cart when its own session is gone", async () => {
      const stranger = await customer.checkOut()
      const own = await payUnheard()
      await database.sql("DELETE FROM payment_session WHERE id = ?", [own.session.session_id])

      await notifyOnce(own)
      await ledger.inboxDone()

      await outcome.unpaid(stranger, { status: "open", state_read_at: null })
      expect(await ledger.orderIds(own.cartId)).toEqual([])
      const link = await ledger.link(orderId(own))
      expect(link).toMatchObject({ status: "paid", attention: { reason: "session_deleted" } })
    })

    it("is nothing more once the link is paid, however late and in whatever order", async () => {
      const checkout = await customer.checkOut()
      await simulator().pay(orderId(checkout))
      await ledger.inboxDone()
      await outcome.paid(checkout)
      const before = await database.medusa()
      const entry = await readEntry(checkout)

      for (const status of ["expired", "declined", "initialized", "cancelled", "void", "uncleared"])
        expect(await notifyOnce(checkout, { status })).toEqual({ status: 200, body: "OK" })
      await ledger.inboxDone()

      expect(await database.medusa()).toEqual(before)
      expect(await readEntry(checkout)).toEqual(entry)
      const outcomes = (await database.notifications()).map((row) => row.outcome)
      expect(["settled", "noted", "unchanged", "already_read"]).toEqual(
        expect.arrayContaining(outcomes)
      )
      await outcome.paid(checkout)
      expect(new Set(calls())).toEqual(new Set([CREATE, READ]))
    })

    it.each([
      ["void", "payment_reversed"],
      ["chargeback", "chargeback"],
    ] as const)(
      "asks for a person, and moves no money, when a payment is %s",
      async (end, reason) => {
        const checkout = await customer.checkOut()
        await simulator().pay(orderId(checkout))
        await ledger.inboxDone()
        await outcome.paid(checkout)
        const before = await database.medusa()

        if (end === "chargeback") await simulator().chargeback(orderId(checkout))
        else {
          const { transaction } = simulator().orders.get(orderId(checkout))!
          Object.assign(transaction!, { status: "void", financialStatus: "void" })
          await notifyOnce(checkout)
        }
        await ledger.inboxDone()

        expect(await ledger.link(orderId(checkout))).toMatchObject({
          status: "paid",
          attention: {
            reason,
            since: expect.any(String) as string,
            detail: expect.any(String) as string,
          },
        })
        expect(await database.medusa()).toEqual(before)
        expect(new Set(calls())).toEqual(new Set([CREATE, READ]))
      }
    )
  })

  describe("a burst", () => {
    it("is worked off with at most eight looks at once", async () => {
      await customer.checkOut()
      await database.sql(`
        INSERT INTO multisafepay_payment_link SELECT (jsonb_populate_record(link, jsonb_build_object(
          'id', id || number, 'session_id', session_id || number,
          'multisafepay_order_id', multisafepay_order_id || number))).*
        FROM multisafepay_payment_link AS link, generate_series(1, 30) AS number`)
      const links = await database.sql<{ multisafepay_order_id: string }>(
        "SELECT multisafepay_order_id FROM multisafepay_payment_link ORDER BY id OFFSET 1"
      )
      const ids = links.map((link) => link.multisafepay_order_id)
      const SLOW_MS = 300
      simulator().fault({ kind: "slow", method: "GET", times: 1000, delayMs: SLOW_MS })

      const bodies = ["declined", "expired"].flatMap((status) =>
        ids.map((id) => aboutOrder(id, { status }))
      )
      const answers = await Promise.all(bodies.map((body) => post(HOOK, body, signed(body))))
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
      await ledger.inboxDone()

      const rows = await database.notifications()
      expect(rows).toHaveLength(60)
      const reads = simulator().calls({ method: "GET" })
      expect(new Set(reads.map((read) => read.orderId))).toEqual(new Set(ids))
      const begun = reads.map(({ at }) => at.getTime())
      const atOnce = begun.map(
        (start) => begun.filter((other) => other >= start && other < start + SLOW_MS - 20).length
      )
      expect(Math.max(...atOnce)).toBeLessThanOrEqual(8)
      expect(Math.max(...atOnce)).toBeGreaterThan(2)
    })
  })

  describe("the unsigned form", () => {
    const hint = (id: string) => get(`${HOOK}?transactionid=${id}&timestamp=1`)

    it("leads to a look at an order of ours", async () => {
      const checkout = await payUnheard()

      expect(await hint(orderId(checkout))).toMatchObject({ status: 200, body: "OK" })
      await ledger.inboxDone()

      expect(calls()).toEqual([CREATE, READ])
      await outcome.paid(checkout)
    })

    it("proves nothing: an order nobody paid stays unpaid", async () => {
      const checkout = await customer.checkOut()

      await get(
        `${HOOK}?transactionid=${orderId(checkout)}&status=completed&financial_status=completed`
      )
      await ledger.inboxDone()

      await outcome.unpaid(checkout, { status: "open" })
    })

    it("costs one read in five seconds, however often it comes", async () => {
      const checkout = await customer.checkOut()
      const reads = () => calls().filter((call) => call === READ).length
      await hint(orderId(checkout))
      await ledger.inboxDone()
      expect(reads()).toBe(1)

      await Promise.all(Array.from({ length: 15 }, () => hint(orderId(checkout))))
      for (let time = 0; time < 15; time++) await hint(orderId(checkout))
      await processNotifications(container())

      expect(reads()).toBe(1)
      expect(await database.notifications()).toMatchObject([
        { status: "received", received_count: 31 },
      ])
      await simulator().pay(orderId(checkout), { notify: false })
      await ledger.eventually(database.notifications, isWorkedOff)
      expect(reads()).toBe(2)
      await outcome.paid(checkout)
    })

    it("does not lose what happens during the look it asked for", async () => {
      const checkout = await customer.checkOut()
      simulator().fault({ kind: "slow", method: "GET", delayMs: 500 })
      await hint(orderId(checkout))
      await ledger.eventually(
        () => Promise.resolve(calls()),
        (made) => made.includes(READ)
      )

      await simulator().pay(orderId(checkout), { notify: false })
      await hint(orderId(checkout))
      await ledger.eventually(database.notifications, ([row]) => row?.outcome === "unchanged")
      await database.makeNotificationsDue()
      await processNotifications(container())
      await ledger.inboxDone()

      await outcome.paid(checkout)
    })

    it("acknowledges what is not ours, and garbage, without a call", async () => {
      await customer.checkOut()
      const before = await database.everything()
      const queries = [
        "",
        "?transactionid=",
        "?transactionid=somebody-elses",
        "?transactionid[]=a",
        "?x=1",
      ]

      for (const query of queries) {
        expect(await get(`${HOOK}${query}`)).toMatchObject({ status: 200, body: "OK" })
      }

      await processNotifications(container())
      expect(await database.everything()).toEqual(before)
      expect(calls()).toEqual([CREATE])
    })
  })
})
