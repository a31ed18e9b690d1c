import roundingRule from "../../../integration-tests/fixtures/golden/rounding-rule-order.json"
import { toMajorUnits } from "../money"
import { cartTotal } from "../order-request/cart-total"
import { type PaymentCart, type PaymentLine } from "../order-request/payment-description"
import { toOrderRequest } from "../order-request/to-order-request"
import { aPayment } from "./payment-description"

/** A line by the price customers see and its tax rate, as a tax-inclusive shop has it. */
function inclusive(total: number, taxRate: number, rest: Partial<PaymentLine> = {}): PaymentLine {
  const taxTotal = (total * taxRate) / (100 + taxRate)
  return {
    kind: "item",
    id: "SKU-1",
    name: "Boots",
    quantity: 1,
    total,
    taxTotal,
    taxRate,
    ...rest,
  }
}

const shipping = (total: number, taxRate: number, name = "PostNL") =>
  inclusive(total, taxRate, { kind: "shipping", name, quantity: null })

function sent(cart: PaymentCart, amount: string | number, currency = "EUR") {
  const request = toOrderRequest(aPayment({ cart, amount, currency }))
  const items = request.shopping_cart?.items ?? []
  const taxTables = request.checkout_options?.tax_tables ?? {}
  const total = cartTotal({ items }, taxTables, currency === "JPY" ? 0 : 2)
  return { request, items, taxTables, total }
}

describe("cartTotal", () => {
  const { shopping_cart: cart, checkout_options: options } = roundingRule.order

  it("agrees with the documented example: 65.12 + 9.83 = 74.95", () => {
    const untaxed = {
      alternate: options.tax_tables.alternate.map((table) => ({ ...table, rules: [{ rate: 0 }] })),
    }
    expect(cartTotal(cart, untaxed, 2)).toBe(6512)
    expect(cartTotal(cart, options.tax_tables, 2)).toBe(roundingRule.expected.amount)
  })

  it("takes the default rate for a line whose selector is no table, and none where there is none", () => {
    const items = [{ name: "A", unit_price: "10", quantity: 1, merchant_item_id: "a" }]
    expect(cartTotal({ items }, { default: { rate: 0.21 } }, 2)).toBe(1210)
    expect(cartTotal({ items }, {}, 2)).toBe(1000)
  })

  it("rounds half up, prices and tax each for themselves", () => {
    const items = [{ name: "A", unit_price: 0.125, quantity: 1, merchant_item_id: "a" }]
    expect(cartTotal({ items }, { default: { rate: 0.2 } }, 2)).toBe(13 + 3)
    expect(cartTotal({ items }, { default: { rate: 0.2 } }, 0)).toBe(0)
  })
})

