import { Modules } from "@medusajs/framework/utils"

import { type AdminPaymentLinkResponse } from "../../src/types/http"
import { type Checkout } from "./support/customer"
import { CREATE, REFUND } from "./support/calls"
import { NOWHERE } from "./support/nowhere"
import { configureAccount } from "./support/register-account"
import { shopSuite } from "./support/shop-suite"

const REFUNDS = { method: "POST", path: "/orders/*/refunds" }

type Answer = AdminPaymentLinkResponse & { message?: string }

shopSuite(({ simulator, customer, admin, ledger, outcome, events, calls, shop, container }) => {
  async function resolve({ session }: Checkout, action: string, note?: string) {
    const { id } = await ledger.link(session.order_id)
    const path = `/admin/multisafepay/payment-links/${id}/resolve`
    return admin.post<Answer>(path, { action, ...(note ? { note } : {}) })
  }

  const attentionOf = async ({ session }: Checkout) =>
    (await ledger.link(session.order_id)).attention?.reason

  const timeline = async ({ session }: Checkout) => {
    const { id } = await ledger.link(session.order_id)
    const fields = ["type", "data"]
    const lines = await ledger.find<{ type: string; data: Record<string, unknown> | null }>(
      "multisafepay_payment_link_event",
      fields,
      { payment_link_id: id }
    )
    return lines.filter(({ type }) => type === "resolved").map(({ data }) => data)
  }

  const refundedAtMultiSafepay = ({ session }: Checkout) =>
    simulator().orders.get(session.order_id)?.amountRefunded

  async function everythingSettles() {
    await simulator().idle()
    await ledger.inboxDone()
  }
  afterEach(everythingSettles)

  /** A payment for a session that a change of the cart deleted. */
  async function payForDeletedSession(): Promise<Checkout> {
    const checkout = await customer.checkOut()
    await simulator().pay(checkout.session.order_id, { notify: false })
    await customer.changeQuantity(checkout.cartId, 2)
    await simulator().notify(checkout.session.order_id)
    await ledger.inboxDone()
    expect(await attentionOf(checkout)).toBe("session_deleted")
    return checkout
  }

  /** A payment for the last piece, which somebody else got. */
  async function payForWhatIsGone(): Promise<Checkout> {
    const lucky = await customer.checkOut({ variant: "rare" })
    const late = await customer.checkOut({ variant: "rare" })
    await simulator().pay(lucky.session.order_id)
    await ledger.inboxDone()
    await simulator().pay(late.session.order_id)
    await ledger.inboxDone()
    expect(await attentionOf(late)).toBe("order_not_placed")
    return late
  }

  async function payAfterExpiry(): Promise<Checkout> {
    const checkout = await customer.checkOut()
    await simulator().expire(checkout.session.order_id)
    await ledger.inboxDone()
    await simulator().pay(checkout.session.order_id, { force: true })
    await ledger.inboxDone()
    expect(await attentionOf(checkout)).toBe("paid_after_expiry")
    return checkout
  }

  async function payTwice(): Promise<Checkout> {
    const checkout = await customer.checkOut()
    await simulator().pay(checkout.session.order_id)
    await ledger.inboxDone()
    await simulator().pay(checkout.session.order_id, { force: true, gateway: "VISA" })
    await ledger.inboxDone()
    expect(await attentionOf(checkout)).toBe("paid_twice")
    return checkout
  }

  async function payForCancelledOrder(): Promise<Checkout & { orderId: string }> {
    const checkout = await customer.checkOut()
    const { order_id: mspId } = checkout.session
    await simulator().pay(mspId, { gateway: "VISA", scenario: "uncleared" })
    await ledger.inboxDone()
    const [orderId = ""] = await ledger.orderIds(checkout.cartId)
    await admin.cancelOrder(orderId)
    await simulator().complete(mspId)
    await ledger.inboxDone()
    expect(await attentionOf(checkout)).toBe("order_cancelled")
    return { ...checkout, orderId }
  }

  describe("a payment that fits nothing is given back", () => {
    it.each([
      ["of a deleted session", payForDeletedSession],
      ["of goods that are gone", payForWhatIsGone],
      ["that came after the end", payAfterExpiry],
      ["of a cancelled order", payForCancelledOrder],
    ])("%s", async (_, happen) => {
      const checkout = await happen()

      const { status, data } = await resolve(checkout, "refund", "Called the customer.")
      await everythingSettles()

      expect(status).toBe(200)
      expect(data.payment_link).toMatchObject({ attention: null })
      expect(refundedAtMultiSafepay(checkout)).toBe(checkout.session.amount)
      expect(calls(checkout.session.order_id).filter((call) => call === REFUND)).toHaveLength(1)
      expect(await attentionOf(checkout)).toBeUndefined()
      expect(await timeline(checkout)).toMatchObject([
        {
          action: "refund",
          note: "Called the customer.",
          actor_id: expect.stringMatching(/^user_/) as string,
        },
      ])
      expect(
        await ledger.find("payment", ["id"], { payment_collection_id: checkout.collectionId })
      ).toEqual([])
    })

    it("when it was the second on one link: the order keeps the first", async () => {
      const checkout = await payTwice()

      const { status } = await resolve(checkout, "refund")
      await everythingSettles()

      expect(status).toBe(200)
      expect(refundedAtMultiSafepay(checkout)).toBe(checkout.session.amount)
      expect(await attentionOf(checkout)).toBeUndefined()
      await outcome.paid(checkout)
    })

    it("when the amount is wrong: what came in goes back", async () => {
      const checkout = await customer.checkOut()
      await simulator().pay(checkout.session.order_id, { amount: 100 })
      await ledger.inboxDone()

      const accepted = await resolve(checkout, "accept")
      const { status } = await resolve(checkout, "refund")
      await everythingSettles()

      expect(accepted.status).toBe(400)
      expect(accepted.data.message).toContain("Choose one of: refund, dismiss")
      expect(status).toBe(200)
      expect(refundedAtMultiSafepay(checkout)).toBe(100)
      await outcome.unpaid(checkout, { attention: null })
    })

    it("once, when MultiSafepay's answer gets lost", async () => {
      const checkout = await payForDeletedSession()
      simulator().fault({ kind: "reset_after_execution", ...REFUNDS })

      const { status } = await resolve(checkout, "refund")
      await everythingSettles()

      expect(status).toBe(200)
      expect(refundedAtMultiSafepay(checkout)).toBe(checkout.session.amount)
      expect(calls(checkout.session.order_id).filter((call) => call === REFUND)).toHaveLength(1)
    })

    it("not while MultiSafepay is out of reach: it stays held, and can be tried again", async () => {
      const checkout = await payForDeletedSession()

      process.env.MULTISAFEPAY_BASE_URL = NOWHERE
      const refused = await resolve(checkout, "refund")
      process.env.MULTISAFEPAY_BASE_URL = simulator().apiUrl

      expect(refused.status).toBe(400)
      expect(refused.data).toMatchObject({ code: "multisafepay_try_again" })
      expect(await attentionOf(checkout)).toBe("session_deleted")
      expect((await resolve(checkout, "refund")).status).toBe(200)
      expect(refundedAtMultiSafepay(checkout)).toBe(checkout.session.amount)
    })
  })

  describe("a payment that fits nothing is accepted", () => {
    it.each(["accept", "place_order"])(
      "after the link's end, by %s: the order is placed",
      async (action) => {
        const checkout = await payAfterExpiry()

        const { status, data } = await resolve(checkout, action)

        expect(data).toMatchObject({ payment_link: { status: "paid", attention: null } })
        expect(status).toBe(200)
        await outcome.paid(checkout)
      }
    )

    it("on a cancelled order: it is booked there, and the order stays cancelled", async () => {
      const { orderId, ...checkout } = await payForCancelledOrder()

      const again = await resolve(checkout, "place_order")
      const { status } = await resolve(checkout, "accept")

      expect(again.status).toBe(400)
      expect(status).toBe(200)
      const order = await ledger.order(orderId)
      expect(order.status).toBe("canceled")
      expect(order.transactions).toMatchObject([{ amount: checkout.total, reference: "capture" }])
      expect(await attentionOf(checkout)).toBeUndefined()
    })

    it("when its goods are back in stock, and not before", async () => {
      const checkout = await payForWhatIsGone()

      const tooEarly = await resolve(checkout, "place_order")
      expect(tooEarly.status).toBe(400)
      expect(tooEarly.data.message).toContain("It did not work.")
      expect(await attentionOf(checkout)).toBe("order_not_placed")

      const { itemId, locationId } = shop().inventory.rare
      await admin.post(`/admin/inventory-items/${itemId}/location-levels/${locationId}`, {
        stocked_quantity: 2,
      })
      expect((await resolve(checkout, "place_order")).status).toBe(200)
      await outcome.paid(checkout)
    })

    it("for a cart whose session was deleted, once it costs again what was paid", async () => {
      const checkout = await payForDeletedSession()

      const tooEarly = await resolve(checkout, "place_order")
      await customer.changeQuantity(checkout.cartId, 1)
      const other = await customer.createSession(checkout.collectionId)
      const { status } = await resolve(checkout, "place_order")

      expect(tooEarly.status).toBe(400)
      expect(tooEarly.data.message).toContain("Refund it instead.")
      expect(await attentionOf(checkout)).toBeUndefined()
      expect(status).toBe(200)
      await outcome.paid(checkout)
      // What was made in its place is dead, and nobody was asked for a third link.
      expect(simulator().linkState(other.order_id)).toBe("cancelled")
      expect(calls().filter((call) => call === CREATE)).toHaveLength(2)
    })
  })

  describe("somebody takes note of it", () => {
    it("and is not asked again by the same payment", async () => {
      const checkout = await payTwice()

      const { status } = await resolve(checkout, "dismiss")
      await simulator().notify(checkout.session.order_id, { times: 2 })
      await ledger.inboxDone()

      expect(status).toBe(200)
      expect(await attentionOf(checkout)).toBeUndefined()
      expect(events.named("multisafepay.payment_link.attention")).toHaveLength(1)
      await outcome.paid(checkout)
    })

    it("and is asked again by the next", async () => {
      const checkout = await payTwice()
      await resolve(checkout, "dismiss")

      await simulator().pay(checkout.session.order_id, { force: true, gateway: "VISA" })
      await ledger.inboxDone()

      expect(await attentionOf(checkout)).toBe("paid_twice")
    })
  })

  describe("the shop wants unplaceable payments given back by themselves", () => {
    beforeEach(() => {
      configureAccount("default", { refundUnplaceable: true })
    })
    afterEach(() => {
      configureAccount("default", { refundUnplaceable: undefined })
    })

    async function unplaceable(): Promise<Checkout> {
      const checkout = await customer.checkOut()
      await simulator().pay(checkout.session.order_id, { notify: false })
      await customer.changeQuantity(checkout.cartId, 2)
      return checkout
    }

    it("and they are: once, with an event and a line in the timeline", async () => {
      const checkout = await unplaceable()

      await simulator().notify(checkout.session.order_id, { times: 3, concurrently: true })
      await everythingSettles()

      expect(refundedAtMultiSafepay(checkout)).toBe(checkout.session.amount)
      expect(calls(checkout.session.order_id).filter((call) => call === REFUND)).toHaveLength(1)
      expect(await attentionOf(checkout)).toBeUndefined()
      expect(events.named("multisafepay.payment_link.attention")).toHaveLength(1)
      expect(await timeline(checkout)).toMatchObject([{ action: "refund", actor_id: null }])
    })

    it("but not what only looks strange: a wrong amount, or a second payment, waits for a person", async () => {
      const twice = await payTwice()
      const wrong = await customer.checkOut()
      await simulator().pay(wrong.session.order_id, { amount: 1 })
      await ledger.inboxDone()

      expect(await attentionOf(wrong)).toBe("amount_mismatch")
      expect([refundedAtMultiSafepay(twice), refundedAtMultiSafepay(wrong)]).toEqual([0, 0])
    })

    it("and wait for a person when MultiSafepay refuses to", async () => {
      const checkout = await unplaceable()
      simulator().fault({ kind: "success_false", code: 1034, ...REFUNDS })

      await simulator().notify(checkout.session.order_id)
      await everythingSettles()

      expect(await attentionOf(checkout)).toBe("session_deleted")
      expect(refundedAtMultiSafepay(checkout)).toBe(0)
    })

    it("and are tried again when MultiSafepay is out of reach in that moment", async () => {
      const checkout = await unplaceable()
      simulator().fault({ kind: "status", status: 503, ...REFUNDS })

      await simulator().notify(checkout.session.order_id)
      await everythingSettles()

      expect(refundedAtMultiSafepay(checkout)).toBe(checkout.session.amount)
      expect(await attentionOf(checkout)).toBeUndefined()
    })
  })

  describe("what is asked for makes no sense", () => {
    it("is refused, whoever asks", async () => {
      const checkout = await customer.checkOut()
      const { id } = await ledger.link(checkout.session.order_id)
      const path = `/admin/multisafepay/payment-links/${id}/resolve`

      const nothingHeld = await resolve(checkout, "refund")
      const unknownAction = await resolve(checkout, "give_back")
      const extra = await admin.post<Answer>(path, { action: "refund", amount: 1 })
      const noLink = await admin.post<Answer>("/admin/multisafepay/payment-links/no/resolve", {
        action: "refund",
      })

      expect(nothingHeld.status).toBe(400)
      expect(nothingHeld.data.message).toBe("Nothing about this payment link needs a decision.")
      expect([unknownAction.status, extra.status, noLink.status]).toEqual([400, 400, 404])
      expect(calls()).toEqual([CREATE])
    })
  })

  describe("core gives a payment up by itself", () => {
    /** Breaks what core does last when it completes a cart, once the payment is captured. */
    function breakCompletion() {
      const orders = container().resolve(Modules.ORDER)
      return jest
        .spyOn(orders, "addOrderTransactions")
        .mockRejectedValue(new Error("the database went away"))
    }

    it("and refunds it: nothing is refunded twice, nobody is asked", async () => {
      const checkout = await customer.checkOut()
      const { order_id: mspId } = checkout.session
      await simulator().pay(mspId, { notify: false })
      const broken = breakCompletion()

      const completed = await customer.complete(checkout.cartId)
      broken.mockRestore()
      await simulator().notify(mspId)
      await everythingSettles()

      expect(completed.status).not.toBe(200)
      expect(refundedAtMultiSafepay(checkout)).toBe(checkout.session.amount)
      expect(calls(mspId).filter((call) => call === REFUND)).toHaveLength(1)
      expect(await attentionOf(checkout)).toBeUndefined()
      expect(await ledger.orderIds(checkout.cartId)).toEqual([])
    })

    it("and cannot refund it: the payment is found again", async () => {
      const checkout = await customer.checkOut()
      const { order_id: mspId } = checkout.session
      await simulator().pay(mspId, { notify: false })
      simulator().fault({ kind: "status", status: 500, ...REFUNDS })
      const broken = breakCompletion()

      await customer.complete(checkout.cartId)
      broken.mockRestore()
      await simulator().notify(mspId)
      await everythingSettles()

      expect(refundedAtMultiSafepay(checkout)).toBe(0)
      expect(await attentionOf(checkout)).toBeDefined()
      expect((await resolve(checkout, "refund")).status).toBe(200)
      expect(refundedAtMultiSafepay(checkout)).toBe(checkout.session.amount)
    })
  })
})
