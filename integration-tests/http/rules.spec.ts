import { ContainerRegistrationKeys, Modules, PaymentSessionStatus } from "@medusajs/framework/utils"
import { type IPaymentModuleService, type Logger } from "@medusajs/framework/types"

import { maxAtOnce } from "../../src/workflows/max-at-once"
import { processNotifications } from "../../src/workflows/process-notifications"
import { syncPaymentLink } from "../../src/workflows/sync-payment-link"
import { CREATE, READ, REFUND, UPDATE } from "./support/calls"
import { type Checkout } from "./support/customer"
import { databaseOf } from "./support/database"
import { aboutOrder, HOOK, hookOf, KEY, NATIVE_HOOK, signed } from "./support/hook"
import { NOWHERE } from "./support/nowhere"
import { shopSuite } from "./support/shop-suite"

/** The rules that always hold, by their numbers, each with what breaks when its guard is gone. */
shopSuite((suite) => {
  const { simulator, customer, admin, ledger, outcome, events, calls, container } = suite
  const database = databaseOf(container)
  const { post, get, notifyOnce } = hookOf(suite.backendUrl, simulator)
  const payments = (): IPaymentModuleService => container().resolve(Modules.PAYMENT)
  const attentionOf = async ({ session }: Checkout) =>
    (await ledger.link(session.order_id)).attention?.reason

  async function everythingSettles() {
    await simulator().idle()
    await ledger.inboxDone()
  }
  afterEach(everythingSettles)

  /** Somebody paid, and MultiSafepay has not told us. */
  async function payUnheard(payment: Parameters<ReturnType<typeof simulator>["pay"]>[1] = {}) {
    const checkout = await customer.checkOut()
    await simulator().pay(checkout.session.order_id, { ...payment, notify: false })
    return checkout
  }

  async function buy() {
    const checkout = await payUnheard()
    await notifyOnce(checkout)
    await ledger.inboxDone()
    const order = await outcome.paid(checkout)
    return { checkout, order, paymentId: order.payment_collections[0]?.payments[0]?.id ?? "" }
  }

  describe("rule 1: money moves only after a fresh look, with the right currency and amount", () => {
    it("moves nothing on the word of a notification", async () => {
      const checkout = await customer.checkOut()

      await post(
        HOOK,
        aboutOrder(checkout.session.order_id),
        signed(aboutOrder(checkout.session.order_id))
      )
      await ledger.inboxDone()

      await outcome.unpaid(checkout, { status: "open", attention: null })
      expect(calls()).toEqual([CREATE, READ])
    })

    it.each([{ amount: 2493 }, { gateway: "PAYPAL", currency: "USD" }])(
      "moves nothing when %p was paid, whoever asks",
      async (payment) => {
        const checkout = await payUnheard(payment)

        await notifyOnce(checkout)
        await ledger.inboxDone()
        const completed = await customer.complete(checkout.cartId)

        expect(completed.status).toBe(400)
        await outcome.unpaid(checkout, {})
      }
    )

    it("serves one processing with one read, and reads again for the next", async () => {
      const checkout = await payUnheard()

      await notifyOnce(checkout)
      await ledger.inboxDone()

      await outcome.paid(checkout)
      expect(calls()).toEqual([CREATE, READ])
      const stale = await payUnheard()
      const { id } = await ledger.link(stale.session.order_id)
      await database.sql(
        "UPDATE multisafepay_payment_link SET status = 'paid', state_read_at = now() - interval '61 seconds' WHERE id = ?",
        [id]
      )
      await customer.complete(stale.cartId)
      expect(calls(stale.session.order_id)).toEqual([CREATE, READ])
    })
  })

  describe("rule 2: acknowledged once committed, done once its effect is committed", () => {
    it("is not acknowledged while the inbox cannot be written", async () => {
      const checkout = await payUnheard()
      await database.sql("ALTER TABLE multisafepay_notification RENAME TO hidden")

      const refused = await notifyOnce(checkout)
      await database.sql("ALTER TABLE hidden RENAME TO multisafepay_notification")

      expect(refused).toEqual({ status: 503, body: "try again" })
      await notifyOnce(checkout)
      await ledger.inboxDone()
      await outcome.paid(checkout)
    })

    it("is not done while its effect is missing", async () => {
      const checkout = await payUnheard()
      const orders = container().resolve(Modules.ORDER)
      const broken = jest.spyOn(orders, "createOrders").mockRejectedValue(new Error("gone away"))

      await notifyOnce(checkout)
      const [waiting] = await ledger.eventually(
        database.notifications,
        ([row]) => row?.outcome !== null
      )
      broken.mockRestore()

      expect(waiting?.status).not.toBe("done")
      await database.makeNotificationsDue()
      await processNotifications(container())
      await ledger.inboxDone()
      await outcome.paid(checkout)
    })
  })

  describe("rule 3: nothing reaches core for a session that is not there, not ours, or another order's", () => {
    it("leaves strangers' carts alone when the session of a payment is gone, on both routes", async () => {
      const stranger = await customer.checkOut()
      const checkout = await payUnheard()
      await ledger.forgetSession(checkout.session.session_id)

      await notifyOnce(checkout)
      await simulator().notify(checkout.session.order_id, { url: suite.backendUrl() + NATIVE_HOOK })
      await ledger.eventually(
        () => attentionOf(checkout),
        (reason) => reason === "session_deleted"
      )
      await ledger.inboxDone()

      await outcome.unpaid(stranger, { status: "open", attention: null })
      expect(await ledger.orderIds(checkout.cartId)).toEqual([])
      expect(calls(stranger.session.order_id)).toEqual([CREATE])
    })

    it("tells core's own webhook to do nothing, however genuine the notification", async () => {
      const checkout = await payUnheard()
      const body = aboutOrder(checkout.session.order_id)
      const payload = { data: {}, rawData: Buffer.from(body), headers: signed(body) }

      const answer = await payments().getWebhookActionAndData({
        provider: "multisafepay_default",
        payload,
      })

      expect(answer).toEqual({ action: "not_supported" })
    })

    it("leaves a session alone that another provider has taken over", async () => {
      const checkout = await payUnheard()
      await database.sql(
        "UPDATE payment_session SET provider_id = 'pp_system_default' WHERE id = ?",
        [checkout.session.session_id]
      )

      await notifyOnce(checkout)
      await ledger.inboxDone()

      expect(await attentionOf(checkout)).toBe("foreign_session")
      await outcome.unpaid(checkout, {})
    })
  })

  describe("rule 4: what a notification does and what authorizePayment says agree", () => {
    it.each([
      ["completed", {}, PaymentSessionStatus.AUTHORIZED],
      ["declined", { scenario: "declined" }, PaymentSessionStatus.PENDING],
      ["cancelled", { scenario: "cancelled" }, PaymentSessionStatus.PENDING],
      [
        "uncleared",
        { gateway: "VISA", scenario: "uncleared" },
        PaymentSessionStatus.PENDING_AUTHORIZATION,
      ],
      ["initialized", { scenario: "initialized" }, PaymentSessionStatus.PENDING],
    ] as const)("for a payment that is %s", async (_, payment, sessionStatus) => {
      const told = await payUnheard(payment)
      const asked = await payUnheard(payment)

      await notifyOnce(told)
      await ledger.inboxDone()
      await payments()
        .authorizePaymentSession(asked.session.session_id, {})
        .catch(() => undefined)

      const statusOf = async ({ session }: Checkout) =>
        (await payments().retrievePaymentSession(session.session_id)).status
      expect(await statusOf(asked)).toBe(sessionStatus)
      expect(await statusOf(told)).toBe(sessionStatus)
    })
  })

  describe("rule 5: nothing is refunded that may not be, and nothing twice", () => {
    it("refuses zero, more than was captured, and another currency, before any call", async () => {
      const { checkout, paymentId } = await buy()
      const refuse = (amount: number) => payments().refundPayment({ payment_id: paymentId, amount })

      await expect(refuse(0)).rejects.toThrow()
      await expect(refuse(24.95)).rejects.toThrow(
        "exceeds the 24.94 EUR that MultiSafepay has left"
      )
      simulator().changeCurrency(checkout.session.order_id, "USD")
      await expect(refuse(1)).rejects.toThrow("was made in USD")

      expect(calls()).not.toContain(REFUND)
      expect(await ledger.find("refund", ["id"], { payment_id: paymentId })).toEqual([])
    })

    it("looks a refund up whose answer was lost, instead of repeating it", async () => {
      const { checkout, paymentId } = await buy()
      simulator().fault({
        kind: "reset_after_execution",
        method: "POST",
        path: "/orders/*/refunds",
      })

      const { status } = await admin.refund(paymentId, 10)

      expect(status).toBe(200)
      expect(simulator().orders.get(checkout.session.order_id)?.amountRefunded).toBe(1000)
      expect(calls().filter((call) => call === REFUND)).toHaveLength(1)
    })
  })

  describe("rule 6: what does not fit is held and shown", () => {
    it("sets attention, tells the shop once, and offers a remedy", async () => {
      const checkout = await payUnheard({ amount: 1 })

      for (let time = 0; time < 3; time++)
        await syncPaymentLink(container(), checkout.session.order_id)

      const { id, attention } = await ledger.link(checkout.session.order_id)
      expect(attention?.reason).toBe("amount_mismatch")
      expect(events.named("multisafepay.payment_link.attention")).toEqual([
        { id, reason: "amount_mismatch" },
      ])
      const path = `/admin/multisafepay/payment-links/${id}/resolve`
      expect((await admin.post(path, { action: "refund" })).status).toBe(200)
      await everythingSettles()
      expect(simulator().orders.get(checkout.session.order_id)?.amountRefunded).toBe(1)
    })
  })

  describe("rule 7: a finished state never goes back because of an older message", () => {
    it("stays paid, whatever comes late", async () => {
      const { checkout } = await buy()

      for (const status of ["initialized", "declined", "expired", "cancelled"]) {
        const body = aboutOrder(checkout.session.order_id, { status })
        await post(HOOK, body, signed(body))
      }
      await ledger.inboxDone()

      await outcome.paid(checkout)
    })

    it("does not let an answer that was read earlier have the last word", async () => {
      const checkout = await customer.checkOut()
      const { order_id: orderId } = checkout.session
      await simulator().pay(orderId, { scenario: "declined", notify: false })
      // Reads "declined", and hears of it only after the second attempt has been booked.
      simulator().fault({ kind: "slow", method: "GET", delayMs: 1_500 })
      const early = payments()
        .authorizePaymentSession(checkout.session.session_id, {})
        .catch(() => undefined)
      await ledger.eventually(
        () => Promise.resolve(calls(orderId)),
        (made) => made.includes(READ)
      )

      await simulator().pay(orderId)
      await ledger.inboxDone()
      await early

      expect(await ledger.link(orderId)).toMatchObject({ status: "paid", attention: null })
    })

    it("stays refunded", async () => {
      const { checkout, paymentId } = await buy()
      await admin.refund(paymentId)
      await everythingSettles()

      const body = aboutOrder(checkout.session.order_id, { status: "completed" })
      await post(HOOK, body, signed(body))
      await ledger.inboxDone()

      expect(
        await ledger.find("payment", ["id"], { payment_collection_id: checkout.collectionId })
      ).toHaveLength(1)
      expect(await attentionOf(checkout)).toBeUndefined()
    })
  })

  describe("rule 8: cancelling and deleting never void money, and never throw", () => {
    it("looks first: what was paid meanwhile is not cancelled", async () => {
      const checkout = await payUnheard()

      const changed = await customer.changeQuantity(checkout.cartId, 2)

      expect(changed.status).toBe(200)
      expect(calls()).not.toContain(UPDATE)
      expect(simulator().orders.get(checkout.session.order_id)?.status).toBe("completed")
    })

    it("succeeds while MultiSafepay is down, for a dead link and for a session of nobody's", async () => {
      const down = await customer.checkOut()
      process.env.MULTISAFEPAY_BASE_URL = NOWHERE
      expect((await customer.changeQuantity(down.cartId, 2)).status).toBe(200)
      process.env.MULTISAFEPAY_BASE_URL = simulator().apiUrl

      const dead = await customer.checkOut()
      await simulator().expire(dead.session.order_id)
      expect((await customer.changeQuantity(dead.cartId, 2)).status).toBe(200)

      const strange = await customer.checkOut()
      await database.sql("UPDATE payment_session SET data = '{}' WHERE id = ?", [
        strange.session.session_id,
      ])
      expect((await customer.changeQuantity(strange.cartId, 2)).status).toBe(200)
    })
  })

  describe("rule 9: no secret and no payer in a log, in session data or in an answer", () => {
    it("holds through a whole life: paid, forged, broken, held, refunded", async () => {
      const logger: Logger = container().resolve(ContainerRegistrationKeys.LOGGER)
      const said: unknown[] = []
      const spies = (["info", "warn", "error", "debug"] as const).map((level) =>
        jest.spyOn(logger, level).mockImplementation((...words: unknown[]) => void said.push(words))
      )
      const { checkout, paymentId } = await buy()
      simulator().fault({ kind: "html502", method: "POST", path: "/orders/*/refunds" })
      const refused = await admin.refund(paymentId)
      await post(HOOK, aboutOrder(checkout.session.order_id), { auth: "Zm9yZ2VkOnNpZ25hdHVyZQ==" })
      simulator().fault({ kind: "malformed", method: "GET", times: 5 })
      await syncPaymentLink(container(), checkout.session.order_id).catch(() => undefined)
      process.env.MULTISAFEPAY_BASE_URL = NOWHERE
      const unheard = aboutOrder(checkout.session.order_id, { status: "refunded" })
      await post(HOOK, unheard, signed(unheard))
      const rows = await ledger.eventually(database.notifications, (all) =>
        all.some(({ outcome: reason }) => reason?.includes("ECONNREFUSED"))
      )
      process.env.MULTISAFEPAY_BASE_URL = simulator().apiUrl
      await database.makeNotificationsDue()
      const links = await admin.get("/admin/multisafepay/payment-links")
      spies.forEach((spy) => {
        spy.mockRestore()
      })
      simulator().reset()

      const sessions = await customer.sessions(checkout.cartId)
      const told = JSON.stringify([said, rows, refused.data, links.data, sessions])
      expect(said.length).toBeGreaterThan(0)
      expect(told).not.toContain(KEY)
      expect(told).not.toContain("Zm9yZ2VkOnNpZ25hdHVyZQ")
      expect(told).not.toMatch(/jane|Kraanspoor|31208500500/i)
    })
  })

  describe("rule 10: amounts are decimal, and never guessed", () => {
    it("books the session's own amount, fractions and all", async () => {
      const checkout = await customer.checkOut()
      await database.sql(
        `UPDATE payment_session SET amount = 24.94371, raw_amount = '{"value":"24.94371","precision":20}' WHERE id = ?`,
        [checkout.session.session_id]
      )
      await database.sql(
        `UPDATE multisafepay_payment_link SET amount = 24.94371, raw_amount = '{"value":"24.94371","precision":20}' WHERE session_id = ?`,
        [checkout.session.session_id]
      )

      await simulator().pay(checkout.session.order_id)
      await ledger.inboxDone()

      const [payment] = await ledger.find<{ raw_amount: { value: string } }>(
        "payment",
        ["raw_amount"],
        { payment_session_id: checkout.session.session_id }
      )
      expect(payment?.raw_amount.value).toBe("24.94371")
    })

    it("asks for yen without decimals, and refuses a currency nobody documents", async () => {
      const yen = await customer.checkOut({ region: "yen" })
      await database.sql("UPDATE payment_collection SET currency_code = 'krw' WHERE id = ?", [
        yen.collectionId,
      ])

      const refused = await customer.askForSession(yen.collectionId)

      expect(yen.session).toMatchObject({ amount: 4000, currency: "JPY" })
      expect(refused.status).toBe(400)
      expect(JSON.stringify(refused.data)).toContain("currency_exponents")
    })
  })

  describe("rule 11: locks and leases", () => {
    it("lets the storefront complete while we hold our own lock: provider methods never take it", async () => {
      const checkout = await payUnheard()
      const locking = container().resolve(Modules.LOCKING)
      const key = `multisafepay:${checkout.session.order_id}`

      const completed = await locking.execute(key, () => customer.complete(checkout.cartId))

      expect(completed).toMatchObject({ status: 200, data: { type: "order" } })
    })

    it("leaves a link alone that another process has leased, and tries again", async () => {
      const checkout = await payUnheard()
      await database.sql(
        "UPDATE multisafepay_payment_link SET lease_until = now() + interval '1 minute'"
      )

      const busy = syncPaymentLink(container(), checkout.session.order_id)
      await expect(busy).rejects.toMatchObject({ name: "LinkBusyError" })
      expect(calls()).toEqual([CREATE])
      await get(`${HOOK}?transactionid=${checkout.session.order_id}`)
      await database.sql("UPDATE multisafepay_payment_link SET lease_until = NULL")
      await ledger.eventually(database.notifications, (rows) =>
        rows.every(({ status }) => status === "done")
      )

      await outcome.paid(checkout)
    })

    it("works on eight at once at most, and half of its connections", async () => {
      const limit = maxAtOnce(container())
      const checkouts: Checkout[] = []
      for (let index = 0; index <= limit; index++) checkouts.push(await payUnheard())
      simulator().fault({ kind: "slow", method: "GET", delayMs: 1_500, times: limit })

      for (const checkout of checkouts) await notifyOnce(checkout)
      const inHand = () => calls().filter((call) => call === READ).length
      await ledger.eventually(
        () => Promise.resolve(inHand()),
        (count) => count >= limit
      )

      expect(limit).toBeLessThanOrEqual(8)
      expect(inHand()).toBe(limit)
      await ledger.inboxDone()
      for (const checkout of checkouts) await outcome.paid(checkout)
    })
  })
})
