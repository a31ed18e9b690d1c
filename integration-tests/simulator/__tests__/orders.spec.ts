import { openShop, type Shop } from "./open-shop"

describe("an order", () => {
  let shop: Shop
  beforeAll(async () => {
    shop = await openShop()
  })
  afterAll(() => shop.close())
  beforeEach(() => shop.reset())

  it("is hardly there before anybody picked a method", async () => {
    await shop.createLink("o1")

    const { data } = await shop.call("GET", "/orders/o1")

    expect(data).toMatchObject({ order_id: "o1", status: "initialized", financial_status: null })
    expect(data).not.toHaveProperty("amount")
    expect(data).not.toHaveProperty("transaction_id")
  })

  it("is not there at all before that when told so", async () => {
    shop.simulator.settings.preTransaction = "not_found"
    await shop.createLink("o1")

    expect((await shop.call("GET", "/orders/o1")).json.error_code).toBe(1006)
  })

  it("is unknown when nobody made it", async () => {
    const { status, json } = await shop.call("GET", "/orders/nobody")

    expect([status, json.error_code]).toEqual([404, 1006])
  })

  it("has a PSP id of 17 digits, written as a bare number no double can hold", async () => {
    await shop.createLink("o1")
    await shop.simulator.pay("o1")

    const { text } = await shop.call("GET", "/orders/o1")
    const [, digits = ""] = /"transaction_id":(\d+),"var1"/.exec(text) ?? []

    expect(digits).toMatch(/^\d{17}$/)
    expect(BigInt(digits)).toBeGreaterThan(2n ** 53n)
    expect(String(Number(digits))).not.toBe(digits)
    expect(shop.simulator.orders.get("o1")?.transaction?.id).toBe(digits)
  })

  it("is found by its PSP id as well", async () => {
    await shop.createLink("o1", { var1: "payses_1" })
    await shop.simulator.pay("o1")
    const id = shop.simulator.orders.get("o1")?.transaction?.id ?? ""

    const { data } = await shop.call("GET", `/orders/${id}`)

    expect(data).toMatchObject({
      order_id: "o1",
      status: "completed",
      amount: 1999,
      var1: "payses_1",
    })
  })

  it.each([
    { gateway: "IDEAL", status: "completed", financial: "completed" },
    { gateway: "PAYPAL", status: "completed", financial: "initialized" },
    { gateway: "TRUSTLY", scenario: "cancelled", status: "cancelled", financial: "cancelled" },
    { gateway: "IDEAL", scenario: "cancelled", status: "void", financial: "void" },
    { gateway: "VISA", scenario: "uncleared", status: "uncleared", financial: "uncleared" },
    { gateway: "DIRDEB", scenario: "uncleared", status: "uncleared", financial: "initialized" },
    { gateway: "VISA", scenario: "declined", status: "declined", financial: "declined" },
    { gateway: "IDEAL", scenario: "expired", status: "expired", financial: "expired" },
    {
      gateway: "BANKTRANS",
      scenario: "initialized",
      status: "initialized",
      financial: "initialized",
    },
  ] as const)(
    "paid with $gateway is $status/$financial",
    async ({ gateway, status, financial, ...rest }) => {
      await shop.createLink("o1")
      await shop.simulator.pay("o1", { gateway, ...rest })

      const { data } = await shop.call("GET", "/orders/o1")

      expect(data).toMatchObject({
        status,
        financial_status: financial,
        payment_details: { type: gateway },
      })
      expect("completed" in data).toBe(status === "completed")
    }
  )

  it("reports the attempt that was paid, whatever the others became", async () => {
    await shop.createLink("o1")
    await shop.simulator.pay("o1", { gateway: "BANKTRANS", scenario: "initialized" })
    await shop.simulator.pay("o1", { gateway: "VISA", scenario: "declined" })
    await shop.simulator.pay("o1")
    await shop.simulator.advance(61 * 24 * 60 * 60 * 1000)

    expect((await shop.call("GET", "/orders/o1")).data).toMatchObject({ status: "completed" })
    expect(shop.simulator.orders.get("o1")?.transactions.map((each) => each.status)).toEqual([
      "expired",
      "declined",
      "completed",
    ])
    expect(shop.statuses().at(-1)).toBe("expired")
  })

  it("reports another amount or currency when told so", async () => {
    await shop.createLink("o1")
    await shop.simulator.pay("o1")
    shop.simulator.changeAmount("o1", 1)
    shop.simulator.changeCurrency("o1", "USD")

    expect((await shop.call("GET", "/orders/o1")).data).toMatchObject({
      amount: 1,
      currency: "USD",
    })
  })

  describe("cancelled by the shop", () => {
    const cancel = () =>
      shop.call("PATCH", "/orders/o1", { status: "cancelled", exclude_order: true })

    it("is dead, and announced without a transaction", async () => {
      const url = await shop.createLink("o1")
      const { json } = await cancel()
      await shop.simulator.idle()

      expect(json).toEqual({ success: true, data: {} })
      expect((await shop.call("GET", "/orders/o1")).data.status).toBe("cancelled")
      expect((await fetch(url)).status).toBe(410)
      expect(shop.notified).toHaveLength(1)
      expect(shop.notified[0]?.query.get("payload_type")).toBe("pretransaction")
      await expect(shop.simulator.pay("o1")).rejects.toThrow("cancelled")
    })

    it("takes an attempt under way with it", async () => {
      await shop.createLink("o1")
      await shop.simulator.pay("o1", { scenario: "initialized" })
      await cancel()

      expect((await shop.call("GET", "/orders/o1")).data.status).toBe("cancelled")
    })

    it("can be paid all the same when the money was on its way", async () => {
      await shop.createLink("o1")
      await shop.simulator.pay("o1", { gateway: "BANKTRANS", scenario: "initialized" })
      await cancel()
      await shop.simulator.complete("o1")

      expect((await shop.call("GET", "/orders/o1")).data.status).toBe("completed")
    })

    it("is refused a second time, and once paid", async () => {
      await shop.createLink("o1")
      await cancel()
      const again = await cancel()
      await shop.simulator.pay("o1", { force: true })
      const paid = await cancel()

      expect([again.status, again.json.error_code]).toEqual([410, 1000])
      expect([paid.status, paid.json.error_code]).toEqual([410, 1000])
    })

    it("is refused when nobody made it", async () => {
      const { status, json } = await cancel()

      expect([status, json.error_code]).toEqual([404, 1006])
    })
  })

  it("takes an invoice number and a shipment once paid", async () => {
    await shop.createLink("o1")
    await shop.simulator.pay("o1")

    expect((await shop.call("PATCH", "/orders/o1", { invoice_id: "42" })).json.success).toBe(true)
    expect((await shop.call("PATCH", "/orders/o1", { status: "shipped" })).json.success).toBe(true)
    expect((await shop.call("GET", "/orders/o1")).data.status).toBe("completed")
  })

  it("paid later is captured by its shipment, and settles a day after", async () => {
    const items = [{ name: "Tea", unit_price: 19.99, quantity: 1, merchant_item_id: "1" }]
    await shop.createLink("o1", {
      gateway: "KLARNA",
      shopping_cart: { items },
      checkout_options: {},
    })
    await shop.simulator.pay("o1")
    const accepted = (await shop.call("GET", "/orders/o1")).data
    await shop.call("PATCH", "/orders/o1", { status: "shipped" })
    const shipped = (await shop.call("GET", "/orders/o1")).data
    await shop.simulator.advance(24 * 60 * 60 * 1000)
    const settled = (await shop.call("GET", "/orders/o1")).data

    const pairs = [accepted, shipped, settled].map((data) => [data.status, data.financial_status])
    expect(pairs).toEqual([
      ["completed", "uncleared"],
      ["shipped", "uncleared"],
      ["shipped", "completed"],
    ])
  })

  it("charged back says so, and why", async () => {
    await shop.createLink("o1")
    await shop.simulator.pay("o1", { gateway: "VISA" })
    await shop.simulator.chargeback("o1")

    expect((await shop.call("GET", "/orders/o1")).data).toMatchObject({
      status: "chargedback",
      related_transactions: [{ type: "chargeback", amount: 1999 }],
    })
  })
})
