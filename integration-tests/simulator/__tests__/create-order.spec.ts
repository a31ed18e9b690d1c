import { readFileSync } from "node:fs"
import { join } from "node:path"
import { type JsonObject } from "../json"
import { openShop, type Shop } from "./open-shop"

const fixtures = join(__dirname, "../../fixtures")

const cart = (items: JsonObject[], more: JsonObject = {}): JsonObject => ({
  shopping_cart: {
    items: items.map((item) => ({ name: "Tea", description: "", quantity: 1, ...item })),
  },
  checkout_options: {
    validate_cart: true,
    tax_tables: {
      default: { shipping_taxed: true, rate: 0.21 },
      alternate: [{ name: "BTW9", standalone: true, rules: [{ rate: 0.09 }] }],
    },
    ...more,
  },
})

describe("POST /orders", () => {
  let shop: Shop
  beforeAll(async () => {
    shop = await openShop()
  })
  afterAll(() => shop.close())
  afterEach(() => shop.reset())

  it("answers with a payment link on the page of the simulator", async () => {
    const { status, json, data } = await shop.call("POST", "/orders", shop.orderFor("o1"))

    expect(status).toBe(200)
    expect(json.success).toBe(true)
    expect(data.order_id).toBe("o1")
    expect(data.session_id).toMatch(/^[A-Za-z0-9]{35}$/)
    expect(data.payment_url).toBe(
      `${shop.simulator.origin}/connect/${data.session_id as string}/?lang=nl_NL`
    )
  })

  it.each([
    "docs-history/paymentlink-request.json",
    "docs-history/paymentlink-days-active-request.json",
    "openapi/requests/post-orders/ideal-redirect.json",
    "openapi/requests/post-orders/mbway-redirect.json",
    "openapi/requests/post-orders/billink-redirect.json",
  ])("takes the documented example %s", async (path) => {
    const body = JSON.parse(readFileSync(join(fixtures, path), "utf8")) as JsonObject

    expect((await shop.call("POST", "/orders", body)).json).toMatchObject({ success: true })
  })

  it.each<[string, JsonObject, number]>([
    ["no order id", { order_id: undefined }, 1006],
    ["an order id of 51 characters", { order_id: "x".repeat(51) }, 1006],
    ["no amount", { amount: undefined }, 1001],
    ["an amount of zero", { amount: 0 }, 1001],
    ["a negative amount", { amount: -100 }, 1001],
    ["an amount with a fraction", { amount: 19.99 }, 1001],
    ["an amount in words", { amount: "1999" }, 1001],
    ["no currency", { currency: undefined }, 1002],
    ["a currency nobody takes", { currency: "XAU" }, 1002],
    ["a currency in lower case", { currency: "eur" }, 1002],
    ["no description", { description: undefined }, 1008],
    ["an empty description", { description: "" }, 1008],
    ["a description of 201 characters", { description: "x".repeat(201) }, 1008],
    ["a var1 of 101 characters", { var1: "x".repeat(101) }, 1010],
    ["a var3 of 101 characters", { var3: "x".repeat(101) }, 1010],
    ["a list of IP addresses", { customer: { ip_address: "1.2.3.4, 5.6.7.8" } }, 1007],
    ["a broken forwarded IP", { customer: { forwarded_ip: "unknown" } }, 1007],
    ["a country that does not exist", { customer: { country: "XX" } }, 1018],
    ["a country of three letters", { customer: { country: "NLD" } }, 1018],
    ["an unknown gateway", { gateway: "BARTER" }, 1023],
    ["no payment options", { payment_options: undefined }, 1016],
    ["no customer", { customer: undefined }, 1016],
    ["no type", { type: undefined }, 1000],
    [
      "a notification URL of 151 characters",
      { payment_options: { notification_url: `https://a.nl/${"x".repeat(138)}` } },
      1000,
    ],
    ["a lifetime of 366 days", { days_active: 366 }, 1000],
    ["a lifetime of no seconds", { seconds_active: 0 }, 1000],
    ["a house number of 11 characters", { customer: { house_number: "12345678901" } }, 1000],
    [
      "a delivery without a city",
      {
        delivery: {
          first_name: "A",
          last_name: "B",
          address1: "C",
          house_number: "1",
          zip_code: "1",
          country: "NL",
        },
      },
      1000,
    ],
    ["manual capture without a card", { capture: "manual", gateway: "IDEAL" }, 1000],
    ["a cart that is a cent off", cart([{ unit_price: 10 }]), 1027],
    [
      "a tax selector without a table",
      cart([{ unit_price: 10, tax_table_selector: "BTW6" }]),
      1029,
    ],
    ["a price in words", cart([{ unit_price: "ten" }]), 1031],
    ["a price of 11 decimals", cart([{ unit_price: 1.12345678901 }]), 1031],
    [
      "a tax rate in percent",
      cart([{ unit_price: 19.99 }], { tax_tables: { default: { rate: 21 } } }),
      1028,
    ],
    ["pay later without a cart", { gateway: "KLARNA" }, 1027],
  ])("refuses %s", async (_, fields, code) => {
    const { status, json } = await shop.call("POST", "/orders", shop.orderFor("o1", fields))

    expect(json).toMatchObject({ success: false, data: {}, error_code: code })
    expect(typeof json.error_info).toBe("string")
    expect(status).toBe(404)
    expect(shop.simulator.orders.size).toBe(0)
  })

  it("adds carts up by MultiSafepay's rounding rule", async () => {
    const fixture = join(fixtures, "golden/rounding-rule-order.json")
    const { order, expected } = JSON.parse(readFileSync(fixture, "utf8")) as {
      order: { shopping_cart: JsonObject; checkout_options: JsonObject }
      expected: { amount: number }
    }
    const fields = {
      ...order,
      checkout_options: { ...order.checkout_options, validate_cart: true },
    }

    const right = await shop.call(
      "POST",
      "/orders",
      shop.orderFor("right", { ...fields, amount: expected.amount })
    )
    const wrong = await shop.call(
      "POST",
      "/orders",
      shop.orderFor("wrong", { ...fields, amount: expected.amount + 1 })
    )

    expect(right.json.success).toBe(true)
    expect(wrong.json.error_code).toBe(1027)
  })

  it("lets a cart that does not add up pass when nobody asked to validate it", async () => {
    const fields = cart([{ unit_price: 10 }], { validate_cart: false })

    expect((await shop.call("POST", "/orders", shop.orderFor("o1", fields))).json.success).toBe(
      true
    )
  })

  it.each(["first_name", "firstname"])("takes the name of the customer as %s", async (name) => {
    await shop.createLink("o1", { customer: { [name]: "Ada", country: "NL" } })
    await shop.simulator.pay("o1")

    expect((await shop.call("GET", "/orders/o1")).data.customer).toMatchObject({
      first_name: "Ada",
    })
  })

  it("falls back on English for a locale it does not know", async () => {
    expect(await shop.createLink("o1", { customer: { locale: "xx_YY", country: "NL" } })).toContain(
      "?lang=en_US"
    )
  })

  it("takes an unpaid order id again, with a second link, and keeps count", async () => {
    const first = await shop.createLink("o1")
    const second = await shop.createLink("o1")

    expect(second).not.toBe(first)
    expect(shop.simulator.orders.get("o1")?.links).toHaveLength(2)
    expect(shop.simulator.calls({ method: "POST", path: "/orders", orderId: "o1" })).toHaveLength(2)
  })

  it("refuses an order id that was paid", async () => {
    await shop.createLink("o1")
    await shop.simulator.pay("o1")

    const { status, json } = await shop.call("POST", "/orders", shop.orderFor("o1"))

    expect([status, json.error_code]).toEqual([404, 1006])
  })

  it("refuses what is not JSON", async () => {
    const response = await fetch(
      `${shop.simulator.apiUrl}/orders?api_key=${shop.simulator.apiKey}`,
      {
        method: "POST",
        body: "{",
      }
    )

    expect(response.status).toBe(400)
  })
})

