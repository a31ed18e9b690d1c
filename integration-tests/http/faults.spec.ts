import { inspect } from "node:util"

import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import { processNotifications } from "../../src/workflows/process-notifications"
import { reconcilePayments } from "../../src/workflows/reconcile-payments"
import { type FaultRule } from "../simulator/faults"
import { type Checkout } from "./support/customer"
import { databaseOf } from "./support/database"
import { configureAccount } from "./support/register-account"
import { shopSuite } from "./support/shop-suite"

// Acts on links that are fixed to a card only.
configureAccount("default", { capture: "manual" })

/** Of the client's own patience, which is ten seconds, so that these tests need no minutes. */
const PATIENCE = 0.15

const LEVELS = ["debug", "info", "warn", "error"] as const

type Fault = { name: string; fault: Omit<FaultRule, "method" | "path">; carriedOut: boolean }

/** All that can happen to a call, and whether MultiSafepay did what it was asked. */
const FAULTS: Fault[] = [
  { name: "500", fault: { kind: "status", status: 500 }, carriedOut: false },
  { name: "502 with HTML", fault: { kind: "html502" }, carriedOut: false },
  { name: "429", fault: { kind: "rate_limit" }, carriedOut: false },
  { name: "no answer", fault: { kind: "hang" }, carriedOut: false },
  { name: "reset before", fault: { kind: "reset_before" }, carriedOut: false },
  { name: "success: false", fault: { kind: "success_false", code: 1000 }, carriedOut: false },
  { name: "reset after", fault: { kind: "reset_after_execution" }, carriedOut: true },
  { name: "too slow", fault: { kind: "slow", delayMs: 3000 }, carriedOut: true },
  { name: "malformed JSON", fault: { kind: "malformed" }, carriedOut: true },
  { name: "half an answer", fault: { kind: "drop_response_body" }, carriedOut: true },
]

