import { type Json } from "../json"
import { openShop, type Shop } from "./open-shop"

const DAY = 24 * 60 * 60 * 1000

describe("a shipment", () => {
  let shop: Shop
  beforeAll(async () => {
    shop = await openShop()
  })
  afterAll(() => shop.close())
  beforeEach(() => shop.reset())

  const items = [{ name: "Tea", unit_price: 19.99, quantity: 1, merchant_item_id: "tea" }]
  const pay = async (gateway: string) => {
    await shop.createLink("o1", { gateway, shopping_cart: { items }, checkout_options: {} })
    await shop.simulator.pay("o1")
    shop.notified.length = 0
  }
  const patch = (body: Json) => shop.call("PATCH", "/orders/o1", body)
  const order = async (id = "o1") => (await shop.call("GET", `/orders/${id}`)).data
  const pair = (id = "o1") => {
    const { status, financialStatus } = shop.simulator.orders.get(id) ?? {}
    return `${status ?? ""}/${financialStatus ?? ""}`
  }

  it.each([
    ["its report", () => patch({ status: "shipped" })],
    ["the dashboard", () => shop.simulator.shipFromDashboard("o1")],
  ])("collects the money of pay later, a day after %s", async (_, ship) => {
    await pay("KLARNA")
    await ship()
    await shop.simulator.idle()
    const then = pair()
    await shop.simulator.advance(DAY)

    expect([then, pair()]).toEqual(["shipped/uncleared", "shipped/completed"])
    expect(shop.statuses()).toEqual(["shipped", "shipped"])
  })

  it("leaves what was given back before in sight", async () => {
    await pay("KLARNA")
    await shop.simulator.refundFromDashboard("o1", 500)
    await patch({ status: "shipped" })
    await shop.simulator.advance(DAY)
    expect(pair()).toBe("partial_refunded/completed")

    await shop.simulator.advance(28 * DAY)
    expect(pair()).toBe("partial_refunded/completed")
  })

  it("changes nothing for a method that has the money", async () => {
    await pay("IDEAL")
    await patch({ status: "shipped" })
    await shop.simulator.shipFromDashboard("o1")
    await shop.simulator.idle()

    expect(pair()).toBe("completed/completed")
    expect(shop.notified).toEqual([])
  })

  it("is kept as it was reported, with the invoice it names", async () => {
    await pay("KLARNA")
    const body = { status: "shipped", tracktrace_code: "3S1", carrier: "PostNL", invoice_id: "7" }
    await patch(body)
    await shop.simulator.shipFromDashboard("o1")

    expect(shop.simulator.shipments("o1")).toEqual([body])
    expect(shop.simulator.invoiceId("o1")).toBe("7")
  })

  it("is not kept when it was refused", async () => {
    await shop.createLink("o1")
    const unpaid = await patch({ status: "shipped", invoice_id: "7" })
    await shop.simulator.pay("o1")
    const tooLong = await patch({ status: "shipped", invoice_id: "7".repeat(51) })

    expect([unpaid.json.error_code, tooLong.json.error_code]).toEqual([1006, 1000])
    expect(shop.simulator.shipments("o1")).toEqual([])
    expect(shop.simulator.invoiceId("o1")).toBeUndefined()
  })

  it("leaves the invoice filed before when it names none", async () => {
    await pay("IDEAL")
    await patch({ invoice_id: "6" })
    await patch({ invoice_id: "7" })
    await patch({ status: "shipped" })

    expect(shop.simulator.invoiceId("o1")).toBe("7")
  })

  it.each(["BNPL_MF", "PAYAFTER", "EINVOICE"])("of a part is an order of %s", async (gateway) => {
    await pay(gateway)
    const { data, text } = await patch({ status: "shipped", amount: "500" })

    expect(data.order_id).toBe("o1-0001")
    expect(text).toMatch(/"transaction_id":\d{17}\b/)
    expect(await order("o1-0001")).toMatchObject({ amount: 500, status: "shipped" })
    expect(pair()).toBe("completed/uncleared")
    await shop.simulator.advance(DAY)
    expect(pair("o1-0001")).toBe("shipped/completed")
  })

  it("of the last part ships the order", async () => {
    await pay("PAYAFTER")
    await patch({ status: "shipped", amount: 500 })
    const tooMuch = await patch({ status: "shipped", amount: 1500 })
    const last = await patch({ status: "shipped", amount: 1499 })

    expect(tooMuch.json.error_code).toBe(1001)
    expect(last.data.order_id).toBe("o1-0002")
    expect((await order()).status).toBe("shipped")
  })

  it("of a part is refunded under its own id, and only there", async () => {
    await pay("PAYAFTER")
    await patch({ status: "shipped", amount: 500 })
    const back = { ...items[0], unit_price: -5 }
    const body = { checkout_data: { items: [...items, back] } }

    expect((await shop.call("POST", "/orders/o1-0001/refunds", body)).json.success).toBe(true)
    expect(await order("o1-0001")).toMatchObject({ status: "refunded" })
    expect(await order()).toMatchObject({ amount_refunded: 0 })
    await expect(shop.simulator.refundFromDashboard("o1", 1500)).rejects.toThrow("not possible")
    await shop.simulator.refundFromDashboard("o1", 1499)
  })

  it.each([0, 1.5, "a lot"])("of %p is refused", async (amount) => {
    await pay("PAYAFTER")

    expect((await patch({ status: "shipped", amount })).json.error_code).toBe(1001)
  })

  it("of a part is one of all where the method knows no parts", async () => {
    await pay("KLARNA")
    const { json } = await patch({ status: "shipped", amount: 500 })

    expect(json).toEqual({ success: true, data: {} })
    expect(pair()).toBe("shipped/uncleared")
  })
})

