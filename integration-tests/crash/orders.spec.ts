import { Modules } from "@medusajs/framework/utils"

import { type Checkout } from "../http/support/customer"
import { CREATE } from "../http/support/calls"
import { crashSuite } from "./support/crash-suite"
import { type KillPoint } from "./support/kill-points"

const MARKER = "multisafepay_cart_id"

crashSuite(
  "a shop that dies while a customer pays",
  ({
    shop,
    simulator,
    customer,
    admin,
    outcome,
    ledger,
    database,
    timePasses,
    calls,
    container,
  }) => {
    /** Two minutes are over, for which a claim of the dead one holds, and each job ran. */
    async function recover() {
      await shop().start()
      await timePasses(3)
      await shop().runJobs()
      await ledger.inboxDone()
    }

    /** Medusa's orders for a cart, also those which nothing but the mark ties to it. */
    const ordersMadeFor = (cartId: string) =>
      ledger.find<{ id: string }>("order", ["id"], { metadata: { [MARKER]: cartId } })

    async function reservationsOf(orderId: string) {
      const [order] = await ledger.find<{ items: { id: string; quantity: number }[] }>(
        "order",
        ["items.*"],
        { id: orderId }
      )
      const items = order?.items ?? []
      const lines = items.map(({ id }) => id)
      const reservations = await container()
        .resolve(Modules.INVENTORY)
        .listReservationItems({ line_item_id: lines })
      return { items, reservations }
    }

    /** All of it once, on both sides. */
    async function expectOnce(checkout: Checkout) {
      const { id } = await outcome.paid(checkout)
      expect(await ordersMadeFor(checkout.cartId)).toEqual([expect.objectContaining({ id })])
      const { items, reservations } = await reservationsOf(id)
      expect(items.length).toBeGreaterThan(0)
      expect(reservations.map(({ line_item_id, quantity }) => [line_item_id, quantity])).toEqual(
        items.map((item) => [item.id, item.quantity])
      )
      const [cart] = await ledger.find<{ completed_at: unknown }>("cart", ["completed_at"], {
        id: checkout.cartId,
      })
      expect(cart?.completed_at).toBeTruthy()
      expect(calls(checkout.session.order_id).filter((call) => call === CREATE)).toHaveLength(1)
      const paid = simulator().orders.get(checkout.session.order_id)?.transactions ?? []
      expect(paid.filter(({ status }) => status === "completed")).toHaveLength(1)
      const notifications = await database.notifications()
      const left = notifications.filter(
        ({ multisafepay_order_id: id, status }) =>
          id === checkout.session.order_id && status !== "done"
      )
      expect(left).toEqual([])
      return id
    }

    it.each<KillPoint>([
      "notification-committed",
      "before-read",
      "after-read",
      "order-created",
      "order-linked",
      "before-authorization",
      "payment-booked",
      "before-done",
    ])("places one order when it is killed at: %s", async (killAt) => {
      const checkout = await customer.checkOut()
      await shop().start({ killAt })
      await simulator().pay(checkout.session.order_id, { wait: false })
      await shop().waitForDeath()

      await recover()

      await expectOnce(checkout)
    })

    it("places one order when it is killed while the storefront completes the cart", async () => {
      const checkout = await customer.checkOut()
      await simulator().pay(checkout.session.order_id, { notify: false })
      await shop().start({ killAt: "order-created" })
      await customer.complete(checkout.cartId).catch(() => undefined)
      await shop().waitForDeath()
      expect(await ledger.orderIds(checkout.cartId)).toEqual([])
      expect(await ordersMadeFor(checkout.cartId)).toHaveLength(1)

      await shop().start()
      await timePasses(3)
      const { status } = await customer.comeBack(checkout.session.session_id)

      expect(status).toBe(303)
      await expectOnce(checkout)
    })

    it("books a payment once on an order from the admin when it is killed after the capture", async () => {
      const { orderId, collectionId } = await admin.createUnpaidOrder()
      const { order_id: paymentId } = await admin.createSession(collectionId)
      await shop().start({ killAt: "payment-booked" })
      await simulator().pay(paymentId, { wait: false })
      await shop().waitForDeath()
      expect(await ledger.order(orderId)).toMatchObject({ transactions: [] })

      await recover()

      const order = await ledger.order(orderId)
      expect(order.transactions).toMatchObject([{ amount: order.total, reference: "capture" }])
      expect(order.summary).toMatchObject({ paid_total: order.total, pending_difference: 0 })
      expect(order.payment_collections).toMatchObject([
        { payments: [{ captures: [{ amount: order.total }], refunds: [] }] },
      ])
    })

    it.each([
      { kind: "hang", executed: false },
      { kind: "slow", executed: true },
    ] as const)(
      "leaves one payable link when it is killed while a link is being made (made: $executed)",
      async ({ kind, executed }) => {
        const cartId = await customer.fillCart()
        const collectionId = await customer.createCollection(cartId)
        simulator().fault({ kind, method: "POST", path: "/orders", delayMs: 60_000 })
        const asked = customer.askForSession(collectionId).catch(() => "no answer")
        const [creation] = await ledger.eventually(
          () => Promise.resolve(simulator().calls({ method: "POST", path: "/orders" })),
          (made) => made.length > 0
        )
        await shop().kill()
        expect(await asked).toBe("no answer")
        const orphan = String(creation?.orderId)
        expect(simulator().orders.has(orphan)).toBe(executed)

        await recover()
        expect(await ledger.link(orphan)).toMatchObject({
          payment_url: null,
          cancel_requested_at: expect.any(Date) as Date,
          ...(executed ? { status: "cancelled", closed_at: expect.any(Date) as Date } : {}),
        })
        const session = await customer.createSession(collectionId)

        const payable = [...simulator().orders.keys()].filter(
          (id) => simulator().linkState(id) === "open"
        )
        expect(payable).toEqual([session.order_id])
        const { total } = await customer.retrieveCart(cartId)
        await simulator().pay(session.order_id)
        await ledger.inboxDone()
        await expectOnce({ cartId, collectionId, session, total })
      }
    )
  }
)