shopSuite((suite) => {
  const { simulator, customer, admin, ledger, outcome, container } = suite
  const database = databaseOf(container)
  let said: () => unknown[]

  beforeEach(() => {
    const patience = AbortSignal.timeout.bind(AbortSignal)
    jest
      .spyOn(AbortSignal, "timeout")
      .mockImplementation((milliseconds) => patience(milliseconds * PATIENCE))
    const logger = container().resolve(ContainerRegistrationKeys.LOGGER)
    const spies = LEVELS.map((level) => jest.spyOn(logger, level))
    said = () => spies.flatMap((spy) => spy.mock.calls)
  })
  afterEach(async () => {
    await simulator().idle()
    const lines = said().map((words) => inspect(words, { depth: 10 }))
    jest.restoreAllMocks()
    expect(lines.filter((line) => line.includes(simulator().apiKey))).toEqual([])
  })

  const inTurn = async <T>(work: (fault: Fault) => Promise<T>): Promise<[string, T][]> => {
    const results: [string, T][] = []
    for (const fault of FAULTS) results.push([fault.name, await work(fault)])
    return results
  }

  /** One after the other until they are ready, then all together: some take as long as a client waits. */
  async function atOnce<P, T>(
    prepare: () => Promise<P>,
    work: (prepared: P, fault: Fault) => Promise<T>
  ): Promise<[string, T][]> {
    const prepared = await inTurn(() => prepare())
    const working = prepared.map(async ([name, each], index): Promise<[string, T]> => [
      name,
      await work(each, FAULTS[index]!),
    ])
    return Promise.all(working)
  }

  const expected = <T>(toResult: (fault: Fault) => T) =>
    FAULTS.map((fault) => [fault.name, toResult(fault)])

  /** Minutes pass: everything that was put off is due, and the jobs run. */
  async function jobsRun() {
    await simulator().idle()
    await database.sql(
      "UPDATE multisafepay_payment_link SET next_check_at = now() WHERE next_check_at IS NOT NULL"
    )
    await reconcilePayments(container())
    await database.makeNotificationsDue()
    await processNotifications(container())
    await ledger.inboxDone()
  }

  async function authorise() {
    const checkout = await customer.checkOut({ data: { gateway: "VISA" } })
    await simulator().pay(checkout.session.order_id, { gateway: "VISA" })
    await ledger.inboxDone()
    const [id] = await ledger.orderIds(checkout.cartId)
    return toPurchase(checkout, id!)
  }

  async function buy() {
    const checkout = await customer.checkOut()
    await simulator().pay(checkout.session.order_id)
    await ledger.inboxDone()
    const [id] = await ledger.orderIds(checkout.cartId)
    return toPurchase(checkout, id!)
  }

  async function toPurchase(checkout: Checkout, id: string) {
    const order = await ledger.order(id)
    const paymentId = order.payment_collections[0]!.payments[0]!.id
    return { checkout, id, paymentId, mspId: checkout.session.order_id, total: checkout.total }
  }

  it("asks for a link: an error says to try again, the next try works, the orphan dies", async () => {
    const outcomes = await inTurn(async ({ fault }) => {
      const cartId = await customer.fillCart()
      const collectionId = await customer.createCollection(cartId)
      simulator().fault({ ...fault, method: "POST", path: "/orders" })
      const failed = await customer.askForSession(collectionId)
      const session = await customer.createSession(collectionId)
      return { cartId, failed, session }
    })
    await jobsRun()

    for (const [, { cartId, failed, session }] of outcomes) {
      expect(failed.status).toBe(400)
      expect(JSON.stringify(failed.data)).toMatch(/multisafepay_(try_again|refused)/)
      expect(await customer.sessions(cartId)).toMatchObject([{ data: session }])
      expect(simulator().linkState(session.order_id)).toBe("open")
    }
    const payable = [...simulator().orders.keys()].filter(
      (orderId) => simulator().linkState(orderId) === "open"
    )
    expect(payable.sort()).toEqual(outcomes.map(([, { session }]) => session.order_id).sort())
    expect(simulator().orders.size).toBe(
      FAULTS.length + FAULTS.filter(({ carriedOut }) => carriedOut).length
    )
  })

  it("looks at a payment: nothing is booked without a look, and all of it after one", async () => {
    const checkouts = await atOnce(
      () => customer.checkOut(),
      async (checkout, { fault }) => {
        const path = `/orders/${checkout.session.order_id}`
        // Reads are repeated twice.
        simulator().fault({ ...fault, method: "GET", path, times: 3 })
        await simulator().pay(checkout.session.order_id, { notify: false })
        const failed = await customer.complete(checkout.cartId)
        return { checkout, failed }
      }
    )
    for (const [, { checkout, failed }] of checkouts) {
      expect(failed.status).toBeGreaterThanOrEqual(400)
      await outcome.unpaid(checkout, { status: "open", attention: null })
    }

    await jobsRun()
    simulator().clearFaults()
    await jobsRun()

    for (const [, { checkout }] of checkouts) await outcome.paid(checkout)
  })

  it("cancels a link: the cart changes all the same, and the link dies", async () => {
    const changed = await atOnce(
      () => customer.checkOut(),
      async ({ cartId, session }, { fault }) => {
        simulator().fault({ ...fault, method: "PATCH", path: `/orders/${session.order_id}` })
        const { status } = await customer.changeQuantity(cartId, 2)
        return { status, orderId: session.order_id }
      }
    )
    await jobsRun()

    expect(changed.map(([name, { status }]) => [name, status])).toEqual(expected(() => 200))
    expect(changed.map(([name, { orderId }]) => [name, simulator().linkState(orderId)])).toEqual(
      expected(() => "cancelled")
    )
    for (const [, { orderId }] of changed)
      expect(await ledger.link(orderId)).toMatchObject({ status: "cancelled", attention: null })
  })

  it("refunds: once, booked once, or not at all and again", async () => {
    const refunds = await atOnce(buy, async (purchase, { fault }) => {
      simulator().fault({ ...fault, method: "POST", path: `/orders/${purchase.mspId}/refunds` })
      const answer = await admin.refund(purchase.paymentId, 10)
      if (answer.status !== 200) await admin.refund(purchase.paymentId, 10)
      return { answer, purchase }
    })
    await jobsRun()

    expect(refunds.map(([name, { answer }]) => [name, answer.status])).toEqual(
      expected(({ carriedOut }) => (carriedOut ? 200 : 400))
    )
    for (const [, { purchase, answer }] of refunds) {
      if (answer.status !== 200)
        expect(answer.data).toMatchObject({
          code: expect.stringMatching(/^multisafepay_/) as string,
        })
      expect(simulator().orders.get(purchase.mspId)).toMatchObject({ amountRefunded: 1000 })
      expect((await ledger.order(purchase.id)).transactions).toMatchObject([
        { amount: purchase.total },
        { amount: -10 },
      ])
      expect(await ledger.link(purchase.mspId)).toMatchObject({
        refunded_amount: 10,
        attention: null,
      })
    }
  })

  it("captures: once, booked once, or not at all and again", async () => {
    const captures = await atOnce(authorise, async (purchase, { fault }) => {
      const path = `/admin/payments/${purchase.paymentId}/capture`
      simulator().fault({ ...fault, method: "POST", path: `/orders/${purchase.mspId}/capture` })
      const answer = await admin.post(path)
      if (answer.status !== 200) await admin.post(path)
      return { answer, purchase }
    })
    await jobsRun()

    expect(captures.map(([name, { answer }]) => [name, answer.status])).toEqual(
      expected(({ carriedOut }) => (carriedOut ? 200 : 400))
    )
    for (const [, { purchase }] of captures) {
      await outcome.paid(purchase.checkout)
      const related = simulator().orders.get(purchase.mspId)?.transaction?.related
      expect(related).toMatchObject([{ type: "capture", transaction: { amount: 2494 } }])
    }
  })

  it("releases an authorisation: once, whatever is heard of it", async () => {
    const released = await atOnce(authorise, async (purchase, { fault }) => {
      simulator().fault({ ...fault, method: "PATCH", path: `/capture/${purchase.mspId}` })
      const { status } = await admin.cancelOrder(purchase.id)
      return { status, purchase }
    })
    await jobsRun()
    await jobsRun()

    expect(released.map(([name, { status }]) => [name, status])).toEqual(expected(() => 200))
    for (const [, { purchase }] of released) {
      const order = simulator().orders.get(purchase.mspId)
      expect(order?.status).toBe("void")
      expect(order?.transaction?.related).toMatchObject([{ type: "auth-cancellation" }])
      expect(await ledger.link(purchase.mspId)).toMatchObject({ attention: null })
      expect((await ledger.order(purchase.id)).transactions).toEqual([])
    }
  })

  describe("while MultiSafepay takes its time", () => {
    const SLOW = { kind: "slow", delayMs: 1000, method: "POST" } as const

    /** A notification is processed between the request and its answer. */
    async function lookMeanwhile(mspId: string, path: string) {
      await ledger.eventually(
        () => Promise.resolve(simulator().calls({ method: "POST", path }).length),
        (count) => count > 0
      )
      await simulator().notify(mspId)
      await ledger.inboxDone()
    }

    it.each([{ amount: undefined }, { amount: 10 }])(
      "leaves a capture that is under way to the one who makes it (%j)",
      async ({ amount }) => {
        const { checkout, id, mspId, paymentId } = await authorise()
        simulator().fault({ ...SLOW, path: "/orders/*/capture" })
        const body = amount === undefined ? {} : { amount }

        const capturing = admin.post(`/admin/payments/${paymentId}/capture`, body)
        await lookMeanwhile(mspId, "/orders/*/capture")

        expect(await capturing).toMatchObject({ status: 200 })
        if (amount === undefined) await outcome.paid(checkout)
        const { transactions } = await ledger.order(id)
        expect(transactions).toMatchObject([{ amount: amount ?? checkout.total }])
        expect(suite.events.named("payment.captured")).toHaveLength(1)
        expect((await ledger.link(mspId)).attention).toBeNull()
      }
    )

    it("leaves a refund that is under way to the one who makes it", async () => {
      const { id, mspId, paymentId, total } = await buy()
      simulator().fault({ ...SLOW, path: "/orders/*/refunds" })

      const refunding = admin.refund(paymentId, 10)
      await lookMeanwhile(mspId, "/orders/*/refunds")

      expect(await refunding).toMatchObject({ status: 200 })
      expect((await ledger.order(id)).transactions).toMatchObject([
        { amount: total },
        { amount: -10 },
      ])
      expect(suite.events.named("payment.refunded")).toHaveLength(1)
      expect((await ledger.link(mspId)).attention).toBeNull()
    })
  })

  describe("when nobody can say what became of it", () => {
    const REFUNDS = { method: "POST", path: "/orders/*/refunds" }

    /** Carried out, its answer lost, and MultiSafepay out of reach right after. */
    const loseSightOf = (rule: Pick<FaultRule, "method" | "path">) => {
      simulator().fault({ kind: "reset_after_execution", ...rule })
      // The first read, before the request, goes well.
      simulator().fault({ kind: "slow", delayMs: 0, method: "GET", path: "/orders/*" })
      simulator().fault({ kind: "html502", method: "GET", path: "/orders/*", times: 50 })
    }
    const minutesLater = async () => {
      simulator().clearFaults()
      for (const table of ["refund", "capture", "multisafepay_payment_link_event"])
        await database.sql(`UPDATE ${table} SET created_at = created_at - interval '4 minutes'`)
      await jobsRun()
    }

    it.each([
      { when: "by itself", isRepeated: false },
      { when: "when it is asked for again before anybody looked", isRepeated: true },
    ])("books a refund that was made and has no row, $when", async ({ isRepeated }) => {
      const { id, mspId, paymentId, total } = await buy()
      loseSightOf(REFUNDS)

      const lost = await admin.refund(paymentId, 10)

      expect(lost.status).toBe(400)
      expect(lost.data.message).toMatch(/did not say whether it carried out this refund/)
      expect(await ledger.find("refund", ["id"], { payment_id: paymentId })).toEqual([])
      if (isRepeated) {
        simulator().clearFaults()
        expect(await admin.refund(paymentId, 10)).toMatchObject({ status: 200 })
      }
      await minutesLater()

      expect(await ledger.find("refund", ["amount"], { payment_id: paymentId })).toMatchObject([
        { amount: 10 },
      ])
      expect(simulator().calls(REFUNDS)).toHaveLength(1)
      expect(simulator().orders.get(mspId)?.amountRefunded).toBe(1000)
      const order = await ledger.order(id)
      expect(order.transactions).toMatchObject([{ amount: total }, { amount: -10 }])
      expect(order.summary).toMatchObject({ refunded_total: 10, pending_difference: 0 })
      expect((await ledger.link(mspId)).attention).toBeNull()
    })

    it("books a capture of the whole by itself", async () => {
      const purchase = await authorise()
      loseSightOf({ method: "POST", path: "/orders/*/capture" })

      const lost = await admin.post(`/admin/payments/${purchase.paymentId}/capture`)
      await minutesLater()

      expect(lost.status).toBe(400)
      await outcome.paid(purchase.checkout)
      expect(simulator().calls({ path: "/orders/*/capture" })).toHaveLength(1)
    })

    it.each([
      { when: "by itself", isRepeated: false },
      { when: "when it is asked for again before anybody looked", isRepeated: true },
    ])("books the capture of a part, $when", async ({ isRepeated }) => {
      const { id, mspId, paymentId } = await authorise()
      const path = `/admin/payments/${paymentId}/capture`
      loseSightOf({ method: "POST", path: "/orders/*/capture" })

      const lost = await admin.post(path, { amount: 10 })

      expect(lost.status).toBe(400)
      if (isRepeated) {
        simulator().clearFaults()
        expect(await admin.post(path, { amount: 10 })).toMatchObject({ status: 200 })
      }
      await minutesLater()

      expect(simulator().calls({ path: "/orders/*/capture" })).toHaveLength(1)
      expect((await ledger.order(id)).transactions).toMatchObject([{ amount: 10 }])
      expect((await ledger.link(mspId)).attention).toBeNull()
    })

    it("shows an order that was cancelled without giving its payment back, until it is", async () => {
      const { id, mspId, paymentId } = await buy()
      simulator().fault({ kind: "success_false", code: 1034, ...REFUNDS })

      expect(await admin.cancelOrder(id)).toMatchObject({ status: 200 })
      await minutesLater()

      expect((await ledger.link(mspId)).attention).toMatchObject({ reason: "refund_failed" })
      await container().resolve(Modules.PAYMENT).refundPayment({ payment_id: paymentId })
      await minutesLater()
      expect((await ledger.link(mspId)).attention).toBeNull()
      expect(simulator().orders.get(mspId)?.amountRefunded).toBe(2494)
    })
  })
})
