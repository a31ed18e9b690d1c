import { setTimeout as sleep } from "node:timers/promises"

import {
  FAILURES_IN_A_ROW,
  LOOKS_AT_ONCE,
  LOOKS_PER_SECOND,
  looksAtOnce,
  PAUSE_MS,
  reconcilePayments,
} from "../../src/workflows/reconcile-payments"
import { maxAtOnce } from "../../src/workflows/max-at-once"
import { MULTISAFEPAY_MODULE } from "../../src/modules/multisafepay"
import { type MultiSafepayModule } from "../../src/types/module"
import { READ, UPDATE } from "./support/calls"
import { databaseOf } from "./support/database"
import { registerAccount } from "./support/register-account"
import { shopSuite } from "./support/shop-suite"

registerAccount("refused", { apiKey: "a-key-that-nobody-knows", environment: "test" })

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const READS = { method: "GET", path: "/orders/*" }

/** A read is repeated twice before it counts as failed. */
const CALLS_PER_READ = 3

shopSuite(({ simulator, customer, ledger, outcome, calls, container, events }) => {
  const database = databaseOf(container)
  const module = () => container().resolve<MultiSafepayModule>(MULTISAFEPAY_MODULE)
  const runJob = (options?: { longestMs: number }) => reconcilePayments(container(), options)
  const reads = (orderId: string) => calls(orderId).filter((call) => call === READ).length
  const link = (orderId: string) => ledger.link(orderId)

  const MOMENTS = [
    "created_at",
    "expires_at",
    "next_check_at",
    "cancel_requested_at",
    "closed_at",
    "state_read_at",
    "synced_at",
  ]

  /** Lets time pass for all links. */
  const pass = (ms: number) =>
    database.sql(
      `UPDATE multisafepay_payment_link SET ${MOMENTS.map(
        (column) => `${column} = ${column} - ?::float8 * interval '1 millisecond'`
      ).join()}`,
      MOMENTS.map(() => String(ms))
    )

  /** Links that are due, as a checkout leaves them; MultiSafepay knows none of them yet. */
  async function recordDue(count: number, { account = "default", prefix = "payses_due" } = {}) {
    const orderIds = Array.from({ length: count }, (_, index) => `${prefix}_${index}`)
    for (const orderId of orderIds) {
      const { id } = await module().links.record({
        account,
        environment: "test",
        session_id: orderId,
        multisafepay_order_id: orderId,
        payment_collection_id: `pay_col_${orderId}`,
        cart_id: null,
        order_id: null,
        amount: 12.34,
        currency_code: "eur",
        currency_exponent: 2,
        gateway: null,
        return_url: null,
        expires_at: new Date(Date.now() + DAY),
        next_check_at: new Date(Date.now() - MINUTE),
      })
      await module().updateMultisafepayPaymentLinks({ id, creation: "created" })
    }
    return orderIds
  }

  const readTimes = () =>
    simulator()
      .calls(READS)
      .map(({ at }) => at.getTime())

  const readsOf = (orderIds: string[]) =>
    simulator()
      .calls(READS)
      .filter(({ orderId }) => orderIds.includes(orderId ?? ""))

  describe("a link that nobody pays", () => {
    it("is read often at first, then less and less, when it expires, and once an hour after", async () => {
      const { session } = await customer.checkOut()
      const ages = [2 * MINUTE, 10 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, DAY, DAY + HOUR]

      let now = 0
      for (const [index, age] of ages.entries()) {
        await pass(age - now - MINUTE)
        await runJob()
        expect(reads(session.order_id)).toBe(index)
        await pass(MINUTE + 1000)
        now = age + 1000
        await runJob()
        expect(reads(session.order_id)).toBe(index + 1)
        const status = age < DAY ? "open" : "expired"
        expect(await link(session.order_id)).toMatchObject({ status, attention: null })
      }

      expect(await link(session.order_id)).toMatchObject({ next_check_at: null })
      await pass(DAY)
      await runJob()
      expect(reads(session.order_id)).toBe(ages.length)
      expect(events.named("multisafepay.payment_link.expired")).toHaveLength(1)
    })

    it("is read daily when it lives long", async () => {
      const { session } = await customer.checkOut()
      await ledger.backdate(session.order_id, {
        expires_at: new Date(Date.now() + 30 * DAY),
      })
      await pass(DAY + MINUTE)

      for (let day = 1; day <= 4; day++) {
        await runJob()
        expect(reads(session.order_id)).toBe(day)
        await pass(DAY)
      }
    })
  })

  describe("a payment whose notification is lost", () => {
    it("is found by the next look, and never looked for again", async () => {
      const checkout = await customer.checkOut()
      await simulator().pay(checkout.session.order_id, { notify: false })

      await runJob()
      await outcome.unpaid(checkout, { status: "open" })
      await pass(2 * MINUTE)
      await runJob()

      await outcome.paid(checkout)
      expect(await link(checkout.session.order_id)).toMatchObject({ next_check_at: null })
      await pass(DAY)
      await runJob()
      expect(reads(checkout.session.order_id)).toBe(1)
    })

    it("is found an hour after the link expired, when it was made in its last moment", async () => {
      const checkout = await customer.checkOut()
      await pass(DAY + 1000)
      await runJob()
      expect(await link(checkout.session.order_id)).toMatchObject({ status: "expired" })
      await simulator().pay(checkout.session.order_id, { notify: false })

      await pass(HOUR)
      await runJob()

      expect(await link(checkout.session.order_id)).toMatchObject({
        attention: { reason: "paid_after_expiry" },
        next_check_at: null,
      })
    })
  })

  describe("a bank transfer that is to come", () => {
    async function promiseTransfer() {
      const checkout = await customer.checkOut()
      const { order_id: orderId } = checkout.session
      simulator().notificationFaults.set({ drop: true })
      await simulator().pay(orderId, { gateway: "BANKTRANS", scenario: "initialized" })
      await pass(DAY + HOUR + MINUTE)
      await runJob()
      // The order is placed with the transfer still to come, which takes looks of its own.
      return { ...checkout, orderId, looked: reads(orderId) }
    }

    it("is looked for daily, long after the link's lifetime, until it is there", async () => {
      const { orderId, looked, ...checkout } = await promiseTransfer()

      for (let day = 1; day <= 5; day++) {
        await pass(DAY - 2 * HOUR)
        await runJob()
        expect(reads(orderId)).toBe(looked + day - 1)
        await pass(2 * HOUR)
        await runJob()
        expect(reads(orderId)).toBe(looked + day)
      }
      await simulator().complete(orderId)
      await pass(DAY)
      await runJob()

      await outcome.paid(checkout)
      expect(await link(orderId)).toMatchObject({ next_check_at: null })
    })

    it("is looked for until MultiSafepay gives it up", async () => {
      const { orderId } = await promiseTransfer()
      await simulator().expireAttempt(orderId)

      await pass(DAY)
      await runJob()

      expect(await link(orderId)).toMatchObject({ status: "expired", next_check_at: null })
    })

    it("is not looked for for ever", async () => {
      const { orderId } = await promiseTransfer()

      await pass(90 * DAY)
      await runJob()

      expect(await link(orderId)).toMatchObject({ next_check_at: null })
    })
  })

  describe("a MultiSafepay that is down", () => {
    /** So many looks may be under way when the last failure shows that it is. */
    const MOST_CALLS = (FAILURES_IN_A_ROW + LOOKS_AT_ONCE - 1) * CALLS_PER_READ

    it("is asked a few times, whatever the number of links, and then left alone", async () => {
      await recordDue(30)
      simulator().fault({ kind: "status", status: 503, times: 1000 })

      await runJob()
      const first = simulator().calls(READS).length
      expect(first).toBeGreaterThanOrEqual(FAILURES_IN_A_ROW * CALLS_PER_READ)
      expect(first).toBeLessThanOrEqual(MOST_CALLS)

      for (let minute = 1; minute < PAUSE_MS / MINUTE; minute++) {
        await runJob()
        await pass(MINUTE)
      }
      expect(simulator().calls(READS)).toHaveLength(first)

      await pass(MINUTE)
      await runJob()
      expect(simulator().calls(READS).length).toBeGreaterThan(first)
      expect(simulator().calls(READS).length).toBeLessThanOrEqual(2 * MOST_CALLS)
    })

    it("is asked again by itself, and then nothing is missing", async () => {
      const checkout = await customer.checkOut()
      const orderIds = await recordDue(5)
      await simulator().pay(checkout.session.order_id, { notify: false })
      await pass(2 * MINUTE)
      simulator().fault({ kind: "status", status: 503, times: 1000 })
      await runJob()
      await outcome.unpaid(checkout, { status: "open" })

      simulator().clearFaults()
      await pass(PAUSE_MS)
      await runJob()

      await outcome.paid(checkout)
      for (const orderId of [...orderIds, checkout.session.order_id])
        expect(await link(orderId)).toMatchObject({ failed_checks: 0, attention: null })
    })

    it("is asked about one link after 2 minutes, then 4, then 8, until it answers", async () => {
      const [orderId = ""] = await recordDue(1)
      simulator().fault({ kind: "status", status: 503, times: 3 * CALLS_PER_READ })

      for (const [index, minutes] of [2, 4, 8].entries()) {
        await runJob()
        const { failed_checks: failures, next_check_at: next } = await link(orderId)
        expect(failures).toBe(index + 1)
        expect(next!.getTime() - Date.now()).toBeGreaterThan((minutes - 0.5) * MINUTE)
        expect(next!.getTime() - Date.now()).toBeLessThanOrEqual(minutes * MINUTE)
        await pass(minutes * MINUTE)
      }
      await runJob()

      expect(await link(orderId)).toMatchObject({ failed_checks: 0, status: "open" })
    })

    it("is asked less at once when it says that it is too much", async () => {
      await recordDue(30)
      simulator().fault({ kind: "rate_limit", times: 1000 })

      await runJob()
      await runJob()

      // One refusal is enough: only what was under way by then is asked, and as slowly as MultiSafepay says.
      const asked = new Set(
        simulator()
          .calls(READS)
          .map(({ orderId }) => orderId)
      )
      expect(asked.size).toBeLessThanOrEqual(LOOKS_AT_ONCE)
      const times = simulator()
        .calls(READS)
        .filter(({ orderId }) => orderId === [...asked][0])
        .map(({ at }) => at.getTime())
      expect(times).toHaveLength(CALLS_PER_READ)
      expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(990)
    })

    it("does not keep a link alive that nobody is to pay: its cancellation is repeated", async () => {
      const checkout = await customer.checkOut()
      const { order_id: orderId } = checkout.session
      simulator().fault({ kind: "status", status: 503, method: "PATCH", times: 3 })

      const changed = await customer.changeQuantity(checkout.cartId, 2)
      expect(changed.status).toBe(200)
      for (const [index, minutes] of [2, 4].entries()) {
        await runJob()
        await runJob()
        expect(calls(orderId).filter((call) => call === UPDATE)).toHaveLength(index + 2)
        expect(await link(orderId)).toMatchObject({ failed_checks: index + 1, closed_at: null })
        await pass(minutes * MINUTE)
      }
      await runJob()

      expect(simulator().linkState(orderId)).toBe("cancelled")
      expect(await link(orderId)).toMatchObject({ status: "cancelled", attention: null })
      // The notification of it has the link in hand until then.
      await simulator().idle()
      await ledger.inboxDone()
      await pass(DAY)
      await runJob()
      expect(await link(orderId)).toMatchObject({ failed_checks: 0, next_check_at: null })
    })
  })

  describe("an account whose key is refused", () => {
    it("is left alone, and holds up no other", async () => {
      const refused = await recordDue(20, { account: "refused", prefix: "payses_refused" })
      const fine = await recordDue(5)
      await database.sql(
        "UPDATE multisafepay_payment_link SET next_check_at = now() - interval '1 hour' WHERE account = 'refused'"
      )

      await runJob()

      const calls = readsOf(refused)
      expect(calls.length).toBeGreaterThanOrEqual(FAILURES_IN_A_ROW)
      expect(calls.length).toBeLessThan(FAILURES_IN_A_ROW + LOOKS_AT_ONCE)
      expect(readsOf(fine).map(({ orderId }) => orderId)).toEqual(expect.arrayContaining(fine))
      for (const orderId of fine) expect(await link(orderId)).toMatchObject({ failed_checks: 0 })
    })
  })

  describe("many links that are due", () => {
    it("are read at the rate that is promised, each once", async () => {
      const orderIds = await recordDue(60)

      expect(await runJob()).toBe(60)

      expect(
        simulator()
          .calls(READS)
          .map(({ orderId }) => orderId)
          .sort()
      ).toEqual(orderIds.sort())
      const times = readTimes()
      const seconds = (times.at(-1)! - times[0]!) / 1000
      expect(59 / seconds).toBeLessThanOrEqual(LOOKS_PER_SECOND * 1.02)
    })

    it("are read a few at once, however slow MultiSafepay is", async () => {
      const slowMs = 2_000
      await recordDue(12)
      simulator().fault({ kind: "slow", delayMs: slowMs, times: 1000 })

      await runJob()

      const times = readTimes()
      expect(times).toHaveLength(12)
      const underWay = times.map((at) => times.filter((o) => o <= at && at < o + slowMs).length)
      expect(Math.max(...underWay)).toBe(looksAtOnce(container()))
      expect(looksAtOnce(container())).toBeLessThanOrEqual(maxAtOnce(container()) / 2)
    })

    it("are read once when one run begins during another", async () => {
      // More than one run claims at a time.
      const orderIds = await recordDue(22)

      const looked = await Promise.all([runJob(), runJob(), runJob()])

      expect(looked).toEqual([22, 0, 0])
      expect(readTimes()).toHaveLength(orderIds.length)
    })

    it("are shared with other processes: what one has claimed is read by no other", async () => {
      await recordDue(15)
      const elsewhere = (await module().leases.claimDue(7)).map((due) => due.multisafepay_order_id)

      expect(await runJob()).toBe(8)

      expect(readTimes()).toHaveLength(8)
      expect(readsOf(elsewhere)).toEqual([])
    })

    it("are left to the next run when there is no time for more", async () => {
      const orderIds = await recordDue(20)

      const looked = await runJob({ longestMs: 1_000 })

      expect(looked).toBeGreaterThan(0)
      expect(looked).toBeLessThanOrEqual(LOOKS_PER_SECOND + 1)
      expect(readsOf(orderIds)).toHaveLength(looked)
      await pass(2 * MINUTE)
      await runJob()
      expect(new Set(readsOf(orderIds).map(({ orderId }) => orderId)).size).toBe(20)
    })

    it("leave room for a notification", async () => {
      const checkout = await customer.checkOut()
      const due = 24
      await recordDue(due)
      simulator().fault({ kind: "slow", delayMs: 1_000, times: due, path: /payses_due/ })

      const running = runJob()
      await sleep(0)
      await simulator().pay(checkout.session.order_id)
      await ledger.inboxDone()
      await outcome.paid(checkout)
      const meanwhile = readTimes().length
      await running

      expect(meanwhile).toBeLessThan(due)
    })
  })
})