describe("an order that is paid after delivery", () => {
  let shop: Shop
  beforeAll(async () => {
    shop = await openShop()
  })
  afterAll(() => shop.close())
  beforeEach(async () => {
    await shop.reset()
    const items = [{ name: "Tea", unit_price: 19.99, quantity: 1 }]
    await shop.createLink("o1", { gateway: "KLARNA", shopping_cart: { items } })
    await shop.simulator.pay("o1")
    shop.notified.length = 0
  })

  const status = async () => (await shop.call("GET", "/orders/o1")).data.status

  it.each([
    ["nobody ships it", () => Promise.resolve()],
    ["a part was given back", () => shop.simulator.refundFromDashboard("o1", 500)],
  ])("expires after 28 days when %s", async (_, happen) => {
    await happen()
    await shop.simulator.advance(28 * DAY - 5000)
    expect(await status()).not.toBe("expired")

    await shop.simulator.advance(5000)
    expect(await status()).toBe("expired")
    expect(shop.statuses().at(-1)).toBe("expired")
    await shop.simulator.shipFromDashboard("o1")
    expect(await status()).toBe("expired")
    await expect(shop.simulator.refundFromDashboard("o1", 100)).rejects.toThrow("not possible")
  })

  it.each([
    ["shipped", () => shop.simulator.shipFromDashboard("o1")],
    ["refunded", () => shop.simulator.refundFromDashboard("o1", 1999)],
  ])("stays %s", async (expected, happen) => {
    await happen()
    await shop.simulator.advance(29 * DAY)

    expect(await status()).toBe(expected)
  })

  it("gets six more weeks at Klarna", async () => {
    await shop.simulator.advance(27 * DAY)
    await shop.call("PATCH", "/orders/o1", { extend_expiration: true })
    await shop.simulator.advance(41 * DAY)
    const then = await status()
    await shop.simulator.advance(DAY)

    expect([then, await status()]).toEqual(["completed", "expired"])
  })
})

describe("cancelling in the dashboard", () => {
  it("ends an unpaid link, tells the shop, and leaves a paid one alone", async () => {
    const shop = await openShop()
    await shop.createLink("o1")
    await shop.simulator.cancelFromDashboard("o1")

    expect(shop.simulator.linkState("o1")).toBe("cancelled")
    expect(shop.statuses()).toEqual(["cancelled"])

    await shop.createLink("o2")
    await shop.simulator.pay("o2")
    await expect(shop.simulator.cancelFromDashboard("o2")).rejects.toThrow("Not found")
    await shop.close()
  })
})
