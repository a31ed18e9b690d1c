import { type Json } from "../json"
import { openShop, type Shop } from "./open-shop"

const FIVE_MINUTES = 5 * 60 * 1000
const DAY = 24 * 60 * 60 * 1000

describe("POST /orders/{id}/refunds", () => {
  let shop: Shop
  beforeAll(async () => {
    shop = await openShop()
  })
  afterAll(() => shop.close())
  beforeEach(async () => {
    await shop.reset()
    await shop.createLink("o1")
    await shop.simulator.pay("o1")
    shop.notified.length = 0
  })

  const refund = (body: Json) => shop.call("POST", "/orders/o1/refunds", body)
  const order = async () => (await shop.call("GET", "/orders/o1")).data
  const digits = (text: string, key: string) => new RegExp(`"${key}":(\\d+)`).exec(text)?.[1] ?? ""

  it("gives a part back and says so on the order, in a row of its own and to the shop", async () => {
    const { json, text } = await refund({ currency: "EUR", amount: 500, description: "Broken" })
    const id = digits(text, "refund_id")
    await shop.simulator.idle()

    expect(json.success).toBe(true)
    expect(await order()).toMatchObject({
      status: "partial_refunded",
      financial_status: "completed",
      amount_refunded: 500,
      related_transactions: [
        { type: "refund", amount: 500, status: "reserved", description: "Broken" },
      ],
    })
    expect((await shop.call("GET", `/orders/${id}`)).data).toMatchObject({
      amount: 500,
      status: "reserved",
    })
    expect(shop.statuses()).toEqual(["partial_refunded"])
  })

  it("gives everything back", async () => {
    await refund({ currency: "EUR", amount: 1999 })

    expect(await order()).toMatchObject({ status: "refunded", amount_refunded: 1999 })
  })

  it.each<[string, Json]>([
    ["no amount", { currency: "EUR" }],
    ["an amount of zero", { currency: "EUR", amount: 0 }],
    ["an empty amount", { currency: "EUR", amount: "" }],
  ])("takes %s for everything that is left", async (_, body) => {
    await refund({ currency: "EUR", amount: 500 })
    await refund(body)

    expect(await order()).toMatchObject({ status: "refunded", amount_refunded: 1999 })
  })

  it.each<[string, Json, number]>([
    ["more than was paid", { currency: "EUR", amount: 2000 }, 1034],
    ["another currency", { currency: "USD", amount: 100 }, 1002],
    ["no currency", { amount: 100 }, 1002],
    ["a negative amount", { currency: "EUR", amount: -100 }, 1001],
    ["a fraction of a cent", { currency: "EUR", amount: 10.5 }, 1001],
    [
      "a refund order id of 51 characters",
      { currency: "EUR", amount: 1, refund_order_id: "x".repeat(51) },
      1000,
    ],
  ])("refuses %s", async (_, body, code) => {
    expect((await refund(body)).json).toMatchObject({ success: false, error_code: code })
    expect(await order()).toMatchObject({ status: "completed", amount_refunded: 0 })
  })

  it("refuses more than is left", async () => {
    await refund({ currency: "EUR", amount: 1500 })

    expect((await refund({ currency: "EUR", amount: 500 })).json.error_code).toBe(1034)
  })

  it("refuses the same amount within five minutes, and takes it after", async () => {
    await refund({ currency: "EUR", amount: 500 })
    const soon = await refund({ currency: "EUR", amount: 500 })
    await shop.simulator.advance(FIVE_MINUTES)
    const later = await refund({ currency: "EUR", amount: 500 })

    expect(soon.json.error_code).toBe(1034)
    expect(later.json.success).toBe(true)
    expect(await order()).toMatchObject({ amount_refunded: 1000 })
  })

  it.each(["initialized", "declined", "uncleared"] as const)(
    "refuses an order that is %s",
    async (scenario) => {
      await shop.createLink("o2")
      await shop.simulator.pay("o2", { scenario })

      const { json } = await shop.call("POST", "/orders/o2/refunds", { currency: "EUR", amount: 1 })
      expect(json.error_code).toBe(1034)
    }
  )

  it("answers in the other documented shape when told so", async () => {
    shop.simulator.settings.refundResponse = "order_id"
    const { text, data } = await refund({ currency: "EUR", amount: 500, refund_order_id: "r1" })

    expect(data).toMatchObject({ order_id: "r1" })
    expect(digits(text, "transaction_id")).toMatch(/^\d{17}$/)
  })

  it("pays out at midnight", async () => {
    const { text } = await refund({ currency: "EUR", amount: 500 })
    await shop.simulator.advance(DAY)

    expect((await shop.call("GET", `/orders/${digits(text, "refund_id")}`)).data.status).toBe(
      "completed"
    )
  })

  it("is undone by cancelling, until midnight", async () => {
    const id = digits((await refund({ currency: "EUR", amount: 500 })).text, "refund_id")
    const cancelled = await shop.call("PATCH", `/orders/o1/refunds/${id}`, { status: "void" })

    expect(cancelled.json).toEqual({ success: true, data: {} })
    expect(await order()).toMatchObject({ status: "completed", amount_refunded: 0 })

    const late = digits((await refund({ currency: "EUR", amount: 400 })).text, "refund_id")
    await shop.simulator.advance(DAY)
    expect(
      (await shop.call("PATCH", `/orders/o1/refunds/${late}`, { status: "void" })).json.error_code
    ).toBe(1034)
  })

  it("is undone when it is declined afterwards", async () => {
    const id = digits((await refund({ currency: "EUR", amount: 500 })).text, "refund_id")
    await shop.simulator.settleRefund(id, "declined")

    expect(await order()).toMatchObject({
      status: "completed",
      amount_refunded: 0,
      related_transactions: [{ type: "refund", status: "declined" }],
    })
  })

  it("does not know refunds of other orders", async () => {
    const id = digits((await refund({ currency: "EUR", amount: 500 })).text, "refund_id")
    await shop.createLink("o2")

    expect(
      (await shop.call("PATCH", `/orders/o2/refunds/${id}`, { status: "void" })).json.error_code
    ).toBe(1006)
  })

  it("happens in the dashboard as well", async () => {
    const id = await shop.simulator.refundFromDashboard("o1", 1999)

    expect((await shop.call("GET", `/orders/${id}`)).data).toMatchObject({ status: "reserved" })
    expect(await order()).toMatchObject({ status: "refunded" })
    expect(shop.statuses()).toEqual(["refunded"])
  })

  it.each([
    ["completed", "refunded", 1999],
    ["declined", "completed", 0],
    ["void", "completed", 0],
  ] as const)(
    "tells the shop that a refund is %s: the order is %s",
    async (end, status, amount) => {
      const id = await shop.simulator.refundFromDashboard("o1", 1999)
      await shop.simulator.settleRefund(id, end)

      expect(await order()).toMatchObject({
        status,
        amount_refunded: amount,
        related_transactions: [{ type: "refund", status: end }],
      })
      expect(shop.statuses()).toEqual(["refunded", status])
    }
  )

  it("decides a refund once, and only a refund", async () => {
    const id = await shop.simulator.refundFromDashboard("o1", 1999)
    await shop.simulator.settleRefund(id, "completed")

    await expect(shop.simulator.settleRefund(id, "declined")).rejects.toThrow("completed already")
    await expect(shop.simulator.settleRefund("1", "declined")).rejects.toThrow("no refund 1")
  })
})
