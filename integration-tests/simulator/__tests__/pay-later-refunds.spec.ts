import { type Json, type JsonObject } from "../json"
import { openShop, type Shop } from "./open-shop"

/** The list of php-sdk, which sends a cart for these and an amount for all others. */
const PAY_LATER =
  "AFTERPAY EINVOICE IN3 KLARNA PAYAFTER BNPL_INSTM BNPL_INST BNPL_OB BNPL_MF SANTANDER ZINIA ZINIA_IN3 BILLINK"

describe("a refund of an order that is paid later", () => {
  let shop: Shop
  beforeAll(async () => {
    shop = await openShop()
  })
  afterAll(() => shop.close())
  beforeEach(() => shop.reset())

  const tea = line("tea", 10, 4)
  const mug = line("mug", 10, 2)
  const items = [tea, mug]
  const taxes = {
    tax_tables: {
      default: { rate: 0, shipping_taxed: false },
      alternate: [
        { name: "BTW21", rules: [{ rate: 0.21 }] },
        { name: "none", rules: [{ rate: 0 }] },
      ],
    },
  }
  const pay = async (gateway = "KLARNA") => {
    const cart = { shopping_cart: { items }, checkout_options: taxes }
    await shop.createLink("o1", { gateway, amount: 7260, ...cart })
    await shop.simulator.pay("o1")
  }
  const refund = async (body: Json, id = "o1") => shop.call("POST", `/orders/${id}/refunds`, body)
  const lines = (...beyond: JsonObject[]) => ({ checkout_data: { items: [...items, ...beyond] } })
  const order = async (id = "o1") => (await shop.call("GET", `/orders/${id}`)).data
  const amountLine = { ...line("refund", -5, 1), tax_table_selector: "none" }

  function line(id: string, price: number, quantity: number): JsonObject {
    const named = { name: id, merchant_item_id: id, tax_table_selector: "BTW21" }
    return { ...named, unit_price: price, quantity }
  }

  it.each<[string, JsonObject[], number]>([
    ["a negative price", [line("tea", -10, 1)], 1210],
    ["a negative quantity", [line("tea", 10, -1)], 1210],
    ["a line of an amount", [amountLine], 500],
    ["several lines, rounded once", [line("tea", -10, 1), line("mug", 10, -2), amountLine], 4130],
  ])("is what the lines beyond its own add up to: %s", async (_, beyond, amount) => {
    await pay()
    const { json } = await refund(lines(...beyond))

    expect(json.success).toBe(true)
    expect(await order()).toMatchObject({
      status: "partial_refunded",
      amount_refunded: amount,
      related_transactions: [{ type: "refund", amount, status: "reserved" }],
    })
  })

  it.each(PAY_LATER.split(" "))("of %s takes lines and no amount", async (gateway) => {
    await pay(gateway)
    const byAmount = await refund({ currency: "EUR", amount: 100 })

    expect(byAmount.json).toMatchObject({ success: false, error_code: 1000 })
    expect((await refund(lines(amountLine))).json.success).toBe(true)
    expect(await order()).toMatchObject({ amount_refunded: 500 })
  })

  it("is known by MultiSafepay's id, not by one of the shop", async () => {
    await pay()
    const { text } = await refund({ ...lines(amountLine), refund_order_id: "ref_1" })
    const id = /"refund_id":(\d+)/.exec(text)?.[1]

    expect(await order()).toMatchObject({ related_transactions: [{ order_id: "o1-0001" }] })
    expect((await shop.call("GET", `/orders/${id ?? ""}`)).data.amount).toBe(500)
    expect(shop.simulator.orders.get("o1")?.transaction?.related[0]?.transaction.id).toBe(id)
  })

  it("is not bound to lines in the dashboard", async () => {
    await pay()
    await shop.simulator.refundFromDashboard("o1", 123)

    expect(await order()).toMatchObject({ related_transactions: [{ order_id: "o1-0001" }] })
  })

  it.each<[string, Json, number]>([
    ["no original line", { checkout_data: { items: [amountLine] } }, 1027],
    ["one original line missing", { checkout_data: { items: [tea, amountLine] } }, 1027],
    ["an original line changed", { checkout_data: { items: [tea, line("mug", 9, 2)] } }, 1027],
    ["nothing beyond the original lines", lines(), 1034],
    ["lines that add up to a sale", lines(line("tea", 10, 1)), 1034],
    ["more than was paid", lines(line("tea", -10, 7)), 1034],
    ["a tax nobody named", lines({ ...amountLine, tax_table_selector: "0" }), 1029],
    ["an unreadable price", lines({ ...amountLine, unit_price: "five" }), 1031],
  ])("is refused with %s", async (_, body, code) => {
    await pay()

    expect((await refund(body)).json).toMatchObject({ success: false, error_code: code })
    expect(await order()).toMatchObject({ status: "completed", amount_refunded: 0 })
  })

  it("is refused for the same amount twice, and for more than is left", async () => {
    await pay()
    await refund(lines(line("tea", -10, 4)))

    expect((await refund(lines(line("tea", -10, 4)))).json.error_code).toBe(1034)
    expect((await refund(lines(line("tea", -10, 3)))).json.error_code).toBe(1034)
    expect((await refund(lines(line("mug", -10, 2)))).json.success).toBe(true)
    expect(await order()).toMatchObject({ status: "refunded", amount_refunded: 7260 })
  })
})
