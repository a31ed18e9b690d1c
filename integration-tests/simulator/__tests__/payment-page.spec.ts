import { type JsonObject } from "../json"
import { openShop, type Shop } from "./open-shop"

const MINUTE = 60 * 1000

describe("the payment page", () => {
  let shop: Shop
  beforeAll(async () => {
    shop = await openShop()
  })
  afterAll(() => shop.close())
  beforeEach(() => shop.reset())

  const open = async (url: string) => {
    const response = await fetch(url)
    const html = (await response.text()).replaceAll("\u00a0", " ")
    return {
      status: response.status,
      html,
      methods: [...html.matchAll(/value="([A-Z0-9_]+)"/g)].map(([, id]) => id),
    }
  }
  const submit = async (url: string, form: Record<string, string> = {}) => {
    const response = await fetch(url, {
      method: "POST",
      body: new URLSearchParams(form),
      redirect: "manual",
    })
    const location = response.headers.get("location")
    return {
      status: response.status,
      html: await response.text(),
      to: location && new URL(location, url).href,
    }
  }
  const base = (url: string) => url.split("?")[0] ?? ""
  const choose = async (url: string, gateway: string) => {
    const { to } = await submit(`${base(url)}choose`, { gateway })
    if (!to) throw new Error(`The page does not offer ${gateway}.`)
    return to
  }
  const status = async () => (await shop.call("GET", "/orders/o1")).data.status
  const shopOrigin = () => new URL(shop.notificationUrl).origin

  it("shows what is paid for, how much, and a way out", async () => {
    const url = await shop.createLink("o1", { description: `Tea & "biscuits" <b>` })
    const { html } = await open(url)

    expect(html).toContain("Tea &amp; &quot;biscuits&quot; &lt;b&gt;")
    expect(html).toContain("€ 19,99")
    expect(html).toContain("Cancel")
    expect(html).not.toContain("<script")
  })

  it.each<[string, JsonObject, string[], string[]]>([
    ["Dutch euros", {}, ["IDEAL", "VISA", "BANKTRANS"], ["MISTERCASH", "KLARNA", "CREDITCARD"]],
    ["Belgian euros", { customer: { country: "BE" } }, ["MISTERCASH", "KBC"], ["IDEAL"]],
    ["a Belgian locale", { customer: { locale: "nl_BE" } }, ["MISTERCASH"], ["IDEAL"]],
    ["yen", { currency: "JPY" }, ["VISA"], ["IDEAL", "WECHAT"]],
    ["a fixed gateway", { gateway: "PAYPAL" }, ["PAYPAL"], ["IDEAL"]],
    [
      "everything pay later needs",
      {
        amount: 5000,
        customer: { country: "NL", ip_address: "1.1.1.1", email: "a@b.nl", address1: "Street" },
        shopping_cart: { items: [{ name: "Tea", unit_price: 50, quantity: 1 }] },
      },
      ["KLARNA", "IN3"],
      [],
    ],
  ])("offers the methods for %s", async (_, fields, has, hasNot) => {
    const { methods } = await open(await shop.createLink("o1", fields))

    for (const id of has) expect(methods).toContain(id)
    for (const id of hasNot) expect(methods).not.toContain(id)
  })

  it("shows all methods of a link with a fixed gateway when asked", async () => {
    const url = await shop.createLink("o1", { gateway: "PAYPAL" })

    expect((await open(url)).html).toContain("methods=all")
    expect((await open(`${url}&methods=all`)).methods).toContain("IDEAL")
  })

  it.each([
    { scenario: "completed", ends: "completed", at: "/thanks?cart=1&transactionid=o1" },
    { scenario: "uncleared", ends: "uncleared", at: "/thanks?cart=1&transactionid=o1" },
    { scenario: "cancelled", ends: "void", at: "/basket?transactionid=o1" },
    { scenario: "expired", ends: "expired", at: "/basket?transactionid=o1" },
  ])(
    "leads back to the shop after $scenario, and tells it twice",
    async ({ scenario, ends, at }) => {
      const platform = await choose(await shop.createLink("o1"), "IDEAL")
      await shop.simulator.idle()
      const first = shop.statuses()
      const { status: code, to } = await submit(platform, { scenario })
      await shop.simulator.idle()

      expect([code, to]).toEqual([303, `${shopOrigin()}${at}`])
      expect(await status()).toBe(ends)
      expect(first).toEqual(["initialized"])
      expect(shop.statuses()).toEqual(["initialized", ends])
    }
  )

  it("leads back to the methods after a refusal, for another try on the same link", async () => {
    const url = await shop.createLink("o1")
    const { to } = await submit(await choose(url, "IDEAL"), { scenario: "declined" })
    const again = await open(to ?? "")
    await submit(await choose(url, "VISA"), { card_number: "4111 1111 1111 1111", expiry: "12/30" })

    expect(again.html).toContain("declined")
    expect(again.methods).toContain("VISA")
    const { data } = await shop.call("GET", "/orders/o1")
    expect(data).toMatchObject({
      status: "completed",
      payment_details: { type: "VISA", last4: "1111", card_expiry_date: "3012" },
    })
    expect(shop.simulator.orders.get("o1")?.transactions).toHaveLength(2)
  })

  it("thanks the customer itself when the shop has no page for it", async () => {
    const url = await shop.createLink("o1", { payment_options: {} })
    const { to } = await submit(await choose(url, "IDEAL"), { scenario: "completed" })

    expect((await open(to ?? "")).html).toContain("Thank you for your payment")
  })

  it.each([
    ["4111111111111111", "VISA", "completed"],
    ["5500000000000004", "MASTERCARD", "completed"],
    ["4917300000000008", "VISA", "uncleared"],
    ["4012001037461114", "VISA", "declined"],
    ["4012001038488884", "VISA", "declined"],
    ["374200000000004", "AMEX", "declined"],
  ])("decides card %s of %s as %s", async (number, gateway, expected) => {
    await submit(await choose(await shop.createLink("o1"), gateway), { card_number: number })

    expect(await status()).toBe(expected)
  })

  it.each([
    ["4917300000000008", "void"],
    ["4462000000000003", "completed"],
  ])("turns card %s, held at first, into %s after three minutes", async (number, expected) => {
    await submit(await choose(await shop.createLink("o1"), "VISA"), { card_number: number })
    await shop.simulator.advance(3 * MINUTE)

    expect(await status()).toBe(expected)
  })

  it("says which cards it takes when it gets another", async () => {
    const platform = await choose(await shop.createLink("o1"), "VISA")
    const { status: code, html } = await submit(platform, { card_number: "5500000000000004" })

    expect(code).toBe(422)
    expect(html).toContain("not one of the test cards")
    expect(html).toContain("4111 1111 1111 1111")
    expect(await status()).toBe("initialized")
  })

  it.each([
    ["BANKTRANS", "NL87ABNA0000000001", "initialized", "completed"],
    ["BANKTRANS", "NL87 ABNA 0000 0000 02", "initialized", "expired"],
    ["BANKTRANS", "NL87ABNA0000000004", "initialized", "declined"],
    ["DIRDEB", "NL87ABNA0000000001", "completed", "completed"],
    ["DIRDEB", "NL87ABNA0000000002", "declined", "declined"],
    ["DIRDEB", "NL87ABNA0000000003", "uncleared", "completed"],
    ["DIRDEB", "NL87ABNA0000000004", "uncleared", "declined"],
  ])("takes %s from %s: %s at first, %s in the end", async (gateway, iban, first, last) => {
    await submit(await choose(await shop.createLink("o1"), gateway), { iban })
    const then = await status()
    await shop.simulator.advance(2 * MINUTE)

    expect([then, await status()]).toEqual([first, last])
  })

  it.each([
    [999, "declined"],
    [2000, "completed"],
    [2001, "initialized"],
  ])("steers MB WAY by the amount: %i cents is %s", async (amount, expected) => {
    const url = await shop.createLink("o1", { amount, customer: { country: "PT" } })
    await submit(await choose(url, "MBWAY"))

    expect(await status()).toBe(expected)
  })

  it("is cancelled by the customer, who returns to the shop", async () => {
    const url = await shop.createLink("o1")
    const { status: code, to } = await submit(`${base(url)}cancel`)
    await shop.simulator.idle()

    expect([code, to]).toEqual([303, `${shopOrigin()}/basket?transactionid=o1`])
    expect(await status()).toBe("cancelled")
    expect(shop.notified[0]?.query.get("payload_type")).toBe("pretransaction")
  })

  it.each<[string, () => Promise<unknown>, string]>([
    ["was paid", () => shop.simulator.pay("o1"), "has been paid"],
    [
      "is being processed",
      () => shop.simulator.pay("o1", { gateway: "VISA", scenario: "uncleared" }),
      "being processed",
    ],
    [
      "was cancelled",
      () => shop.call("PATCH", "/orders/o1", { status: "cancelled" }),
      "was cancelled",
    ],
    ["has expired", () => shop.simulator.expire("o1"), "has expired"],
  ])("says so when the order %s, and takes no payment", async (_, happen, words) => {
    const url = await shop.createLink("o1")
    await happen()
    const attempts = shop.simulator.orders.get("o1")?.transactions.length
    const { status: code, html } = await open(url)

    expect(code).toBe(410)
    expect(html).toContain(words)
    expect((await submit(`${base(url)}choose`, { gateway: "IDEAL" })).status).toBe(410)
    expect(shop.simulator.orders.get("o1")?.transactions).toHaveLength(attempts ?? 0)
  })

  it("can be opened twenty times", async () => {
    const url = await shop.createLink("o1")
    const codes: number[] = []
    for (let time = 0; time < 21; time++) codes.push((await open(url)).status)

    expect(codes).toEqual([...Array<number>(20).fill(200), 410])
    expect((await open(url)).html).toContain("opened too often")
  })

  it("decides an attempt once", async () => {
    const platform = await choose(await shop.createLink("o1"), "IDEAL")
    await submit(platform, { scenario: "completed" })
    const { html } = await submit(platform, { scenario: "declined" })

    expect(html).toContain("This attempt is over")
    expect(await status()).toBe("completed")
  })

  it("does not offer what the order cannot be paid with", async () => {
    const url = await shop.createLink("o1")

    expect((await submit(`${base(url)}choose`, { gateway: "MISTERCASH" })).status).toBe(404)
  })

  it("refuses a form posted to the link itself, and links nobody made", async () => {
    const url = await shop.createLink("o1")

    expect((await submit(url, { gateway: "IDEAL" })).status).toBe(403)
    expect((await open(`${shop.simulator.origin}/connect/nothing/`)).status).toBe(404)
    expect((await open(`${shop.simulator.origin}/simulator/ideal?trxid=1`)).status).toBe(404)
    expect((await open(`${shop.simulator.origin}/`)).status).toBe(404)
  })
})
