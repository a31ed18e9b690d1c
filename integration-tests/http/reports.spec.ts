import { reconcilePayments } from "../../src/workflows/reconcile-payments"
import { findMissedShipments } from "../../src/workflows/find-missed-shipments"
import { type PaymentLinkRecord } from "../../src/types/payment-link"
import { amountOfParts } from "../simulator/parts"
import { CREATE, READ, UPDATE } from "./support/calls"
import { type Checkout } from "./support/customer"
import { databaseOf } from "./support/database"
import { enableAccounts, providerOf } from "./support/enable-accounts"
import { configureAccount, registerAccount } from "./support/register-account"
import { shopSuite } from "./support/shop-suite"
import { storyOf } from "./support/story"

const apiKey = "simulator-test-key"

// As the plugin comes.
configureAccount("default", { reportInvoice: undefined })
registerAccount("silent", { apiKey, reportInvoice: false, reportShipment: false })
registerAccount("first", { apiKey, reportInvoice: true, placeOrder: "before_payment" })
registerAccount("manual", { apiKey, reportInvoice: true, capture: "manual" })

const LABEL = {
  tracking_number: "3SMSP0123456789",
  tracking_url: "https://carrier.example/3SMSP0123456789",
  label_url: "#",
}

const UPDATES = { method: "PATCH", path: "/orders/*" }
const ATTENTION = "multisafepay.payment_link.attention"

