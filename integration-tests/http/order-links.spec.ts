import { type HttpTypes } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"

import {
  type AdminCreatePaymentLink,
  type StoreCreatePaymentLink,
  type AdminPaymentLink,
  type AdminPaymentLinkResponse,
} from "../../src/types/http"
import { createOrderPaymentLinkWorkflow } from "../../src/workflows"
import { configureAccount, registerAccount } from "./support/register-account"
import { orderEditsOf } from "./support/order-edits"
import { shopSuite } from "./support/shop-suite"

const LINKS = "/admin/multisafepay/payment-links"

configureAccount("default", { linkLifetimeAdmin: { value: 30, unit: "days" } })
registerAccount("elsewhere", { apiKey: "simulator-test-key" })

type Asked = Record<string, unknown>

// A shop that changes what is sent: one handler for each hook of an app, so it tells by the note.
const meddling = { custom_info: { custom_1: "by phone" }, amount: 1, order_id: "stranger" }
createOrderPaymentLinkWorkflow.hooks.orderRequest(({ note }) =>
  note === "hooked" ? new StepResponse(meddling) : undefined
)

shopSuite((suite) => {
  const { simulator, admin, ledger, shop, container, customer, calls } = suite
  const { edit } = orderEditsOf(admin, shop)

  afterEach(async () => {
    await simulator().idle()
    await ledger.inboxDone()
  })

  /** A draft of one item that costs so much, with nothing to ship. */
  async function draft(price: number, variant: "mug" | "rare" = "mug"): Promise<string> {
    const { data, status } = await admin.post<HttpTypes.AdminDraftOrderResponse>(
      "/admin/draft-orders",
      {
        email: "jane@example.com",
        region_id: shop().regions.inclusive.id,
        sales_channel_id: shop().salesChannelId,
        items: [{ variant_id: shop().variants[variant], quantity: 1, unit_price: price }],
      }
    )
    expect(status).toBe(200)
    return data.draft_order.id
  }

  async function order(price: number): Promise<string> {
    const id = await draft(price)
    expect((await admin.post(`/admin/draft-orders/${id}/convert-to-order`)).status).toBe(200)
    return id
  }

  const ask = (orderId: string, wish: Asked = {}) =>
    admin.post<AdminPaymentLinkResponse & { message?: string; code?: string }>(LINKS, {
      order_id: orderId,
      ...wish,
    })

  async function link(orderId: string, wish: Asked = {}): Promise<AdminPaymentLink> {
    const { status, data } = await ask(orderId, wish)
    if (status !== 200) throw new Error(JSON.stringify(data))
    return data.payment_link
  }

  async function pay({ id, multisafepay_order_id }: AdminPaymentLink): Promise<AdminPaymentLink> {
    await simulator().pay(multisafepay_order_id)
    await simulator().idle()
    await ledger.inboxDone()
    return admin.link(id)
  }

  type Summary = { pending_difference: number; paid_total: number }

  async function show(orderId: string) {
    const path = `/admin/orders/${orderId}?fields=id,status,is_draft_order,payment_status,total,summary,*payment_collections`
    const { data } = await admin.get<HttpTypes.AdminOrderResponse>(path)
    const { payment_collections: collections, ...rest } = data.order
    return {
      ...rest,
      summary: rest.summary as unknown as Summary,
      collections: collections.map(({ amount, status }) => ({ amount, status })),
    }
  }

  /** What MultiSafepay was sent to make a link. */
  const sent = (orderId: string) =>
    simulator().calls({ method: "POST", path: "/orders", orderId })[0]?.body

  describe("an order that nobody has paid", () => {
    it("gets a link for all that is outstanding, by Medusa's own collection and session", async () => {
      const id = await order(100)

      const made = await link(id, { note: "by phone" })

      expect(made).toMatchObject({ order_id: id, amount: 100, status: "open", account: "default" })
      expect(made.payment_url).toMatch(/^http/)
      const days = (Date.parse(made.expires_at) - Date.now()) / 86_400_000
      expect(days).toBeGreaterThan(29.9)
      expect(days).toBeLessThan(30.1)
      expect((await pay(made)).status).toBe("paid")
      expect(await show(id)).toMatchObject({
        payment_status: "captured",
        summary: { pending_difference: 0, paid_total: 100 },
        collections: [{ amount: 100, status: "completed" }],
      })
    })

    it("gets another link in place of one that MultiSafepay opens no more, after twenty attempts", async () => {
      const id = await order(60)
      const worn = await link(id)
      const decline = () =>
        simulator().pay(worn.multisafepay_order_id, { scenario: "declined", wait: false })
      for (let attempt = 1; attempt < 20; attempt++) await decline()
      await simulator().idle()
      await ledger.inboxDone()
      expect(await link(id)).toMatchObject({ id: worn.id })

      await decline()
      await simulator().idle()
      await ledger.inboxDone()
      const fresh = await link(id)

      expect(fresh).toMatchObject({ amount: 60, status: "open" })
      expect(fresh.id).not.toBe(worn.id)
      expect(simulator().linkState(worn.multisafepay_order_id)).toBe("cancelled")
      expect((await pay(fresh)).status).toBe("paid")
      expect(await show(id)).toMatchObject({ summary: { pending_difference: 0 } })
    })

    it("returns the open link when it is asked again, with no second call", async () => {
      const id = await order(100)
      const made = await link(id)

      expect((await link(id, { amount: 100 })).id).toBe(made.id)
      expect((await link(id)).id).toBe(made.id)

      expect(calls(made.multisafepay_order_id)).toHaveLength(1)
    })

    it("is asked for twice at once, and gets one link", async () => {
      const id = await order(100)

      const made = await Promise.all([link(id), link(id), link(id)])

      expect(new Set(made.map((each) => each.id)).size).toBe(1)
      expect((await show(id)).collections).toHaveLength(1)
    })

    it("is a link as the shop wants it", async () => {
      const id = await order(100)

      const wish: Omit<AdminCreatePaymentLink, "order_id"> = {
        lifetime: { value: 2, unit: "hours" },
        description: "Phone order {reference}",
        locale: "de_DE",
        gateway: "IDEAL",
        second_chance: true,
      }
      const made = await link(id, wish)

      const hours = (Date.parse(made.expires_at) - Date.now()) / 3_600_000
      expect(hours).toBeGreaterThan(1.9)
      expect(hours).toBeLessThan(2.1)
      expect(made.gateway).toBe("IDEAL")
      expect(sent(made.multisafepay_order_id)).toMatchObject({
        gateway: "IDEAL",
        description: expect.stringMatching(/^Phone order \d+$/) as string,
        customer: { locale: "de_DE" },
        second_chance: { send_email: true },
      })
    })

    it("is changed by the shop's own code, but for what ties it to its payment", async () => {
      const id = await order(100)

      const made = await link(id, { note: "hooked" })

      expect(sent(made.multisafepay_order_id)).toMatchObject({
        order_id: made.session_id,
        amount: 10_000,
        custom_info: { custom_1: "by phone" },
      })
    })

    it.each([
      [{ amount: 100.01 }, /100 EUR at most/],
      [{ account: "nobody" }, /no MultiSafepay account "nobody"/],
      [{ amount: 0.001 }, /more than zero/],
    ])("is refused for %j", async (wish, message) => {
      const id = await order(100)

      const { status, data } = await ask(id, wish)

      expect(status).toBe(400)
      expect(data.message).toMatch(message)
      expect((await show(id)).collections).toEqual([])
    })

    it.each([
      [{ amount: -1 }],
      [{ amount: "10" }],
      [{ gateway: "ideal;" }],
      [{ locale: "dutch" }],
      [{ more: 1 }],
    ])("refuses %j at its field", async (wish) => {
      expect((await ask(await order(100), wish)).status).toBe(400)
    })

    it("is not there, or cancelled, or paid", async () => {
      expect((await ask("order_nobody")).status).toBe(404)
      const cancelled = await order(100)
      await admin.cancelOrder(cancelled)
      expect((await ask(cancelled)).data.message).toMatch(/cancelled/)
      const paid = await order(100)
      await pay(await link(paid))
      expect((await ask(paid)).data.message).toMatch(/Nothing is outstanding/)
    })

    it("gets its link in the end when an answer is lost, and leaves nothing payable behind", async () => {
      const id = await order(100)
      simulator().fault({
        kind: "reset_after_execution",
        method: "POST",
        path: "/orders",
        times: 1,
      })

      const made = await link(id)

      expect(made.status).toBe("open")
      expect((await show(id)).collections).toEqual([{ amount: 100, status: "not_paid" }])
    })

    it("keeps its collections as they were when MultiSafepay refuses", async () => {
      const id = await order(100)
      await link(id, { amount: 30 })
      simulator().fault({ kind: "status", status: 500, method: "POST", path: "/orders", times: 9 })

      expect((await ask(id, { amount: 40 })).status).toBe(400)

      simulator().clearFaults()
      const amounts = (await show(id)).collections.map(({ amount }) => amount)
      expect(amounts.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(100)
    })
  })

  describe("a deposit", () => {
    it("is paid, then the rest", async () => {
      const id = await order(100)

      const deposit = await link(id, { amount: 30 })
      expect(deposit.amount).toBe(30)
      await pay(deposit)
      expect(await show(id)).toMatchObject({
        payment_status: expect.stringMatching(/partially_captured|captured/) as string,
        summary: { pending_difference: 70, paid_total: 30 },
      })

      const rest = await link(id)
      expect(rest.amount).toBe(70)
      await pay(rest)

      expect(await show(id)).toMatchObject({
        payment_status: "captured",
        summary: { pending_difference: 0, paid_total: 100 },
      })
    })

    it("lowers the collection that is open to what is left", async () => {
      const id = await order(100)
      await admin.post("/admin/payment-collections", { order_id: id, amount: 100 })

      await link(id, { amount: 30 })

      const { collections } = await show(id)
      expect(collections.map(({ amount }) => amount).sort()).toEqual([30, 70])
      expect((await link(id)).amount).toBe(70)
      expect((await link(id, { amount: 30 })).amount).toBe(30)
    })

    it("takes the place of a link for everything, which is dead then", async () => {
      const id = await order(100)
      const everything = await link(id)

      const deposit = await link(id, { amount: 30 })

      expect(simulator().linkState(everything.multisafepay_order_id)).toBe("cancelled")
      expect((await admin.link(everything.id)).status).toBe("cancelled")
      expect(deposit.status).toBe("open")
      expect((await show(id)).collections.map(({ amount }) => amount).sort()).toEqual([30, 70])
    })
  })

  describe("an order that is edited", () => {
    it("upwards after it was paid: a link for the difference, and nothing is outstanding then", async () => {
      const id = await order(50)
      await pay(await link(id))
      await edit(id, { mugs: 1, price: 20 })

      const difference = await link(id)
      expect(difference.amount).toBe(20)
      await pay(difference)

      expect((await show(id)).summary).toMatchObject({ pending_difference: 0, paid_total: 70 })
    })

    it("while a link is open: the old link is dead, the new amount payable", async () => {
      const id = await order(50)
      const old = await link(id)

      await edit(id, { mugs: 1, price: 20 })
      await ledger.eventually(
        () => ledger.link(old.multisafepay_order_id),
        ({ closed_at: closedAt }) => closedAt !== null
      )
      expect(simulator().linkState(old.multisafepay_order_id)).toBe("cancelled")

      const made = await link(id)
      expect(made.amount).toBe(70)
      await pay(made)
      expect((await show(id)).summary).toMatchObject({ pending_difference: 0, paid_total: 70 })
    })

    it("with a deposit and a rest: all links together ask for what is outstanding", async () => {
      const id = await order(100)
      await admin.post("/admin/payment-collections", { order_id: id, amount: 100 })
      await link(id, { amount: 30 })
      await link(id)

      await edit(id, { mugs: 1, price: 20 })
      await ledger.eventually(
        () => show(id),
        ({ collections }) => collections.reduce((sum, { amount }) => sum + amount, 0) === 120
      )

      expect((await show(id)).summary.pending_difference).toBe(120)
    })
  })

  describe("a draft", () => {
    it("is paid, and becomes an order with its stock reserved", async () => {
      const id = await draft(100)
      const made = await link(id)
      expect(await show(id)).toMatchObject({ status: "draft", is_draft_order: true })

      await pay(made)

      expect(await show(id)).toMatchObject({
        status: "pending",
        is_draft_order: false,
        payment_status: "captured",
        summary: { pending_difference: 0, paid_total: 100 },
      })
      expect((await admin.link(made.id)).attention).toBeNull()
    })

    it("is paid when its stock is gone: the money is booked, and a person is asked", async () => {
      const { itemId, locationId } = shop().inventory.rare
      const inventory = container().resolve(Modules.INVENTORY)
      const id = await draft(100, "rare")
      const made = await link(id)
      const setStock = (stocked_quantity: number) =>
        inventory.updateInventoryLevels([
          { inventory_item_id: itemId, location_id: locationId, stocked_quantity },
        ])
      await setStock(0)

      const paid = await pay(made)

      expect(paid.attention).toMatchObject({ reason: "draft_not_converted" })
      expect(await show(id)).toMatchObject({ is_draft_order: true, summary: { paid_total: 100 } })
      const resolve = { action: "place_order" }
      expect((await admin.post(`${LINKS}/${made.id}/resolve`, resolve)).status).toBe(400)

      await setStock(5)
      expect((await admin.post(`${LINKS}/${made.id}/resolve`, resolve)).status).toBe(200)

      expect(await show(id)).toMatchObject({ is_draft_order: false, status: "pending" })
      expect((await admin.link(made.id)).attention).toBeNull()
    })

    it("is converted by hand instead, which ends the question", async () => {
      const { itemId, locationId } = shop().inventory.rare
      const inventory = container().resolve(Modules.INVENTORY)
      const id = await draft(100, "rare")
      const made = await link(id)
      const level = { inventory_item_id: itemId, location_id: locationId }
      await inventory.updateInventoryLevels([{ ...level, stocked_quantity: 0 }])
      expect((await pay(made)).attention).not.toBeNull()

      await inventory.updateInventoryLevels([{ ...level, stocked_quantity: 5 }])
      await admin.post(`/admin/draft-orders/${id}/convert-to-order`)

      await ledger.eventually(
        () => admin.link(made.id),
        ({ attention }) => attention === null
      )
    })
  })

  it("says what an order's link can ask for", async () => {
    const id = await order(100)
    await pay(await link(id, { amount: 30 }))

    const { data } = await admin.get(`/admin/multisafepay/orders/${id}/payment`)

    expect(data).toEqual({
      order: {
        id,
        outstanding: 70,
        currency_code: "eur",
        is_draft_order: false,
        accounts: expect.arrayContaining(["default", "elsewhere"]) as string[],
        account: "default",
      },
    })
    expect((await admin.get("/admin/multisafepay/orders/order_nobody/payment")).status).toBe(404)
  })

  describe("the customer's own order", () => {
    it("is paid by a link that only the customer gets", async () => {
      const token = await customer.logIn()
      const stranger = await customer.logIn("stranger@example.com")
      const id = await order(100)
      const customer_id = await customer.id(token)
      await container().resolve(Modules.ORDER).updateOrders([{ id, customer_id }])

      expect((await customer.askToPay(id)).status).toBe(401)
      expect((await customer.askToPay(id, {}, stranger)).status).toBe(404)
      expect((await customer.askToPay("order_nobody", {}, token)).status).toBe(404)
      expect((await customer.askToPay(id, { amount: 1 }, token)).status).toBe(400)
      expect(simulator().calls()).toEqual([])
      const wish: StoreCreatePaymentLink = { locale: "nl_NL" }
      const { status, data } = await customer.askToPay(id, wish, token)

      expect(status).toBe(200)
      expect(data.payment_link).toEqual({
        id: expect.any(String) as string,
        amount: 100,
        currency_code: "eur",
        payment_url: expect.stringMatching(/^http/) as string,
        expires_at: expect.any(String) as string,
        status: "open",
      })
      expect((await customer.askToPay(id, {}, token)).data).toEqual(data)
      await pay(await admin.link(data.payment_link.id))
      expect((await customer.askToPay(id, {}, token)).status).toBe(400)
    })
  })
})
