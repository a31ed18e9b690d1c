import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"

import { reconcilePayments } from "../../src/workflows/reconcile-payments"
import { type Checkout } from "./support/customer"
import { databaseOf } from "./support/database"
import { shopSuite } from "./support/shop-suite"

const MARKER = "multisafepay_cart_id"

type Cart = {
  customer_id: string
  currency_code: string
  email: string
  metadata: Record<string, unknown> | null
}

shopSuite(({ api, simulator, customer, admin, ledger, outcome, events, shop, container }) => {
  const { sql, makeNotificationsDue, notifications } = databaseOf(container)
  const orders = () => container().resolve(Modules.ORDER)

  const retrieveCart = async (cartId: string) =>
    (await ledger.find<Cart>("cart", ["*"], { id: cartId }))[0]!

  /** Three minutes: nobody can still be at a completion that began before. */
  async function grow(orderId: string) {
    for (const table of ["cart", "multisafepay_payment_link"])
      await sql(`UPDATE ${table} SET created_at = created_at - interval '3 minutes'`)
    await sql(`UPDATE "order" SET created_at = created_at - interval '3 minutes' WHERE id = ?`, [
      orderId,
    ])
  }

  /** An order as core commits it, before anything ties it to its cart. */
  async function leaveOrder({ cartId, total }: Checkout): Promise<string> {
    const { customer_id, currency_code, email } = await retrieveCart(cartId)
    const metadata = { [MARKER]: cartId }
    await container()
      .resolve(Modules.CART)
      .updateCarts([{ id: cartId, metadata }])
    const items = [{ title: "Mug", quantity: 1, unit_price: total }]
    const left = { customer_id, currency_code, email, metadata, items }
    const [order] = await orders().createOrders([left])
    return order!.id
  }

  const orderIds = async () =>
    (await orders().listOrders({}, { select: ["id"] })).map(({ id }) => id)

  async function payAndProcess({ session }: Checkout) {
    await simulator().pay(session.order_id)
    await ledger.inboxDone()
  }

  const look = async ({ session }: Checkout) => {
    await ledger.makeDue(session.order_id)
    await reconcilePayments(container())
  }

  const lineItems = async (orderId: string) =>
    (
      await ledger.find<{ items: { id: string }[] }>("order", ["items.id"], { id: orderId })
    )[0]!.items.map(({ id }) => id)

  const reservations = async (orderId: string) =>
    container()
      .resolve(Modules.INVENTORY)
      .listReservationItems({ line_item_id: await lineItems(orderId) })

  describe("an order that a crash left without its cart", () => {
    it("is removed before the cart is placed again, and not while somebody may be at it", async () => {
      const checkout = await customer.checkOut()
      const left = await leaveOrder(checkout)

      await simulator().pay(checkout.session.order_id)
      const [waiting] = await ledger.eventually(notifications, (rows) =>
        rows.some(({ outcome: reason }) => reason?.includes(left))
      )
      expect(waiting).toBeDefined()
      expect(await orderIds()).toEqual([left])

      await grow(left)
      await makeNotificationsDue()
      await ledger.inboxDone()

      const { id } = await outcome.paid(checkout)
      expect(await orderIds()).toEqual([id])
    })

    it("is removed from a cart that nobody pays, too, and not while somebody may be at it", async () => {
      const checkout = await customer.checkOut()
      const { order_id: mspId } = checkout.session
      const left = await leaveOrder(checkout)

      await look(checkout)
      expect(await orderIds()).toEqual([left])
      const { next_check_at: next } = await ledger.link(mspId)
      expect(new Date(next!).getTime()).toBeLessThan(Date.now() + 4 * 60_000)
      await grow(left)
      await look(checkout)

      expect(await orderIds()).toEqual([])
      await payAndProcess(checkout)
      await outcome.paid(checkout)
    })

    it.each([
      ["cancelled", (id: string) => orders().cancel(id)],
      [
        "archived",
        (id: string) => sql(`UPDATE "order" SET status = 'archived' WHERE id = ?`, [id]),
      ],
      ["changed", (id: string) => sql(`UPDATE "order" SET version = 2 WHERE id = ?`, [id])],
    ])("is kept, and the payment held, when staff has %s it", async (_, change) => {
      const checkout = await customer.checkOut()
      const left = await leaveOrder(checkout)
      await grow(left)
      await change(left)

      await payAndProcess(checkout)

      expect(await orderIds()).toEqual([left])
      expect(await ledger.link(checkout.session.order_id)).toMatchObject({
        attention: { reason: "order_not_placed", detail: expect.stringContaining(left) as string },
      })
    })
  })

  describe("an order that a crash left before its payment, which never came", () => {
    /** Core's own completion, cut off where it would authorise the payment: nothing is taken back either. */
    async function leaveUnpaid({ cartId }: Checkout): Promise<string> {
      const spies: jest.SpyInstance[] = []
      const authorise = jest.spyOn(container().resolve(Modules.PAYMENT), "authorizePaymentSession")
      authorise.mockImplementationOnce(() => {
        spies.push(
          jest.spyOn(orders(), "deleteOrders").mockResolvedValue(),
          jest.spyOn(container().resolve(ContainerRegistrationKeys.LINK), "dismiss"),
          jest.spyOn(container().resolve(Modules.CART), "updateCarts"),
          jest.spyOn(container().resolve(Modules.INVENTORY), "deleteReservationItems"),
          jest.spyOn(container().resolve(Modules.PROMOTION), "revertUsage")
        )
        for (const spy of spies) spy.mockResolvedValue(undefined)
        return Promise.reject(new MedusaError(MedusaError.Types.NOT_ALLOWED, "The process died."))
      })
      await customer.complete(cartId)
      for (const spy of [authorise, ...spies]) spy.mockRestore()
      const [id] = await ledger.orderIds(cartId)
      expect(await cartOf(cartId)).toMatchObject({ completed_at: expect.any(Date) as Date })
      expect(await reservations(id!)).toMatchObject([{ quantity: 1 }])
      return id!
    }

    const cartOf = async (cartId: string) =>
      (
        await ledger.find<{ completed_at: Date | null }>("cart", ["completed_at"], { id: cartId })
      )[0]

    const reserved = () =>
      sql("SELECT id FROM reservation_item WHERE deleted_at IS NULL AND line_item_id IS NOT NULL")

    async function linksOf(orderId: string) {
      const tables = ["order_cart", "order_payment_collection", "order_promotion"]
      const find = (table: string) => ledger.find(table, ["order_id"], { order_id: orderId })
      return (await Promise.all(tables.map(find))).flat()
    }

    it("is taken back, and the same link, paid then, becomes one order", async () => {
      const code = await admin.createPromotion({ code: "ONCE", type: "percentage", value: 10 })
      await sql('UPDATE promotion SET "limit" = 1 WHERE code = ?', [code])
      const checkout = await customer.checkOut({ promotion: code })
      const left = await leaveUnpaid(checkout)
      expect(await sql("SELECT used FROM promotion WHERE code = ?", [code])).toEqual([{ used: 1 }])
      expect(await linksOf(left)).toHaveLength(3)
      await grow(left)

      await look(checkout)

      expect(await orderIds()).toEqual([])
      expect(await reserved()).toEqual([])
      expect(await linksOf(left)).toEqual([])
      expect(await sql("SELECT used FROM promotion WHERE code = ?", [code])).toEqual([{ used: 0 }])
      await outcome.unpaid(checkout, { status: "open", attention: null })
      await payAndProcess(checkout)
      const { id } = await outcome.paid(checkout)
      expect(await orderIds()).toEqual([id])
      expect(await reservations(id)).toMatchObject([{ quantity: 1 }])
      expect(await sql("SELECT used FROM promotion WHERE code = ?", [code])).toEqual([{ used: 1 }])
    })

    it("waits while somebody may be at it", async () => {
      const checkout = await customer.checkOut()
      const left = await leaveUnpaid(checkout)

      await look(checkout)

      expect(await orderIds()).toEqual([left])
      expect(await reservations(left)).toHaveLength(1)
      const { next_check_at: next } = await ledger.link(checkout.session.order_id)
      expect(new Date(next!).getTime()).toBeLessThan(Date.now() + 4 * 60_000)
      await grow(left)
      await look(checkout)
      expect(await orderIds()).toEqual([])
    })

    it("is taken back when its link has run out, before nothing tells it from others", async () => {
      const checkout = await customer.checkOut()
      const { order_id: mspId } = checkout.session
      const left = await leaveUnpaid(checkout)
      await ledger.backdate(mspId, { expires_at: new Date(Date.now() - 1000) })

      await look(checkout)
      expect(await orderIds()).toEqual([left])
      await grow(left)
      await look(checkout)

      await outcome.unpaid(checkout, { status: "expired" })
      expect(await orderIds()).toEqual([])
      expect(await customer.sessions(checkout.cartId)).toMatchObject([{ status: "canceled" }])
    })

    it("is finished when its payment came after all", async () => {
      const checkout = await customer.checkOut()
      const left = await leaveUnpaid(checkout)
      await grow(left)

      await payAndProcess(checkout)

      expect(await outcome.paid(checkout)).toMatchObject({ id: left })
    })

    it.each<[string, (checkout: Checkout, orderId: string) => Promise<unknown>]>([
      [
        "is to be paid later",
        ({ session }) =>
          sql("UPDATE payment_session SET status = 'pending_authorization' WHERE id = ?", [
            session.session_id,
          ]),
      ],
      [
        "was announced",
        (_, id) =>
          container().resolve(Modules.EVENT_BUS).emit({ name: "order.placed", data: { id } }),
      ],
      ["was changed", (_, id) => sql(`UPDATE "order" SET version = 2 WHERE id = ?`, [id])],
      ["is being edited", (_, id) => orders().createOrderChange({ order_id: id })],
      ["was cancelled", (_, id) => orders().cancel(id)],
      [
        "is older than its link",
        () => sql("UPDATE multisafepay_payment_link SET created_at = now()"),
      ],
    ])("is kept when it %s", async (_, change) => {
      const checkout = await customer.checkOut()
      const left = await leaveUnpaid(checkout)
      await grow(left)
      await change(checkout, left)

      await look(checkout)
      await look(checkout)

      expect(await orderIds()).toEqual([left])
      expect(await ledger.orderIds(checkout.cartId)).toEqual([left])
      expect(await reserved()).toHaveLength(1)
      expect(await cartOf(checkout.cartId)).toMatchObject({
        completed_at: expect.any(Date) as Date,
      })
    })
  })

  describe("an order that a crash left unfinished", () => {
    /** As it is when the process dies beside core's reservations: nobody has heard of it. */
    async function leaveUnfinished(checkout: Checkout): Promise<string> {
      await payAndProcess(checkout)
      const { id } = await outcome.paid(checkout)
      await removeReservations(id)
      await sql("UPDATE multisafepay_payment_link SET order_id = NULL")
      await sql("UPDATE cart SET completed_at = NULL")
      return id
    }

    async function removeReservations(orderId: string) {
      const ids = await lineItems(orderId)
      await container().resolve(Modules.INVENTORY).deleteReservationItemsByLineItem(ids)
    }

    async function lookAgain({ session }: Checkout) {
      await simulator().notify(session.order_id, { fields: { reason: "again" } })
      await ledger.inboxDone()
    }

    it("gets its stock and its cart closed, and is announced", async () => {
      const checkout = await customer.checkOut()
      const id = await leaveUnfinished(checkout)
      await grow(id)
      events.forget()

      await lookAgain(checkout)

      await outcome.paid(checkout)
      expect(await reservations(id)).toMatchObject([{ quantity: 1 }])
      const cart = await ledger.find("cart", ["completed_at"], { id: checkout.cartId })
      expect(cart).toMatchObject([{ completed_at: expect.any(Date) as Date }])
      await ledger.eventually(
        () => Promise.resolve(events.named("order.placed")),
        (placed) => placed.length > 0
      )
      expect(events.named("order.placed")).toEqual([{ id }])

      await simulator().notify(checkout.session.order_id, { fields: { reason: "once more" } })
      await ledger.inboxDone()
      expect(events.named("order.placed")).toEqual([{ id }])
      expect(await reservations(id)).toHaveLength(1)
    })

    it("waits while somebody may be at it", async () => {
      const checkout = await customer.checkOut()
      const id = await leaveUnfinished(checkout)

      await simulator().notify(checkout.session.order_id, { fields: { reason: "again" } })
      await ledger.eventually(notifications, (rows) =>
        rows.some(({ outcome: reason }) => reason?.includes(id))
      )

      expect(await reservations(id)).toEqual([])
      await grow(id)
      await makeNotificationsDue()
      await ledger.inboxDone()
      expect(await reservations(id)).toHaveLength(1)
    })

    it("is held when its stock is gone", async () => {
      const checkout = await customer.checkOut({ variant: "rare" })
      const id = await leaveUnfinished(checkout)
      await grow(id)
      const { itemId, locationId } = shop().inventory.rare
      await container()
        .resolve(Modules.INVENTORY)
        .updateInventoryLevels([
          { inventory_item_id: itemId, location_id: locationId, stocked_quantity: 0 },
        ])

      await lookAgain(checkout)

      expect(await ledger.link(checkout.session.order_id)).toMatchObject({
        attention: { reason: "order_not_placed" },
      })
      expect(await orderIds()).toEqual([id])
    })

    it("is no concern of ours once it was announced", async () => {
      const checkout = await customer.checkOut()
      await payAndProcess(checkout)
      const { id } = await outcome.paid(checkout)
      await removeReservations(id)
      await grow(id)

      await lookAgain(checkout)

      expect(await reservations(id)).toEqual([])
    })
  })

  describe("the mark on a cart", () => {
    const gift = { gift: "yes" }

    async function checkOutWithMetadata() {
      const checkout = await customer.checkOut()
      await api.post(`/store/carts/${checkout.cartId}`, { metadata: gift }, customer.headers())
      return checkout
    }

    const orderOf = async ({ cartId }: Checkout) => {
      const [id] = await ledger.orderIds(cartId)
      return (await ledger.find<Cart>("order", ["metadata"], { id }))[0]
    }

    it("reaches the order beside what the merchant wrote", async () => {
      const checkout = await checkOutWithMetadata()
      await payAndProcess(checkout)

      const metadata = { ...gift, [MARKER]: checkout.cartId }
      expect(await orderOf(checkout)).toMatchObject({ metadata })
    })

    it("is made when the storefront completes the cart", async () => {
      const checkout = await checkOutWithMetadata()
      await simulator().pay(checkout.session.order_id, { notify: false })

      const { status } = await customer.complete(checkout.cartId)

      expect(status).toBe(200)
      const metadata = { ...gift, [MARKER]: checkout.cartId }
      expect(await orderOf(checkout)).toMatchObject({ metadata })
    })

    it("is taken back when the cart cannot become an order", async () => {
      const checkout = await checkOutWithMetadata()
      await ledger.dropShipping(checkout.cartId)
      await payAndProcess(checkout)

      expect(await ledger.orderIds(checkout.cartId)).toEqual([])
      const { metadata } = await retrieveCart(checkout.cartId)
      expect(metadata).toEqual(gift)
    })

    it("is none on a cart that is paid otherwise", async () => {
      const cartId = await customer.fillCart()
      const collectionId = await customer.createCollection(cartId)
      await customer.askForSession(collectionId, { provider: "pp_system_default" })

      const { data } = await customer.complete(cartId)

      expect(data).toMatchObject({ type: "order" })
      expect(await retrieveCart(cartId)).toMatchObject({ metadata: null })
    })

    it("keeps no cart from being completed when it cannot be made", async () => {
      const checkout = await customer.checkOut()
      await simulator().pay(checkout.session.order_id, { notify: false })
      const carts = container().resolve(Modules.CART)
      const broken = jest.spyOn(carts, "updateCarts").mockRejectedValueOnce(new Error("down"))

      const completed = await customer.complete(checkout.cartId)

      expect(completed).toMatchObject({ status: 200, data: { type: "order" } })
      expect(broken.mock.calls.length).toBeGreaterThan(1)
      broken.mockRestore()
    })
  })
})
