import fc from "fast-check"
import { cartTotal } from "../order-request/cart-total"
import { toOrderRequest } from "../order-request/to-order-request"
import { isPayLater } from "../pay-later-methods"
import { type CartRefundRequest, toCartRefund } from "../refund/to-cart-refund"
import { orderSchema } from "../schemas/order"
import { medusaCart } from "./medusa-cart"
import { aPayment } from "./payment-description"

const MUG = {
  name: "Mug",
  description: "One",
  unit_price: "16.5206611570",
  quantity: 2,
  merchant_item_id: "MUG",
  tax_table_selector: "VAT21",
  weight: { unit: "KG", value: 1 },
}
const SHIPPING = {
  name: "Standard",
  unit_price: 4.0909090909,
  quantity: 1,
  merchant_item_id: "msp-shipping",
  tax_table_selector: "VAT21",
}
const VAT21 = { name: "VAT21", standalone: true, rules: [{ rate: 0.21 }] }

const orderOf = (fields: object = {}) => ({
  ...orderSchema.parse({
    order_id: "o",
    status: "completed",
    currency: "EUR",
    amount: 4493,
    shopping_cart: { items: [MUG, SHIPPING] },
    checkout_options: { default: { shipping_taxed: false, rate: 0 }, alternate: [VAT21] },
    ...fields,
  }),
  order_id: "o",
})

const request = (fields: Partial<CartRefundRequest> = {}): CartRefundRequest => ({
  amount: 1000,
  exponent: 2,
  text: 'Damaged: a "crack"',
  returns: [],
  ...fields,
})

const linesOf = (fields: Partial<CartRefundRequest> = {}, order = orderOf()) =>
  toCartRefund(order, request(fields)).checkout_data.items

describe("toCartRefund", () => {
  it("repeats the order's lines as MultiSafepay gave them, and takes the amount off in one line", () => {
    expect(linesOf()).toEqual([
      MUG,
      SHIPPING,
      {
        name: "Damaged: a 'crack'",
        description: 'Damaged: a "crack"',
        unit_price: -10,
        quantity: 1,
        merchant_item_id: "refund",
        tax_table_selector: undefined,
      },
    ])
  })

  it("holds nothing but the lines", () => {
    expect(Object.keys(toCartRefund(orderOf(), request()))).toEqual(["checkout_data"])
  })

  it.each([
    {
      what: "the order's own",
      tables: { alternate: [VAT21, { name: "0", rules: [{ rate: 0 }] }] },
      selector: "0",
    },
    {
      what: "its default",
      tables: { default: { rate: 0 }, alternate: [VAT21] },
      selector: undefined,
    },
    { what: "none, without any tables", tables: undefined, selector: undefined },
    {
      what: "one that MultiSafepay refuses rather than adding tax",
      tables: { default: { rate: 0.21 }, alternate: [VAT21] },
      selector: "none",
    },
  ])("takes a table without tax: $what", ({ tables, selector }) => {
    const [, , line] = linesOf({}, orderOf({ checkout_options: tables }))

    expect(line).toMatchObject({ merchant_item_id: "refund", tax_table_selector: selector })
  })

  const oneMug = [{ merchantItemId: "MUG", quantity: 1 }]
  const asReturned = { ...MUG, description: 'Damaged: a "crack"', quantity: -1 }
  const inOneLine = expect.objectContaining({ merchant_item_id: "refund" }) as object

  it.each([
    {
      what: "by items when a return comes to it",
      amount: 1999,
      returns: [oneMug],
      lines: [asReturned],
    },
    {
      what: "in one line when it is a cent more",
      amount: 2000,
      returns: [oneMug],
      lines: [inOneLine],
    },
    {
      what: "in one line when two returns come to it",
      amount: 1999,
      returns: [oneMug, oneMug],
      lines: [inOneLine],
    },
    {
      what: "by the items of the return that comes to it",
      amount: 1999,
      returns: [[{ merchantItemId: "MUG", quantity: 2 }], oneMug],
      lines: [asReturned],
    },
    {
      what: "in one line when more came back than was sold",
      amount: 5997,
      returns: [[{ merchantItemId: "MUG", quantity: 3 }]],
      lines: [inOneLine],
    },
    {
      what: "in one line when something else came back as well",
      amount: 1999,
      returns: [[...oneMug, { merchantItemId: "JUG", quantity: 1 }]],
      lines: [inOneLine],
    },
    { what: "in one line when nothing came back", amount: 1999, returns: [[]], lines: [inOneLine] },
  ])("refunds $what", ({ amount, returns, lines }) => {
    expect(linesOf({ amount, returns }).slice(2)).toEqual(lines)
  })

  it("refunds in one line when two lines of the order go by the returned id", () => {
    const order = orderOf({ shopping_cart: { items: [MUG, SHIPPING, { ...MUG, unit_price: 1 }] } })

    expect(linesOf({ amount: 1999, returns: [oneMug] }, order).slice(3)).toEqual([inOneLine])
  })

  it("adds up to the refund by MultiSafepay's rounding rule, whatever was sold and returned", () => {
    let byItems = 0
    fc.assert(
      fc.property(
        medusaCart,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        ({ currency, amount: total, cart }, share, isReturn) => {
          const exponent = currency === "jpy" ? 0 : 2
          fc.pre(Number(total.value) >= 1)
          const sent = toOrderRequest(aPayment({ currency, amount: total, cart }))
          if (!sent.shopping_cart) return
          const { order_id, amount, shopping_cart, checkout_options } = sent
          const answer = { order_id, status: "completed", amount, shopping_cart, checkout_options }
          const order = orderOf(answer)
          const tables = order.checkout_options ?? {}
          const sumOf = (items: Parameters<typeof cartTotal>[0]["items"]) =>
            cartTotal({ items }, tables, exponent)
          const [first] = shopping_cart.items
          const returned = {
            merchantItemId: first?.merchant_item_id ?? "",
            quantity: first?.quantity ?? 0,
          }
          const worth = first ? sumOf([first]) : 0
          const wanted = isReturn && worth > 0 ? worth : Math.max(1, Math.round(amount * share))

          const body = toCartRefund(order, {
            amount: wanted,
            exponent,
            text: "t",
            returns: [[returned]],
          })

          const { items } = body.checkout_data
          const original = items.slice(0, shopping_cart.items.length)
          expect(original).toEqual(order.shopping_cart?.items)
          expect(sumOf(items.slice(original.length))).toBe(-wanted)
          expect(sumOf(items)).toBe(sumOf(original) - wanted)
          if (items.at(-1)?.merchant_item_id !== "refund") byItems += 1
        }
      ),
      { numRuns: 2000 }
    )
    expect(byItems).toBeGreaterThan(100)
  })
})

describe("isPayLater", () => {
  it.each([
    ["KLARNA", true],
    ["klarna ", true],
    ["AFTERPAY", true],
    ["EINVOICE", true],
    ["IN3", true],
    ["IN3B2B", true],
    ["PAYAFTER", true],
    ["BNPL_INSTM", true],
    ["BNPL_INST", true],
    ["BNPL_OB", true],
    ["BNPL_MF", true],
    ["SANTANDER", true],
    ["ZINIA", true],
    ["ZINIA_IN3", true],
    ["BILLINK", true],
    ["IDEAL", false],
    ["VISA", false],
    ["", false],
    [undefined, false],
    [null, false],
  ])("of %p is %p", (gateway, expected) => {
    expect(isPayLater(gateway)).toBe(expected)
  })
})
