import { BigNumber } from "bignumber.js"
import fc from "fast-check"
import { cartTotal } from "../order-request/cart-total"
import { type PaymentDescription } from "../order-request/payment-description"
import { toOrderRequest } from "../order-request/to-order-request"
import { type NewOrder } from "../requests/new-order"
import { medusaCart } from "./medusa-cart"
import { aPayment } from "./payment-description"

/** A number that is sent, in units of its tenth decimal; more decimals nothing has. */
const scaled = (value: number) => BigInt(value.toFixed(10).replace(".", ""))

/** MultiSafepay's rounding rule once more, in whole numbers. */
function cartTotalInIntegers(order: NewOrder, exponent: number): bigint {
  const { shopping_cart: cart, checkout_options: options } = order
  const rates = new Map(
    options?.tax_tables.alternate?.map(({ name, rules }) => [name, rules[0]?.rate ?? NaN])
  )
  const sums = { net: 0n, tax: 0n }
  for (const { unit_price, quantity, tax_table_selector } of cart?.items ?? []) {
    const net = scaled(Number(unit_price)) * scaled(quantity)
    sums.net += net * 10n ** 10n
    sums.tax += net * scaled(rates.get(tax_table_selector ?? "") ?? NaN)
  }
  const unit = 10n ** BigInt(30 - exponent)
  const halfUp = (sum: bigint) =>
    sum < 0n ? -((-sum + unit / 2n) / unit) : (sum + unit / 2n) / unit
  return halfUp(sums.net) + halfUp(sums.tax)
}

describe("10,000 random carts", () => {
  it("are never off by a minor unit, and nearly all keep their lines", () => {
    const counts = { asTheyAre: 0, withRounding: 0, asOneLine: 0, nothingToPay: 0 }

    fc.assert(
      fc.property(medusaCart, ({ currency, amount, cart }) => {
        const exponent = currency === "jpy" ? 0 : 2
        const minor = new BigNumber(amount.value)
          .shiftedBy(exponent)
          .decimalPlaces(0, BigNumber.ROUND_HALF_UP)
        if (minor.isZero()) {
          counts.nothingToPay += 1
          return
        }
        const order = toOrderRequest(aPayment({ currency, amount, cart }))
        const total = cartTotal(order.shopping_cart!, order.checkout_options!.tax_tables, exponent)
        expect([order.amount, total, Number(cartTotalInIntegers(order, exponent))]).toEqual(
          Array(3).fill(minor.toNumber())
        )

        const ids = order.shopping_cart!.items.map((item) => item.merchant_item_id)
        const way = ids.includes("order")
          ? "asOneLine"
          : ids.includes("rounding")
            ? "withRounding"
            : "asTheyAre"
        counts[way] += 1
      }),
      { numRuns: 10_000 }
    )

    const all = counts.asTheyAre + counts.withRounding + counts.asOneLine
    expect(all).toBeGreaterThan(9_000)
    expect(counts.asOneLine / all).toBeLessThan(0.001)
    expect(counts.asTheyAre / all).toBeGreaterThan(0.6)
  })
})

describe("hostile text", () => {
  const pieces = fc.constantFrom(
    "<b>",
    "<",
    ">",
    "\u0000",
    "\u001b[2J",
    "\n",
    "😀",
    "\ud83d",
    "\udc00",
    '"',
    "{reference}"
  )
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc
      .array(fc.oneof(pieces, fc.string({ maxLength: 5 })), { maxLength: 90 })
      .map((parts) => parts.join("")),
    fc.tuple(pieces, fc.integer({ min: 0, max: 600 })).map(([piece, times]) => piece.repeat(times)),
    fc.constantFrom("Kerkstraat 12", "nl", "jan@example.com", "0612345678", "192.0.2.1", "us-ca")
  )
  const address = fc.record({
    firstName: text,
    lastName: text,
    company: text,
    phone: text,
    address1: text,
    address2: text,
    postalCode: text,
    city: text,
    province: text,
    countryCode: text,
  })
  const description: fc.Arbitrary<Partial<PaymentDescription>> = fc.record({
    descriptionTemplate: text,
    displayReference: text,
    gateway: text,
    locale: text,
    fallbackLocale: text,
    templateId: text,
    customer: fc.record({
      email: text,
      ipAddress: text,
      userAgent: text,
      reference: text,
      billing: address,
    }),
    delivery: address,
    shop: fc.record({ name: text, version: text, pluginVersion: text, rootUrl: text }),
    cart: fc.record({
      lines: fc.array(
        fc.record({
          kind: fc.constantFrom("item" as const, "shipping" as const),
          id: text,
          name: text,
          description: text,
          total: fc.constant(5),
          taxTotal: fc.constant(0),
          taxRate: fc.constant(0),
        }),
        { maxLength: 3 }
      ),
    }),
  })

  const LIMITS: Record<string, number> = {
    order_id: 50,
    var1: 100,
    var2: 100,
    description: 200,
    notification_url: 150,
    first_name: 25,
    last_name: 25,
    address1: 64,
    house_number: 9,
    zip_code: 10,
    city: 50,
    state: 6,
    country: 2,
    phone: 25,
    email: 64,
    name: 100,
    merchant_item_id: 64,
  }

  /** Every text that is sent, with the name of its field. */
  function texts(value: unknown, field = ""): [string, string][] {
    if (typeof value === "string") return [[field, value]]
    if (typeof value !== "object" || value === null) return []
    return Object.entries(value).flatMap(([name, inner]) =>
      texts(inner, Array.isArray(value) ? field : name)
    )
  }

  it("violates no limit, and arrives as clean text", () => {
    fc.assert(
      fc.property(description, (hostile) => {
        const order = toOrderRequest(aPayment(hostile))
        const { first_name = "Jan", last_name = "Jan" } = order.customer
        const violations = texts(order).filter(
          ([field, sent]) =>
            Array.from(sent).length > (LIMITS[field] ?? 255) || /[\p{Cc}\p{Cs}]/u.test(sent)
        )
        expect(violations).toEqual([])
        expect(
          Math.min(Array.from(first_name).length, Array.from(last_name).length)
        ).toBeGreaterThan(1)
        expect(order.description).not.toMatch(/^$|<[a-z][^<>]*>/i)
        expect(order.amount).toBe(1000)
      }),
      { numRuns: 1_000 }
    )
  })
})
