import { type Json } from "../json"
import { openShop, type Shop } from "./open-shop"

const DAY = 24 * 60 * 60 * 1000

describe("manual capture", () => {
  let shop: Shop
  beforeAll(async () => {
    shop = await openShop()
  })
  afterAll(() => shop.close())
  beforeEach(async () => {
    await shop.reset()
    await shop.createLink("o1", { gateway: "VISA", capture: "manual" })
    await shop.simulator.pay("o1")
  })

  const capture = (body: Json) => shop.call("POST", "/orders/o1/capture", body)
  const order = async (id = "o1") => (await shop.call("GET", `/orders/${id}`)).data

  it("leaves the order authorised only", async () => {
    expect(await order()).toMatchObject({
      status: "completed",
      financial_status: "initialized",
      payment_details: { capture: "manual", capture_remain: 1999 },
    })
    const refund = await shop.call("POST", "/orders/o1/refunds", { currency: "EUR", amount: 1 })
    expect(refund.json.error_code).toBe(1034)
  })

  it("takes everything under the order's own id", async () => {
    const { data } = await capture({ amount: 1999, new_order_status: "completed" })

    expect(data.order_id).toBe("o1")
    expect(await order()).toMatchObject({
      status: "completed",
      financial_status: "completed",
      payment_details: { capture_remain: 0 },
      related_transactions: [{ type: "capture", amount: 1999 }],
    })
  })

  it("takes a part under an id of its own, which can be refunded", async () => {
    const { data } = await capture({
      amount: 500,
      new_order_status: "completed",
      new_order_id: "c1",
    })

    expect(data.order_id).toBe("c1")
    expect(await order()).toMatchObject({
      financial_status: "initialized",
      payment_details: { capture_remain: 1499 },
    })
    expect(await order("c1")).toMatchObject({
      amount: 500,
      financial_status: "completed",
      auth_order_id: "o1",
    })
    await shop.call("POST", "/orders/c1/refunds", { currency: "EUR", amount: 500 })
    expect(await order("c1")).toMatchObject({ status: "refunded" })
  })

  it.each<[string, Json, number]>([
    ["more than is left", { amount: 2000, new_order_status: "completed" }, 1001],
    ["no amount", { new_order_status: "completed" }, 1001],
    ["no status", { amount: 1 }, 1000],
    [
      "an order id that is taken",
      { amount: 1, new_order_status: "completed", new_order_id: "o2" },
      1006,
    ],
  ])("refuses %s", async (_, body, code) => {
    await shop.createLink("o2")

    expect((await capture(body)).json.error_code).toBe(code)
  })

  it("gives an untouched authorisation back", async () => {
    const { data } = await shop.call("PATCH", "/capture/o1", {
      status: "cancelled",
      reason: "Out of stock",
    })

    expect(data).toMatchObject({ order_id: "o1", success: true })
    expect(await order()).toMatchObject({
      status: "void",
      financial_status: "void",
      related_transactions: [{ type: "auth-cancellation", amount: 1999, status: "void" }],
    })
  })

  it("gives only the rest back after a capture", async () => {
    await capture({ amount: 500, new_order_status: "completed", new_order_id: "c1" })
    await shop.call("PATCH", "/capture/o1", { status: "cancelled", reason: "Out of stock" })

    expect(await order()).toMatchObject({
      status: "completed",
      payment_details: { capture_remain: 0 },
      related_transactions: [{ type: "capture" }, { type: "auth-cancellation", amount: 1499 }],
    })
  })

  it("needs a reason to give it back", async () => {
    expect((await shop.call("PATCH", "/capture/o1", { status: "cancelled" })).json.error_code).toBe(
      1000
    )
  })

  it("is refunded under the id of the part, of which the order itself hears nothing", async () => {
    await capture({ amount: 500, new_order_status: "completed", new_order_id: "c1" })
    await shop.simulator.releaseFromDashboard("o1")
    const before = await order()
    shop.notified.length = 0
    await shop.simulator.refundFromDashboard("c1", 200)
    const onOrder = await shop.call("POST", "/orders/o1/refunds", { currency: "EUR", amount: 1 })

    expect(await order()).toEqual(before)
    expect(onOrder.json.error_code).toBe(1034)
    expect(shop.notified).toHaveLength(1)
    expect(shop.notified[0]?.query.get("transactionid")).toBe("c1")
    expect(JSON.parse(shop.notified[0]?.body ?? "")).toMatchObject({
      order_id: "c1",
      auth_order_id: "o1",
      status: "partial_refunded",
      amount_refunded: 200,
    })
    await expect(shop.simulator.refundFromDashboard("c1", 301)).rejects.toThrow("not possible")
  })

  it.each([
    ["VISA", 7],
    ["MASTERCARD", 30],
    ["MAESTRO", 30],
  ])("lapses at %s after %i days, and the order with it", async (gateway, days) => {
    await shop.createLink("o2", { gateway, capture: "manual" })
    await shop.simulator.pay("o2")
    await shop.simulator.advance(days * DAY - 5000)
    const before = await order("o2")
    shop.notified.length = 0
    await shop.simulator.advance(5000)

    expect(before).toMatchObject({ status: "completed", payment_details: { capture_remain: 1999 } })
    expect(await order("o2")).toMatchObject({
      status: "void",
      financial_status: "void",
      payment_details: { capture_remain: 0 },
      related_transactions: [{ type: "auth-cancellation", amount: 1999, status: "void" }],
    })
    expect(shop.notified.map(({ query }) => query.get("transactionid"))).toContain("o2")
    const { json } = await shop.call("POST", "/orders/o2/capture", {
      amount: 1,
      new_order_status: "completed",
    })
    expect(json.error_code).toBe(1006)
  })

  it("lapses for the rest only where a part was taken", async () => {
    await capture({ amount: 500, new_order_status: "completed", new_order_id: "c1" })
    await shop.simulator.advance(7 * DAY)

    expect(await order("c1")).toMatchObject({ status: "completed", amount: 500 })
    expect(await order()).toMatchObject({
      status: "completed",
      payment_details: { capture_remain: 0 },
      related_transactions: [{ type: "capture" }, { type: "auth-cancellation", amount: 1499 }],
    })
  })

  it("has nothing left to lapse once everything was taken", async () => {
    await capture({ amount: 1999, new_order_status: "completed" })
    await shop.simulator.advance(7 * DAY)

    expect(await order()).toMatchObject({ status: "completed", financial_status: "completed" })
  })

  it("is taken in the dashboard as well, a part under an id MultiSafepay makes up", async () => {
    shop.notified.length = 0
    const part = await shop.simulator.captureFromDashboard("o1", 500)

    expect(await order(part)).toMatchObject({ amount: 500, auth_order_id: "o1" })
    expect(await order()).toMatchObject({
      payment_details: { capture_remain: 1499 },
      related_transactions: [{ type: "capture", order_id: part, amount: 500 }],
    })
    expect(part).toBe("o1-0001")
    expect(shop.notified.map(({ query }) => query.get("transactionid"))).toEqual([part, "o1"])
  })

  it("is taken whole in the dashboard under the order's own id", async () => {
    expect(await shop.simulator.captureFromDashboard("o1", 1999)).toBe("o1")
    expect(await order()).toMatchObject({ financial_status: "completed" })
  })

  it("is given back in the dashboard as well", async () => {
    shop.notified.length = 0
    await shop.simulator.releaseFromDashboard("o1")

    expect(await order()).toMatchObject({ status: "void" })
    expect(shop.statuses()).toEqual(["void"])
  })

  it("is not for orders that were simply paid", async () => {
    await shop.createLink("o2")
    await shop.simulator.pay("o2")

    const { json } = await shop.call("POST", "/orders/o2/capture", {
      amount: 1,
      new_order_status: "completed",
    })
    expect(json.error_code).toBe(1006)
  })
})