describe("cart", () => {
  it("has every line with its price without tax and a table for its rate", () => {
    const { items, taxTables, total } = sent(
      {
        lines: [
          inclusive(30, 9, { id: "00001", name: "Product 1", quantity: 2 }),
          inclusive(40, 21, { id: "00002", name: "Product 2", description: "Blue", quantity: 4 }),
          shipping(4.95, 9),
        ],
      },
      74.95
    )

    expect(items).toEqual([
      {
        name: "Product 1",
        unit_price: 13.7614678899,
        quantity: 2,
        merchant_item_id: "00001",
        tax_table_selector: "VAT9",
      },
      {
        name: "Product 2",
        description: "Blue",
        unit_price: 8.2644628099,
        quantity: 4,
        merchant_item_id: "00002",
        tax_table_selector: "VAT21",
      },
      {
        name: "PostNL",
        unit_price: 4.5412844037,
        quantity: 1,
        merchant_item_id: "msp-shipping",
        tax_table_selector: "VAT9",
      },
    ])
    expect(taxTables).toEqual({
      default: { shipping_taxed: false, rate: 0 },
      alternate: [
        { name: "VAT9", standalone: true, rules: [{ rate: 0.09 }] },
        { name: "VAT21", standalone: true, rules: [{ rate: 0.21 }] },
      ],
    })
    expect(total).toBe(7495)
  })

  it("is not left to MultiSafepay to refuse", () => {
    const { request } = sent({ lines: [inclusive(10, 21)] }, 10)
    expect(request.checkout_options?.validate_cart).toBe(false)
  })

  it.each([
    [0, "none", 0],
    ["0.0", "none", 0],
    [-1, "none", 0],
    [21, "VAT21", 0.21],
    [5.5, "VAT5_5", 0.055],
    ["8.8750", "VAT8_875", 0.08875],
    [33.333333333, "VAT33_33333333", 0.3333333333],
  ])("names the rate %p %p", (taxRate, name, rate) => {
    const line = { ...inclusive(10, Math.max(0, Number(taxRate))), taxRate }
    expect(sent({ lines: [line] }, 10).taxTables.alternate).toMatchObject([
      { name, rules: [{ rate }] },
    ])
  })

  it("takes the price of tax-exclusive lines, after discounts, from their totals", () => {
    // 3 x 9.99 less 10 %, plus 25 %: 26.973 + 6.74325
    const line = {
      kind: "item",
      name: "Mug",
      quantity: 3,
      total: "33.71625",
      taxTotal: "6.74325",
      taxRate: 25,
    } as const
    const { items, total } = sent({ lines: [line] }, "33.71625")
    expect(items[0]).toMatchObject({ unit_price: 8.991, quantity: 3 })
    expect(total).toBe(3372)
  })

  it("keeps quantities with decimals", () => {
    const { items, total } = sent(
      { lines: [inclusive(18.75, 9, { name: "Rope", quantity: "1.250" })] },
      18.75
    )
    expect(items[0]).toMatchObject({ quantity: 1.25, unit_price: 13.7614678899 })
    expect(total).toBe(1875)
  })

  it("shows no line of which nothing is left", () => {
    const { items } = sent({ lines: [inclusive(10, 21), inclusive(0, 21, { quantity: 0 })] }, 10)
    expect(items).toHaveLength(1)
  })

  it("merges the shipping methods of one rate, and keeps those of different rates apart", () => {
    const { items, total } = sent(
      {
        lines: [
          inclusive(50, 21),
          shipping(4.95, 21, "PostNL"),
          shipping(0, 21, "Pickup"),
          shipping(6, 9, "DHL"),
          shipping(2.5, 21, "Insurance"),
        ],
      },
      63.45
    )
    expect(items.slice(1)).toMatchObject([
      { name: "PostNL, Insurance", merchant_item_id: "msp-shipping", tax_table_selector: "VAT21" },
      { name: "DHL", merchant_item_id: "msp-shipping", tax_table_selector: "VAT9" },
    ])
    expect(total).toBe(6345)
  })

  it("deducts store credit and gift cards as a line without tax", () => {
    const { items, taxTables, total } = sent(
      { lines: [inclusive(60, 21)], creditTotal: "25.00" },
      35
    )
    expect(items[1]).toEqual({
      name: "Credit",
      unit_price: -25,
      quantity: 1,
      merchant_item_id: "credit",
      tax_table_selector: "none",
    })
    expect(taxTables.alternate).toContainEqual({
      name: "none",
      standalone: false,
      rules: [{ rate: 0 }],
    })
    expect(total).toBe(3500)
  })

  it("adds up when credit is more than the goods are without tax", () => {
    expect(sent({ lines: [inclusive(12.1, 21)], creditTotal: 11.5 }, 0.6).total).toBe(60)
  })

  it("adds up in yen", () => {
    const { items, total } = sent({ lines: [inclusive(1080, 8), inclusive(330, 10)] }, 1410, "JPY")
    expect(items.map((item) => item.unit_price)).toEqual([1000, 300])
    expect(total).toBe(1410)
  })

  it("makes up for rounding with a line of a cent", () => {
    // 8.325 and 1.665 both round up: no price at 20 % adds up to 9.99.
    const line = { ...inclusive(9.99, 20), taxTotal: "1.665" }
    const { items, total } = sent({ lines: [line] }, 9.99)
    expect(items.slice(1)).toEqual([
      {
        name: "Rounding",
        unit_price: -0.01,
        quantity: 1,
        merchant_item_id: "rounding",
        tax_table_selector: "none",
      },
    ])
    expect(total).toBe(999)
  })

  it.each([21, 9, 19, 25, 5.5, 10, 8])(
    "needs no such line for any price in cents at %p %%",
    (taxRate) => {
      const prices = Array.from({ length: 1_000 }, (_, cents) => toMajorUnits(cents + 1, "EUR"))
      const lines = prices.map(
        (price) => sent({ lines: [inclusive(Number(price), taxRate)] }, price).items.length
      )
      expect(new Set(lines)).toEqual(new Set([1]))
    }
  )

  it.each([
    ["it is paid in parts", { lines: [inclusive(60, 21)] }, 20],
    ["it has no lines", { lines: [] }, 20],
    ["its tax is not what its rate makes", { lines: [inclusive(20, 21, { taxTotal: 0 })] }, 20],
    [
      "its numbers are absurd",
      { lines: [inclusive(20, 21, { total: "1e29", quantity: 1e-9 })] },
      20,
    ],
  ])("is one line for the whole where %s", (_, cart, amount) => {
    const { items, total } = sent(cart, amount)
    expect(items).toEqual([
      {
        name: "Order 1042",
        unit_price: 20,
        quantity: 1,
        merchant_item_id: "order",
        tax_table_selector: "none",
      },
    ])
    expect(total).toBe(2000)
  })

  it("is left out where not even one line is exact", () => {
    const { request } = sent({ lines: [inclusive(60, 21)] }, "90071992547409.91")
    expect(request.amount).toBe(Number.MAX_SAFE_INTEGER)
    expect(request).not.toHaveProperty("shopping_cart")
    expect(request).not.toHaveProperty("checkout_options")
  })

  it.each<[Partial<PaymentLine>, object]>([
    [{ name: 'Monitor 27" <b>wide</b>' }, { name: "Monitor 27' wide" }],
    [{ name: "\u0000" }, { name: "SKU-1" }],
    [
      { name: "", id: null },
      { name: "Item", merchant_item_id: "item" },
    ],
    [{ id: "msp-shipping" }, { merchant_item_id: "item" }],
    [{ id: "S".repeat(80) }, { merchant_item_id: "S".repeat(64) }],
    [{ name: "🧦".repeat(120) }, { name: "🧦".repeat(100) }],
    [
      { kind: "shipping", name: " " },
      { name: "Shipping", merchant_item_id: "msp-shipping" },
    ],
  ])("writes %j as %j", (rest, expected) => {
    expect(sent({ lines: [inclusive(10, 21, rest)] }, 10).items).toMatchObject([expected])
  })
})