shopSuite((suite) => {
  const { simulator, customer, admin, ledger, outcome, events, container, shop, calls } = suite
  const story = storyOf(ledger, events)
  const database = databaseOf(container)
  const runJob = () => reconcilePayments(container())
  const mspIdOf = ({ session }: Checkout) => session.order_id

  afterEach(() => settled())
  beforeAll(() => enableAccounts(admin, shop(), ["silent", "first", "manual"]))

  /** Bodies of all reports about an order, oldest first. */
  const reports = (checkout: Checkout) =>
    simulator()
      .calls({ ...UPDATES, orderId: mspIdOf(checkout) })
      .map(({ body }) => body)
  const shipments = (checkout: Checkout) =>
    reports(checkout).filter((body) => (body as { status?: string }).status === "shipped")
  const link = (checkout: Checkout) => ledger.link(mspIdOf(checkout))

  /** Lines of the timeline that are about reports. */
  const timeline = async (checkout: Checkout) =>
    (await story.timeline(mspIdOf(checkout))).filter((type) => type.includes("report"))
  const reported = async (checkout: Checkout) => (await link(checkout)).reported

  async function settled(): Promise<void> {
    await simulator().idle()
    await ledger.inboxDone()
  }

  /** From nothing to an order that is paid, with its number filed. */
  async function buy({
    gateway = "IDEAL",
    quantity = 1,
    ...choice
  }: { gateway?: string; quantity?: number; provider?: string } = {}) {
    const checkout = await customer.checkOut({ quantity, ...choice })
    await simulator().pay(mspIdOf(checkout), { gateway })
    await settled()
    const order = await outcome.paid(checkout)
    return { checkout, orderId: order.id, number: String(order.display_id) }
  }

  /** Packs and ships, and waits until MultiSafepay was told, or was meant to be. */
  async function ship(orderId: string, quantity = 1, labels = [LABEL]): Promise<string> {
    const fulfillmentId = await admin.fulfil(orderId, quantity)
    await admin.ship(orderId, fulfillmentId, labels)
    return fulfillmentId
  }

  const until = (checkout: Checkout, holds: (link: PaymentLinkRecord) => boolean) =>
    ledger.eventually(() => link(checkout), holds)

  const hasReported = (checkout: Checkout, fulfillmentId: string) =>
    until(checkout, ({ reported: told }) => told?.shipments.includes(fulfillmentId) ?? false)

  const hasFailed = (checkout: Checkout, report: string, times = 1) =>
    until(checkout, ({ reported: told }) =>
      Boolean(told?.failures.some((each) => each.report === report && each.times === times))
    )

  /** Whoever looks now is done, and has decided when to look again: the test may decide otherwise. */
  const isIdle = (checkout: Checkout) => until(checkout, ({ lease_until: lease }) => !lease)

  async function makeDue(checkout: Checkout): Promise<void> {
    await isIdle(checkout)
    await ledger.makeDue(mspIdOf(checkout))
  }

  /** Lets the time pass that a failed report waits. */
  async function nextDay(checkout: Checkout): Promise<void> {
    const told = (await isIdle(checkout)).reported!
    const since = new Date(Date.now() - 2 * 86_400_000).toISOString()
    const failures = told.failures.map((failure) => ({ ...failure, since }))
    await ledger.backdate(mspIdOf(checkout), { reported: { ...told, failures } })
    await runJob()
  }

  describe("the number of an order", () => {
    it("is filed once, after the notification placed it", async () => {
      const { checkout, number } = await buy()

      expect(calls()).toEqual([CREATE, READ, UPDATE])
      expect(reports(checkout)).toEqual([{ invoice_id: number }])
      expect(await link(checkout)).toMatchObject({
        reported: { invoice_id: number, failures: [] },
        next_check_at: null,
      })
      expect(await timeline(checkout)).toEqual(["invoice_reported"])

      await simulator().notify(mspIdOf(checkout), { times: 3 })
      await settled()
      expect(reports(checkout)).toHaveLength(1)
    })

    it("is filed once, when the browser is back first", async () => {
      const checkout = await customer.checkOut()
      await simulator().pay(mspIdOf(checkout), { notify: false })
      await customer.comeBack(checkout.session.session_id)
      await simulator().notify(mspIdOf(checkout))
      await settled()

      const order = await outcome.paid(checkout)
      expect(reports(checkout)).toEqual([{ invoice_id: String(order.display_id) }])
    })

    it("is filed once, when the storefront completes the cart itself", async () => {
      const checkout = await customer.checkOut()
      await simulator().pay(mspIdOf(checkout), { notify: false })
      await customer.complete(checkout.cartId)
      await simulator().notify(mspIdOf(checkout))
      await settled()

      const order = await outcome.paid(checkout)
      expect(reports(checkout)).toEqual([{ invoice_id: String(order.display_id) }])
    })

    it("of an order that is paid later is filed when it is paid, not before", async () => {
      const checkout = await customer.checkOut({ provider: providerOf("first") })
      const mspId = mspIdOf(checkout)
      await simulator().pay(mspId, { gateway: "BANKTRANS", scenario: "initialized" })
      await customer.comeBack(checkout.session.session_id)
      await settled()
      expect(await ledger.orderIds(checkout.cartId)).toHaveLength(1)
      expect(reports(checkout)).toEqual([])

      await simulator().complete(mspId)
      await settled()

      const order = await outcome.paid(checkout)
      expect(reports(checkout)).toEqual([{ invoice_id: String(order.display_id) }])
    })

    it("of a payment that fits nothing is not filed", async () => {
      const checkout = await customer.checkOut()
      await simulator().pay(mspIdOf(checkout), { amount: 1 })
      await settled()

      expect(await link(checkout)).toMatchObject({ attention: { reason: "amount_mismatch" } })
      expect(reports(checkout)).toEqual([])
    })
  })

  describe("a shipment", () => {
    it("is told with what is known of the parcel, and once", async () => {
      const { checkout, orderId } = await buy()
      const day = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" })

      const fulfillmentId = await ship(orderId)
      await hasReported(checkout, fulfillmentId)

      expect(shipments(checkout)).toEqual([
        {
          status: "shipped",
          tracktrace_code: LABEL.tracking_number,
          tracktrace_url: LABEL.tracking_url,
          carrier: "Standard",
          ship_date: day.format(new Date()),
        },
      ])
      expect(await timeline(checkout)).toEqual(["invoice_reported", "shipment_reported"])
      expect(await until(checkout, ({ next_check_at: next }) => next === null)).toMatchObject({
        status: "paid",
        attention: null,
      })

      await simulator().notify(mspIdOf(checkout))
      await settled()
      await findMissedShipments(container())
      await runJob()
      expect(shipments(checkout)).toHaveLength(1)
    })

    it("without a tracking number is told as no more than that", async () => {
      const { checkout, orderId } = await buy()

      await hasReported(checkout, await ship(orderId, 1, []))

      expect(shipments(checkout)).toEqual([{ status: "shipped" }])
    })

    it("collects what is paid later, and leaves order and payment as they are", async () => {
      const { checkout, orderId } = await buy({ gateway: "KLARNA" })

      await hasReported(checkout, await ship(orderId))
      await settled()

      expect(simulator().orders.get(mspIdOf(checkout))?.status).toBe("shipped")
      await outcome.paid(checkout)
    })

    it("that is one of two is told with its amount, where MultiSafepay takes parts", async () => {
      const { checkout, orderId } = await buy({ gateway: "BNPL_MF", quantity: 3 })

      await hasReported(checkout, await ship(orderId, 1))
      await hasReported(checkout, await ship(orderId, 2))

      // One of three at 19.99 with the delivery at 4.95, then the rest of 64.92.
      expect(shipments(checkout)).toMatchObject([{ amount: "2494" }, { amount: "3998" }])
      expect(await reported(checkout)).toMatchObject({ shipped_amount: 6492, asked: null })
    })

    it("of the whole order is told without an amount, where MultiSafepay takes parts", async () => {
      const { checkout, orderId } = await buy({ gateway: "BNPL_MF", quantity: 3 })

      await hasReported(checkout, await ship(orderId, 3, []))

      expect(shipments(checkout)).toEqual([{ status: "shipped" }])
    })

    it("that is one of two is told once for both, where MultiSafepay takes no parts", async () => {
      const { checkout, orderId } = await buy({ quantity: 3 })

      const first = await ship(orderId, 1)
      await hasReported(checkout, first)
      const second = await ship(orderId, 2)
      await hasReported(checkout, second)

      expect(shipments(checkout)).toHaveLength(1)
      expect(await reported(checkout)).toMatchObject({ shipments: [first, second] })
    })

    it("is none while a fulfilment is packed only, or was cancelled", async () => {
      const { checkout, orderId } = await buy({ gateway: "BNPL_MF", quantity: 3 })
      const cancelled = await admin.fulfil(orderId, 1)
      expect(await admin.cancelFulfillment(orderId, cancelled)).toMatchObject({ status: 200 })
      // Core lets nobody cancel what is shipped; other code of the shop may.
      await database.sql("UPDATE fulfillment SET shipped_at = now() WHERE id = ?", [cancelled])
      await admin.fulfil(orderId, 1)

      await hasReported(checkout, await ship(orderId, 1))
      await findMissedShipments(container())
      await runJob()

      expect(shipments(checkout)).toMatchObject([{ amount: "2494" }])
    })

    it("of what is authorised only waits until the money is taken", async () => {
      const checkout = await customer.checkOut({
        provider: providerOf("manual"),
        data: { gateway: "VISA" },
      })
      await simulator().pay(mspIdOf(checkout), { gateway: "VISA" })
      await settled()
      const { order_id: orderId } = await until(checkout, ({ order_id: id }) => id !== null)
      const fulfillmentId = await ship(orderId!)
      await findMissedShipments(container())
      await runJob()
      expect(shipments(checkout)).toEqual([])

      const order = await ledger.order(orderId!)
      const paymentId = order.payment_collections[0]!.payments[0]!.id
      expect(await admin.post(`/admin/payments/${paymentId}/capture`)).toMatchObject({
        status: 200,
      })
      await makeDue(checkout)
      await runJob()

      await hasReported(checkout, fulfillmentId)
      expect(shipments(checkout)).toHaveLength(1)
    })

    it("is found by the sweep, when the process died before anybody heard of it", async () => {
      const { checkout, orderId } = await buy()
      const fulfillmentId = await admin.fulfil(orderId, 1)
      await database.sql(
        "UPDATE fulfillment SET shipped_at = now() - interval '2 days' WHERE id = ?",
        [fulfillmentId]
      )
      await database.sql(
        "UPDATE multisafepay_payment_link SET synced_at = now() - interval '3 days'"
      )
      await runJob()
      expect(shipments(checkout)).toEqual([])

      expect(await findMissedShipments(container())).toBe(1)
      await runJob()

      expect(shipments(checkout)).toHaveLength(1)
      expect(await findMissedShipments(container())).toBe(0)
    })
  })

  it("says nothing where both are switched off", async () => {
    const { checkout, orderId } = await buy({ provider: providerOf("silent") })
    await ship(orderId)
    await settled()
    await database.sql("UPDATE multisafepay_payment_link SET synced_at = now() - interval '1 day'")

    expect(await findMissedShipments(container())).toBe(0)
    await makeDue(checkout)
    await runJob()

    expect(reports(checkout)).toEqual([])
  })

  describe("a report that does not arrive", () => {
    it.each([
      { kind: "status" as const, status: 500 },
      { kind: "reset_before" as const },
      { kind: "reset_after_execution" as const },
    ])("by $kind is told again by the job, and moves no money", async (fault) => {
      const checkout = await customer.checkOut()
      simulator().fault({ ...fault, method: "PATCH" })
      await simulator().pay(mspIdOf(checkout))
      await settled()

      const order = await outcome.paid(checkout)
      expect(await hasFailed(checkout, "invoice")).toMatchObject({ attention: null })
      const attempts = (await database.notifications()).map((each) => each.attempts)
      expect(Math.max(...attempts)).toBe(1)
      await runJob()
      expect(reports(checkout)).toHaveLength(1)

      await makeDue(checkout)
      await runJob()

      expect(reports(checkout)).toHaveLength(2)
      expect(await link(checkout)).toMatchObject({
        reported: { invoice_id: String(order.display_id), failures: [] },
        next_check_at: null,
        failed_checks: 0,
      })
      expect(await timeline(checkout)).toEqual(["report_failed", "invoice_reported"])
      await outcome.paid(checkout)
    })

    it("by silence leaves order and payment booked, and is told again by the job", async () => {
      const { checkout, orderId } = await buy()
      simulator().fault({ kind: "hang", method: "PATCH" })

      const fulfillmentId = await ship(orderId)
      await outcome.paid(checkout)
      await hasFailed(checkout, fulfillmentId)
      await makeDue(checkout)
      await runJob()

      await hasReported(checkout, fulfillmentId)
      expect(shipments(checkout)).toHaveLength(2)
    })

    it("is told by the job, when MultiSafepay is down as the goods are shipped", async () => {
      const { checkout, orderId } = await buy()
      simulator().fault({ kind: "status", status: 503, times: 3 })
      const fulfillmentId = await ship(orderId)
      await ledger.eventually(
        () => Promise.resolve(calls(mspIdOf(checkout)).filter((call) => call === READ).length),
        (reads) => reads === 4
      )
      expect(shipments(checkout)).toEqual([])

      await makeDue(checkout)
      await runJob()

      await hasReported(checkout, fulfillmentId)
    })

    it("waits longer each time, and is one line however often it fails in the same way", async () => {
      const checkout = await customer.checkOut()
      simulator().fault({ kind: "status", status: 503, times: 4, method: "PATCH" })
      await simulator().pay(mspIdOf(checkout))
      await settled()

      const waits: number[] = []
      for (let times = 1; times <= 4; times++) {
        const { next_check_at: next } = await hasFailed(checkout, "invoice", times)
        waits.push(Math.round((next!.getTime() - Date.now()) / 60_000))
        await makeDue(checkout)
        await runJob()
      }

      expect(waits).toEqual([2, 4, 8, 16])
      expect(await timeline(checkout)).toEqual(["report_failed", "invoice_reported"])
    })

    it("is given up when MultiSafepay refuses it for more than a day", async () => {
      const checkout = await customer.checkOut()
      simulator().fault({ kind: "status", code: 1000, times: 3, method: "PATCH" })
      await simulator().pay(mspIdOf(checkout))
      await settled()
      await hasFailed(checkout, "invoice")
      await nextDay(checkout)
      expect(await link(checkout)).toMatchObject({ next_check_at: expect.any(Date) as Date })
      await nextDay(checkout)

      expect(await link(checkout)).toMatchObject({
        next_check_at: null,
        attention: null,
        reported: { invoice_id: null, failures: [{ given_up: true }] },
      })
      expect((await timeline(checkout)).sort()).toEqual(["report_failed", "report_given_up"])
      expect(events.named(ATTENTION)).toEqual([])
      await outcome.paid(checkout)
    })

    it("does not keep the other reports from arriving when it is refused", async () => {
      const checkout = await customer.checkOut()
      simulator().fault({ kind: "status", code: 1000, method: "PATCH" })
      await simulator().pay(mspIdOf(checkout))
      await settled()
      const order = await outcome.paid(checkout)
      await hasFailed(checkout, "invoice")
      simulator().fault({ kind: "status", code: 1000, method: "PATCH" })

      await hasReported(checkout, await ship(order.id))

      expect(shipments(checkout)).toHaveLength(1)
      expect(await reported(checkout)).toMatchObject({ invoice_id: null })
    })

    it("asks a person to look where it costs the payment, until it arrives", async () => {
      const { checkout, orderId } = await buy({ gateway: "KLARNA" })
      simulator().fault({ kind: "status", code: 1000, times: 3, method: "PATCH" })
      const fulfillmentId = await ship(orderId)
      await hasFailed(checkout, fulfillmentId)
      await nextDay(checkout)
      await nextDay(checkout)

      const { id, attention } = await link(checkout)
      expect(attention).toMatchObject({ reason: "shipment_unreported" })
      expect(attention!.detail).toContain(fulfillmentId)
      expect(events.named(ATTENTION)).toEqual([{ id, reason: "shipment_unreported" }])
      await admin.post(`/admin/multisafepay/payment-links/${id}/sync`)

      expect(await hasReported(checkout, fulfillmentId)).toMatchObject({ attention: null })
    })

    it("offers to take note where it costs the payment", async () => {
      const { checkout, orderId } = await buy({ gateway: "KLARNA" })
      simulator().fault({ kind: "status", code: 1000, times: 4, method: "PATCH" })
      await hasFailed(checkout, await ship(orderId))
      await nextDay(checkout)
      await nextDay(checkout)
      const { id } = await link(checkout)
      const resolve = (action: string) =>
        admin.post(`/admin/multisafepay/payment-links/${id}/resolve`, { action })

      expect(await resolve("refund")).toMatchObject({ status: 400 })
      expect(await resolve("dismiss")).toMatchObject({ status: 200 })
      expect(await link(checkout)).toMatchObject({ attention: null })
    })
  })

  describe("a part whose answer is lost", () => {
    const failure = { method: "PATCH", path: "/orders/*" }

    async function shipPart(kind: "reset_before" | "reset_after_execution") {
      const { checkout, orderId } = await buy({ gateway: "BNPL_MF", quantity: 3 })
      // Only the job looks again.
      simulator().notificationFaults.set({ drop: true })
      simulator().fault({ kind, ...failure })
      const fulfillmentId = await ship(orderId, 1)
      await hasFailed(checkout, fulfillmentId)
      await makeDue(checkout)
      await runJob()
      return { checkout, orderId, fulfillmentId }
    }
    const collected = (checkout: Checkout) => {
      const transaction = simulator().orders.get(mspIdOf(checkout))?.transaction
      return transaction && amountOfParts(transaction)
    }

    it("is told again when nothing happened to the order", async () => {
      const { checkout, fulfillmentId } = await shipPart("reset_before")

      expect(await hasReported(checkout, fulfillmentId)).toMatchObject({ attention: null })
      expect(collected(checkout)).toBe(2494)
    })

    it("is never told twice when something did: a person has to look", async () => {
      const { checkout, orderId, fulfillmentId } = await shipPart("reset_after_execution")

      const { attention } = await hasReported(checkout, fulfillmentId)
      expect(attention).toMatchObject({ reason: "shipment_unreported" })
      expect(attention!.detail).toContain("24.94 EUR")
      expect(collected(checkout)).toBe(2494)

      const rest = await ship(orderId, 2)
      expect(await hasReported(checkout, rest)).toMatchObject({ attention })
      expect(collected(checkout)).toBe(6492)
    })
  })
})
