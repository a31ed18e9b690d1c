import { Modules } from "@medusajs/framework/utils"

import MultiSafepayProvider from "../../src/providers/multisafepay/service"
import { reconcilePayments } from "../../src/workflows/reconcile-payments"
import { expectOnlyLooks, UPDATE } from "./support/calls"
import { enableAccounts, providerOf } from "./support/enable-accounts"
import { configureAccount, registerAccount } from "./support/register-account"
import { orderEditsOf } from "./support/order-edits"
import { shopSuite } from "./support/shop-suite"
import { storyOf } from "./support/story"

const apiKey = "simulator-test-key"

configureAccount("default", { placeOrder: "before_payment" })
registerAccount("keeping", { apiKey, placeOrder: "before_payment", cancelLinkWithOrder: false })
registerAccount("manual", { apiKey, capture: "manual" })

const RELEASES = { method: "PATCH", path: "/capture/*" }

shopSuite((suite) => {
  const { simulator, customer, admin, ledger, outcome, events, container, shop, calls } = suite
  const { sessionStatus, timeline, announced } = storyOf(ledger, events)
  const { edit, prepare, confirm } = orderEditsOf(admin, shop)

  beforeAll(() => enableAccounts(admin, shop(), ["keeping", "manual"]))

  const everythingSettles = async () => {
    await simulator().idle()
    await ledger.inboxDone()
  }
  afterEach(everythingSettles)

  const runJob = async (mspId: string) => {
    await ledger.makeDue(mspId)
    await reconcilePayments(container())
  }

  const mspIsDown = () => {
    simulator().fault({ kind: "status", status: 500, times: 100 })
  }

  /** An order that its customer has still to pay. */
  async function placeFirst(choice: { account?: string; quantity?: number } = {}) {
    const provider = providerOf(choice.account ?? "default")
    const checkout = await customer.checkOut({ provider, ...choice })
    const placed = await customer.complete(checkout.cartId)
    const mspId = checkout.session.order_id
    const link = await ledger.eventually(
      () => ledger.link(mspId),
      ({ order_id }) => order_id !== null
    )
    expect(link.order_id).toBe(placed.data.order?.id)
    return { ...checkout, checkout, mspId, orderId: link.order_id! }
  }

  const cancel = async (orderId: string) => {
    expect((await admin.cancelOrder(orderId)).status).toBe(200)
  }

  /** Our subscriber's look at the link is over. */
  const followed = (mspId: string) =>
    ledger.eventually(
      () => ledger.link(mspId),
      ({ synced_at: syncedAt, closed_at: closedAt }) => syncedAt !== null || closedAt !== null
    )

  const closed = (mspId: string) =>
    ledger.eventually(
      () => ledger.link(mspId),
      ({ closed_at: closedAt }) => closedAt !== null
    )

  describe("an unpaid order is cancelled", () => {
    it("cancels its link at MultiSafepay, and the session", async () => {
      const { mspId, orderId, session } = await placeFirst()

      await cancel(orderId)
      await closed(mspId)
      await everythingSettles()

      expect(simulator().linkState(mspId)).toBe("cancelled")
      expect(await ledger.link(mspId)).toMatchObject({ status: "cancelled", attention: null })
      await ledger.eventually(
        () => sessionStatus(session.session_id),
        (status) => status === "canceled"
      )
      expect(await timeline(mspId)).toContain("cancelled")
      expect(await announced(mspId)).toEqual(["cancelled"])
      expect(calls(mspId).filter((call) => call === UPDATE)).toHaveLength(1)
    })

    it("leaves the link payable where the account says so, and holds what is paid on it", async () => {
      const { mspId, orderId } = await placeFirst({ account: "keeping" })

      await cancel(orderId)
      await followed(mspId)
      expect(simulator().linkState(mspId)).toBe("open")
      await simulator().pay(mspId)
      await everythingSettles()

      expect((await ledger.link(mspId)).attention).toMatchObject({ reason: "order_cancelled" })
      expect(await ledger.order(orderId)).toMatchObject({ status: "canceled", transactions: [] })
      expectOnlyLooks(calls(mspId))
    })

    it("holds a payment that came in the moment before, which nobody had told us", async () => {
      const { mspId, orderId } = await placeFirst()
      await simulator().pay(mspId, { notify: false })

      await cancel(orderId)

      const { status, attention } = await ledger.eventually(
        () => ledger.link(mspId),
        (link) => link.attention !== null
      )
      expect(attention).toMatchObject({ reason: "order_cancelled" })
      expect(status).toBe("paid")
      expect(await ledger.order(orderId)).toMatchObject({ status: "canceled", transactions: [] })
      expectOnlyLooks(calls(mspId))
    })

    it("cancels the link by the job, when MultiSafepay is down at that moment", async () => {
      const { mspId, orderId } = await placeFirst()
      mspIsDown()

      await cancel(orderId)
      await ledger.eventually(
        () => ledger.link(mspId),
        ({ cancel_requested_at: wish }) => wish !== null
      )
      simulator().clearFaults()
      await ledger.eventually(
        async () => {
          await runJob(mspId)
          return simulator().linkState(mspId)
        },
        (state) => state === "cancelled"
      )

      expect(await ledger.link(mspId)).toMatchObject({ status: "cancelled", attention: null })
    })
  })

  describe("an order whose card payment is authorised", () => {
    async function authorise() {
      const choice = { provider: providerOf("manual"), data: { gateway: "VISA" } }
      const checkout = await customer.checkOut(choice)
      const mspId = checkout.session.order_id
      await simulator().pay(mspId, { gateway: "VISA" })
      await everythingSettles()
      const [orderId = ""] = await ledger.orderIds(checkout.cartId)
      const order = await ledger.order(orderId)
      expect(order.payment_status).toBe("authorized")
      const payment = order.payment_collections[0]!.payments[0]!
      return { ...checkout, mspId, orderId, payment }
    }
    const releases = () => simulator().calls(RELEASES)
    const remaining = (mspId: string) =>
      simulator().orders.get(mspId)?.transaction?.authorisation?.remaining

    it("is let go of when the order is cancelled, once", async () => {
      const { mspId, orderId, payment } = await authorise()

      await cancel(orderId)
      await ledger.eventually(
        () => Promise.resolve(remaining(mspId)),
        (left) => left === 0
      )
      await everythingSettles()
      await runJob(mspId)
      await closed(mspId)

      expect(releases()).toHaveLength(1)
      expect(await ledger.order(orderId)).toMatchObject({
        status: "canceled",
        transactions: [],
        payment_collections: [{ payments: [{ id: payment.id, captured_at: null, captures: [] }] }],
      })
      expect(await ledger.link(mspId)).toMatchObject({ status: "cancelled", attention: null })
      expect(await timeline(mspId)).toContain("authorisation_released")
    })

    it("stays when core cancels the payment by itself, as it does on races", async () => {
      const { mspId, session, payment } = await authorise()

      await new MultiSafepayProvider({}, {}).cancelPayment({ data: session })
      await container().resolve(Modules.PAYMENT).cancelPayment(payment.id)

      expect(releases()).toEqual([])
      expect(remaining(mspId)).toBe(2494)
      expect(await ledger.link(mspId)).toMatchObject({ status: "authorized", closed_at: null })
      expect(calls(mspId)).not.toContain(UPDATE)
    })

    it("is let go of by the job, when MultiSafepay is down at that moment", async () => {
      const { mspId, orderId } = await authorise()
      mspIsDown()

      await cancel(orderId)
      await ledger.eventually(
        () => ledger.link(mspId),
        ({ next_check_at: due }) => due !== null && due <= new Date()
      )
      expect(remaining(mspId)).toBe(2494)
      simulator().clearFaults()
      await ledger.eventually(
        async () => {
          await reconcilePayments(container())
          return remaining(mspId)
        },
        (left) => left === 0
      )

      await everythingSettles()
      expect((await ledger.link(mspId)).attention).toBeNull()
    })

    it("is let go of once, when the answer to that is lost", async () => {
      const { mspId, orderId } = await authorise()
      simulator().fault({ kind: "reset_after_execution", ...RELEASES })

      await cancel(orderId)
      await ledger.eventually(
        () => Promise.resolve(remaining(mspId)),
        (left) => left === 0
      )
      await everythingSettles()
      await runJob(mspId)
      await closed(mspId)

      expect(releases()).toHaveLength(1)
      expect(await ledger.link(mspId)).toMatchObject({ status: "cancelled", attention: null })
    })
  })

  describe("an order is edited before it is paid", () => {
    const changes = [
      { how: "upwards", change: { mugs: 1 }, minor: 6492 },
      { how: "downwards", change: { firstItem: 1 }, minor: 2494 },
    ]

    it.each(changes)(
      "$how: the old link is cancelled, and a new session gets the amount outstanding",
      async ({ change, minor }) => {
        const { mspId, orderId, collectionId, session, total } = await placeFirst({ quantity: 2 })
        expect(total).toBe(44.93)

        await edit(orderId, change)
        await closed(mspId)
        await ledger.eventually(
          () => sessionStatus(session.session_id),
          (status) => status === "canceled"
        )
        expect(simulator().linkState(mspId)).toBe("cancelled")

        const next = await admin.createSession(collectionId)
        expect(next.amount).toBe(minor)
        expect(simulator().orders.get(next.order_id)?.link.request.amount).toBe(minor)
        await simulator().pay(next.order_id)
        await everythingSettles()

        expect(await ledger.order(orderId)).toMatchObject({
          payment_status: "captured",
          total: minor / 100,
          summary: { paid_total: minor / 100, pending_difference: 0 },
          transactions: [{ amount: minor / 100, reference: "capture" }],
        })
        expect(await ledger.link(next.order_id)).toMatchObject({ status: "paid", attention: null })
        expect((await ledger.link(mspId)).attention).toBeNull()
      }
    )

    it("as it was made in the admin: the same", async () => {
      const { orderId, collectionId } = await admin.createUnpaidOrder()
      const { order_id: mspId, amount } = await admin.createSession(collectionId)

      await edit(orderId, { mugs: 1 })
      await closed(mspId)

      expect(simulator().linkState(mspId)).toBe("cancelled")
      const next = await admin.createSession(collectionId)
      const { total } = await ledger.order(orderId)
      expect(next.amount).toBe(Math.round(Number(total) * 100))
      expect(next.amount).toBe(amount + 1999)
    })

    it("in a way that leaves the amount as it is: the link stays, and can be paid", async () => {
      const { checkout, mspId, orderId } = await placeFirst()

      await edit(orderId, { mugs: 1, price: 0 })
      await followed(mspId)

      expect(simulator().linkState(mspId)).toBe("open")
      await simulator().pay(mspId)
      await everythingSettles()
      expect(await outcome.paid(checkout)).toMatchObject({ id: orderId })
      expectOnlyLooks(calls(mspId))
    })

    it("while its link was being paid: that is booked once, and the rest stays outstanding", async () => {
      const { mspId, orderId } = await placeFirst()
      await prepare(orderId, { mugs: 1 })
      await simulator().pay(mspId, { notify: false })

      await confirm(orderId)
      await ledger.eventually(
        () => ledger.link(mspId),
        ({ status }) => status === "paid"
      )
      await simulator().notify(mspId)
      await everythingSettles()

      expect(await ledger.order(orderId)).toMatchObject({
        total: 44.93,
        summary: { paid_total: 24.94, pending_difference: 19.99 },
        transactions: [{ amount: 24.94, reference: "capture" }],
        payment_collections: [{ payments: [{ amount: 24.94, captures: [{ amount: 24.94 }] }] }],
      })
      expect((await ledger.link(mspId)).attention).toBeNull()
      expectOnlyLooks(calls(mspId))
    })

    it("in the same moment as it is paid: booked or cancelled, never both, never lost", async () => {
      const { mspId, orderId } = await placeFirst()
      await prepare(orderId, { mugs: 1 })

      const paying = simulator().pay(mspId, { wait: false })
      await Promise.all([paying, confirm(orderId)])
      await everythingSettles()
      await runJob(mspId)

      const { transactions, summary } = await ledger.order(orderId)
      expect(transactions).toMatchObject([{ amount: 24.94, reference: "capture" }])
      expect(summary).toMatchObject({ paid_total: 24.94 })
      expect(await ledger.link(mspId)).toMatchObject({ status: "paid", attention: null })
    })

    it("by the job, when MultiSafepay is down at that moment", async () => {
      const { mspId, orderId } = await placeFirst()
      mspIsDown()

      await edit(orderId, { mugs: 1 })
      await ledger.eventually(
        () => ledger.link(mspId),
        ({ cancel_requested_at: wish }) => wish !== null
      )
      simulator().clearFaults()
      await ledger.eventually(
        async () => {
          await runJob(mspId)
          return simulator().linkState(mspId)
        },
        (state) => state === "cancelled"
      )
    })
  })

  describe("an order is edited after it was paid", () => {
    it("never touches the paid link; what is outstanding gets a link of its own", async () => {
      const { mspId, orderId } = await placeFirst()
      await simulator().pay(mspId)
      await everythingSettles()
      const before = calls(mspId)

      await edit(orderId, { mugs: 1 })
      const unpaid = await ledger.eventually(
        () =>
          ledger.find<{ payment_collection: { id: string; status: string; amount: number } }>(
            "order_payment_collection",
            ["payment_collection.id", "payment_collection.status", "payment_collection.amount"],
            { order_id: orderId }
          ),
        (rows) => rows.length === 2
      )
      const collection = unpaid.find(({ payment_collection: { status } }) => status === "not_paid")
      const next = await admin.createSession(collection?.payment_collection.id ?? "")
      expect(next.amount).toBe(1999)
      await simulator().pay(next.order_id)
      await everythingSettles()

      expect(await ledger.order(orderId)).toMatchObject({
        summary: { paid_total: 44.93, pending_difference: 0 },
        transactions: expect.arrayContaining([
          expect.objectContaining({ amount: 24.94 }),
          expect.objectContaining({ amount: 19.99 }),
        ]) as object[],
      })
      expect(calls(mspId)).toEqual(before)
      expect(await ledger.link(mspId)).toMatchObject({ status: "paid", attention: null })
    })
  })
})