describe("authentication", () => {
  let shop: Shop
  beforeAll(async () => {
    shop = await openShop({ apiKey: "first-key", apiKeys: ["second-key"] })
  })
  afterAll(() => shop.close())

  it.each<[string, string, HeadersInit]>([
    ["a header", "", { api_key: "first-key" }],
    ["a bearer token", "", { authorization: "Bearer first-key" }],
    ["the query", "?api_key=first-key&locale=en_US", {}],
    ["another accepted key", "", { api_key: "second-key" }],
  ])("takes the key from %s", async (_, query, headers) => {
    expect((await fetch(`${shop.simulator.apiUrl}/gateways${query}`, { headers })).status).toBe(200)
  })

  it.each<[string, HeadersInit]>([
    ["a wrong key", { api_key: "guess" }],
    ["no key", {}],
  ])("refuses %s with 401 and 1032", async (_, headers) => {
    const response = await fetch(`${shop.simulator.apiUrl}/orders/o1`, { headers })

    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ success: false, error_code: 1032 })
  })

  it("answers 200 to everything when it is told to behave like an older stack", async () => {
    shop.simulator.settings.httpStatusAlways200 = true
    const { status, json } = await shop.call("GET", "/orders/nobody")
    shop.simulator.reset()

    expect([status, json.success, json.error_code]).toEqual([200, false, 1006])
  })
})
