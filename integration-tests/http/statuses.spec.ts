import { type HttpTypes } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { reconcilePayments } from "../../src/workflows/reconcile-payments"
import { expectOnlyLooks, UPDATE } from "./support/calls"
import { type Checkout, type SessionData } from "./support/customer"
import { enableAccounts, providerOf } from "./support/enable-accounts"
import { registerAccount } from "./support/register-account"
import { shopSuite } from "./support/shop-suite"
import { storyOf } from "./support/story"

const apiKey = "simulator-test-key"

registerAccount("lenient", { apiKey, placeOrder: "before_payment" })
registerAccount("strict", { apiKey, placeOrder: "before_payment", cancelOrderOnExpiry: true })

const HOUR = 60 * 60_000

/** Statuses that MultiSafepay gives an order only once it has been paid. */
const AFTER_PAYMENT = ["completed", "shipped", "refunded", "partial_refunded"]

type Row = {
  status: string
  link: string
  session: string | undefined
  order: "none" | "unpaid" | "paid"
  timeline: string[]
  announced: string[]
  attention: string | null
}

shopSuite((suite) => {
  const { simulator, customer, admin, ledger, outcome, events, container, shop, calls } = suite
  const { sessionStatus, timeline, announced } = storyOf(ledger, events)

  beforeAll(() => enableAccounts(admin, shop(), ["lenient", "strict"]))

  const everythingSettles = async () => {
    await simulator().idle()
    await ledger.inboxDone()
  }

  /** MultiSafepay says so of the attempt there is, and tells the shop. */
  async function become(orderId: string, status: string): Promise<void> {
    const order = simulator().orders.get(orderId)
    const transaction = order?.transaction
    if (!transaction) throw new Error(`Nobody has tried to pay ${orderId}.`)
    Object.assign(transaction, { status, financialStatus: status })
    if (AFTER_PAYMENT.includes(status)) transaction.completedAt ??= new Date()
    if (status === "refunded") transaction.amountRefunded = transaction.amount
    if (status === "partial_refunded") transaction.amountRefunded = 100
    await simulator().notify(orderId)
    await everythingSettles()
  }

  /** What the customer's browser does on the page of methods. */
  async function cancelOnPage({ payment_url: url }: SessionData): Promise<void> {
    const page = new URL("cancel", url.split("?")[0])
    await fetch(page, { method: "POST", redirect: "manual" })
  }

  async function orderState({ cartId, total }: Checkout): Promise<Row["order"]> {
    const [orderId, ...more] = await ledger.orderIds(cartId)
    expect(more).toEqual([])
    if (!orderId) return "none"
    const order = await ledger.order(orderId)
    expect(order.status).toBe("pending")
    const isPaid = order.payment_status === "captured"
    expect(order.transactions).toMatchObject(isPaid ? [{ amount: total }] : [])
    return isPaid ? "paid" : "unpaid"
  }

  async function look(checkout: Checkout, status: string): Promise<Row> {
    const { order_id: orderId, session_id: sessionId } = checkout.session
    const { status: link, attention } = await ledger.link(orderId)
    return {
      status,
      link,
      session: await sessionStatus(sessionId),
      order: await orderState(checkout),
      timeline: await timeline(orderId),
      announced: await announced(orderId),
      attention: attention?.reason ?? null,
    }
  }

  describe("every status of MultiSafepay", () => {
    const unpaid: Omit<Row, "status" | "timeline"> = {
      link: "open",
      session: "pending",
      order: "none",
      announced: [],
      attention: null,
    }
    const paid = { link: "paid", session: "authorized", order: "paid", announced: ["paid"] }
    const cancelled = { link: "cancelled", announced: ["cancelled"] }
    const charged = { announced: ["attention"], attention: "chargeback" }
    const chargeTimeline = ["created", "chargedback", "attention"]

    it("on a link that nobody has paid yet goes to the link, the session, the cart and the timeline", async () => {
      const expected = [
        // Worth a line, not a read: somebody only chose a method.
        { status: "initialized", ...unpaid, timeline: ["created", "initialized"] },
        { status: "declined", ...unpaid, link: "declined", announced: ["declined"] },
        { status: "void", ...unpaid, ...cancelled },
        { status: "cancelled", ...unpaid, ...cancelled },
        { status: "expired", ...unpaid, link: "expired", announced: ["expired"] },
        { status: "reserved", ...unpaid },
        { status: "uncleared", ...unpaid, session: "pending_authorization", order: "unpaid" },
        { status: "completed", ...unpaid, ...paid, timeline: ["created", "paid"] },
        { status: "shipped", ...unpaid, ...paid, timeline: ["created", "paid"] },
        // All of it went back before we heard: nothing to book.
        { status: "refunded", ...unpaid, ...cancelled },
        { status: "partial_refunded", ...unpaid, ...paid },
        { status: "chargedback", ...unpaid, ...charged, timeline: chargeTimeline },
        { status: "chargeback", ...unpaid, ...charged, timeline: chargeTimeline },
        { status: "charged_back", ...unpaid, ...charged, timeline: chargeTimeline },
        { status: "tomorrow", ...unpaid, timeline: ["created", "unrecognised"] },
      ].map((row) => ({ timeline: ["created", row.status], ...row }))

      const seen: Row[] = []
      for (const { status } of expected) {
        const checkout = await customer.checkOut()
        const { order_id: orderId } = checkout.session
        await simulator().pay(orderId, {
          gateway: "VISA",
          scenario: "initialized",
          notify: false,
        })
        await become(orderId, status)
        seen.push(await look(checkout, status))
        expect(simulator().orders.get(orderId)?.link.ended).toBeUndefined()
      }

      expect(seen).toEqual(expected)
    })

    it("on a link that is paid leaves order and money as they are, and asks for a person where money went", async () => {
      const still: Omit<Row, "status" | "timeline"> = { ...paid, order: "paid", attention: null }
      const held = (reason: string) => ({
        ...still,
        announced: ["paid", "attention"],
        attention: reason,
      })
      const expected = [
        { status: "initialized", ...still },
        { status: "declined", ...held("payment_reversed") },
        { status: "void", ...held("payment_reversed") },
        { status: "cancelled", ...held("payment_reversed") },
        { status: "expired", ...held("payment_reversed") },
        { status: "reserved", ...still },
        { status: "uncleared", ...still },
        { status: "completed", ...still },
        { status: "shipped", ...still },
        { status: "refunded", ...still },
        { status: "partial_refunded", ...still },
        { status: "chargedback", ...held("chargeback") },
        { status: "chargeback", ...held("chargeback") },
        { status: "charged_back", ...held("chargeback") },
        { status: "tomorrow", ...still },
      ]

      async function payOnce(): Promise<Checkout> {
        const checkout = await customer.checkOut()
        await simulator().pay(checkout.session.order_id, { gateway: "VISA" })
        await everythingSettles()
        return checkout
      }
      const unmoved = await payOnce()

      const seen: Omit<Row, "timeline">[] = []
      for (const { status, attention } of expected) {
        const checkout = attention ? await payOnce() : unmoved
        await become(checkout.session.order_id, status)
        const { timeline: lines, ...row } = await look(checkout, status)
        expect(lines).toEqual(expect.arrayContaining(["created", "paid"]))
        seen.push(row)
      }

      expect(seen).toEqual(expected)
    })
  })

  describe("a declined attempt", () => {
    it("leaves link and session usable: the storefront completes the cart once the next one is paid", async () => {
      const checkout = await customer.checkOut()
      const { order_id: orderId, session_id: sessionId } = checkout.session
      await simulator().pay(orderId, { gateway: "VISA", scenario: "declined" })
      await everythingSettles()

      expect((await customer.complete(checkout.cartId)).status).toBe(400)
      expect(await sessionStatus(sessionId)).toBe("pending")
      expect(simulator().linkState(orderId)).toBe("open")
      await simulator().pay(orderId, { notify: false })

      expect((await customer.complete(checkout.cartId)).status).toBe(200)
      await ledger.eventually(
        () => ledger.link(orderId),
        ({ order_id }) => order_id !== null
      )
      await outcome.paid(checkout)
    })
  })

  describe("a link that is dead", () => {
    const ends = [
      {
        how: "expired",
        reason: "paid_after_expiry",
        end: ({ session }: Checkout) => simulator().expire(session.order_id),
      },
      {
        how: "cancelled",
        reason: "paid_after_cancel",
        end: ({ session }: Checkout) => cancelOnPage(session),
      },
    ]

    it.each(ends)(
      "because it was $how cancels its session; a new one is paid, and a late payment of the old is held",
      async ({ end, how, reason }) => {
        const checkout = await customer.checkOut()
        const { order_id: orderId, session_id: sessionId } = checkout.session
        await end(checkout)
        await everythingSettles()

        await outcome.unpaid(checkout, { status: how as "expired", attention: null })
        expect(await sessionStatus(sessionId)).toBe("canceled")
        expect((await customer.complete(checkout.cartId)).status).toBe(400)
        expect(await ledger.orderIds(checkout.cartId)).toEqual([])

        const session = await customer.createSession(checkout.collectionId)
        await simulator().pay(orderId, { force: true })
        await everythingSettles()
        expect((await ledger.link(orderId)).attention).toMatchObject({ reason })
        expect(await ledger.orderIds(checkout.cartId)).toEqual([])

        await simulator().pay(session.order_id)
        await everythingSettles()
        await outcome.paid({ ...checkout, session })
        expectOnlyLooks(calls(orderId))
      }
    )

    it("holds a late payment also while its cart has no other session", async () => {
      const checkout = await customer.checkOut()
      const { order_id: orderId, session_id: sessionId } = checkout.session
      await simulator().expire(orderId)
      await everythingSettles()

      await simulator().pay(orderId, { force: true })
      await everythingSettles()

      const late = await customer.complete(checkout.cartId)
      expect(late.status).toBe(400)
      await outcome.unpaid(checkout, {})
      expect((await ledger.link(orderId)).attention).toMatchObject({ reason: "paid_after_expiry" })
      expect(await sessionStatus(sessionId)).toBe("canceled")
    })
  })

  describe("an unpaid order whose link runs out", () => {
    async function placeFirst(account = "strict") {
      const provider = providerOf(account)
      const checkout = await customer.checkOut({ variant: "rare", provider })
      const placed = await customer.complete(checkout.cartId)
      expect(placed).toMatchObject({ status: 200, data: { type: "order" } })
      const orderId = placed.data.order?.id ?? ""
      const mspId = checkout.session.order_id
      await ledger.eventually(
        () => ledger.link(mspId),
        ({ order_id }) => order_id === orderId
      )
      expect(await reserved()).toBe(1)
      return { ...checkout, orderId, mspId, provider }
    }

    async function reserved(): Promise<number> {
      const [level] = await ledger.find<{ reserved_quantity: number }>(
        "inventory_level",
        ["reserved_quantity"],
        { inventory_item_id: shop().inventory.rare.itemId }
      )
      return Number(level?.reserved_quantity)
    }

    async function closedStatus(mspId: string): Promise<string | undefined> {
      const { status, closed_at: closedAt } = await ledger.link(mspId)
      return closedAt ? status : undefined
    }

    const statusOf = async (orderId: string) => (await ledger.order(orderId)).status

    it("is cancelled where the account says so, and its stock is free again", async () => {
      const { mspId, orderId, session } = await placeFirst()

      await simulator().expire(mspId)
      await everythingSettles()

      expect(await statusOf(orderId)).toBe("canceled")
      expect(await reserved()).toBe(0)
      expect(await ledger.link(mspId)).toMatchObject({ status: "expired", attention: null })
      expect(await sessionStatus(session.session_id)).toBe("canceled")
      expect(await timeline(mspId)).toEqual([
        "created",
        "initialized",
        "expired",
        "order_cancelled",
      ])
      expect(await customer.checkOut({ variant: "rare" })).toMatchObject({ total: 24.94 })
    })

    it("is cancelled by our own clock, though the last attempt was declined", async () => {
      const { mspId, orderId } = await placeFirst()
      await simulator().pay(mspId, { gateway: "VISA", scenario: "declined" })
      await everythingSettles()
      expect(await statusOf(orderId)).toBe("pending")

      await ledger.backdate(mspId, { expires_at: new Date(Date.now() - 1000) })
      await reconcilePayments(container())

      expect(await statusOf(orderId)).toBe("canceled")
      expect(await reserved()).toBe(0)
    })

    it("stays where the account says nothing", async () => {
      const { mspId, orderId, session } = await placeFirst("lenient")

      await simulator().expire(mspId)
      await everythingSettles()

      expect(await statusOf(orderId)).toBe("pending")
      expect(await reserved()).toBe(1)
      expect(await sessionStatus(session.session_id)).toBe("canceled")
      expect(await timeline(mspId)).toEqual(["created", "initialized", "expired"])
    })

    it("stays when a failed attempt is all that happened", async () => {
      const { mspId, orderId } = await placeFirst()

      await simulator().pay(mspId, { gateway: "VISA", scenario: "expired" })
      await everythingSettles()

      expect(await ledger.link(mspId)).toMatchObject({ status: "expired", closed_at: null })
      expect(await statusOf(orderId)).toBe("pending")
      await simulator().pay(mspId)
      await everythingSettles()
      expect((await ledger.order(orderId)).payment_status).toBe("captured")
    })

    it("stays when its customer cancelled the payment: only time ends an order", async () => {
      const { mspId, orderId, session } = await placeFirst()

      await cancelOnPage(session)
      await everythingSettles()

      expect(await closedStatus(mspId)).toBe("cancelled")
      expect(await statusOf(orderId)).toBe("pending")
      expect(await reserved()).toBe(1)
    })

    it("stays when it was paid in the last moment, which nobody told us", async () => {
      const { mspId, orderId } = await placeFirst()
      await simulator().pay(mspId, { notify: false })

      await ledger.backdate(mspId, { expires_at: new Date(Date.now() - 1000) })
      await reconcilePayments(container())

      expect(await ledger.order(orderId)).toMatchObject({
        status: "pending",
        payment_status: "captured",
      })
      expect(await ledger.link(mspId)).toMatchObject({ status: "paid", attention: null })
    })

    it("stays when it was paid in another way meanwhile", async () => {
      const { mspId, orderId, collectionId } = await placeFirst()
      // The link is still open when it expires: MultiSafepay could not be told of its end.
      simulator().fault({ kind: "status", status: 500, method: "GET", times: 9 })
      await admin.post(`/admin/payment-collections/${collectionId}/payment-sessions`, {
        provider_id: "pp_system_default",
      })
      const [session] = await ledger.find<{ id: string }>("payment_session", ["id"], {
        payment_collection_id: collectionId,
      })
      await container().resolve(Modules.PAYMENT).authorizePaymentSession(session!.id, {})
      simulator().clearFaults()

      await simulator().expire(mspId)
      await everythingSettles()

      expect(await ledger.link(mspId)).toMatchObject({ status: "expired" })
      expect(await statusOf(orderId)).toBe("pending")
      expect(await reserved()).toBe(1)
    })

    it("stays while another link of it can be paid, and goes with the last one", async () => {
      const { mspId, orderId, collectionId, provider } = await placeFirst()
      // The old link stays open: MultiSafepay cannot be asked while it is replaced.
      simulator().fault({ kind: "status", status: 500, method: "GET", times: 9 })
      const second = await customer.createSession(collectionId, { provider })
      simulator().clearFaults()

      await simulator().expire(mspId)
      await everythingSettles()
      expect(await ledger.link(mspId)).toMatchObject({ status: "expired" })
      expect(await statusOf(orderId)).toBe("pending")

      await simulator().expire(second.order_id)
      await everythingSettles()
      expect(await statusOf(orderId)).toBe("canceled")
      expect(calls()).not.toContain(UPDATE)
    })

    it("stays when core refuses, because it is on its way: a line in the timeline says so, once", async () => {
      const { mspId, orderId } = await placeFirst()
      const { data } = await admin.get<HttpTypes.AdminOrderResponse>(`/admin/orders/${orderId}`)
      const items = data.order.items.map(({ id }) => ({ id, quantity: 1 }))
      const sent = await admin.post(`/admin/orders/${orderId}/fulfillments`, { items })
      expect(sent.status).toBe(200)

      await simulator().expire(mspId)
      await everythingSettles()
      await ledger.backdate(mspId, { expires_at: new Date(Date.now() - HOUR - 1000) })
      await reconcilePayments(container())

      expect(await statusOf(orderId)).toBe("pending")
      expect(await ledger.link(mspId)).toMatchObject({ status: "expired", attention: null })
      expect(await timeline(mspId)).toEqual([
        "created",
        "initialized",
        "expired",
        "order_not_cancelled",
      ])
    })
  })
})
