import { z } from "@medusajs/framework/zod"
import fc from "fast-check"
import { readOrderState } from "../order-state"
import { flag, listOf, minorUnits, text, texts } from "../schemas/fields"
import { orderSchema } from "../schemas/order"

const order = (fields: object) => orderSchema.parse({ order_id: "o1", ...fields })

describe("fields", () => {
  it.each([
    { value: "abc", read: "abc" },
    { value: 1234, read: "1234" },
    { value: 0, read: "0" },
    { value: "a\u0000b", read: "ab" },
    { value: "", read: undefined },
    { value: "\u0000", read: undefined },
    { value: null, read: undefined },
    { value: undefined, read: undefined },
    { value: true, read: undefined },
    { value: {}, read: undefined },
    { value: ["abc"], read: undefined },
  ])("read $value as the text $read", ({ value, read }) => {
    expect(text.parse(value)).toBe(read)
  })

  it.each([
    { value: 9743, read: 9743 },
    { value: "9743", read: 9743 },
    { value: "100.00", read: 100 },
    { value: "-5", read: -5 },
    { value: 0, read: 0 },
    { value: "", read: undefined },
    { value: null, read: undefined },
    { value: undefined, read: undefined },
  ])("read $value as $read minor units", ({ value, read }) => {
    expect(minorUnits.parse(value)).toBe(read)
  })

  it.each([
    10.5,
    "10.50",
    "ten",
    "0x10",
    "1e3",
    " 1 ",
    NaN,
    Infinity,
    true,
    [],
    "9007199254740993",
  ])("refuse %p as minor units", (value) => {
    expect(minorUnits.safeParse(value).success).toBe(false)
  })

  it.each([
    { values: [true, 1, "1", "true"], read: true },
    { values: [false, 0, "0", "false"], read: false },
    { values: [null, undefined, "", "yes", {}], read: undefined },
  ])("read $values as $read", ({ values, read }) => {
    expect(values.map((value) => flag.parse(value))).toEqual(values.map(() => read))
  })

  it.each([
    { value: [{ a: 1 }, null, "x", [], { a: 2 }], read: [{ a: "1" }, { a: "2" }] },
    { value: { "0": { a: 1 }, "2": { a: 2 } }, read: [{ a: "1" }, { a: "2" }] },
    { value: null, read: [] },
    { value: "", read: [] },
    { value: undefined, read: [] },
  ])("read $value as a list", ({ value, read }) => {
    expect(listOf(z.object({ a: text })).parse(value)).toEqual(read)
  })

  it.each([
    { value: ["EUR", 1, null, "", {}], read: ["EUR", "1"] },
    { value: null, read: [] },
    { value: {}, read: [] },
  ])("read $value as texts", ({ value, read }) => {
    expect(texts.parse(value)).toEqual(read)
  })
})

describe("orderSchema", () => {
  it.each([
    { given: { order_id: 12345 }, read: { order_id: "12345" } },
    { given: { transaction_id: 6565093 }, read: { transaction_id: "6565093" } },
    {
      given: { transaction_id: "17472052901237122" },
      read: { transaction_id: "17472052901237122" },
    },
    { given: { amount: "10000" }, read: { amount: 10000 } },
    { given: { amount_refunded: null }, read: { amount_refunded: 0 } },
    { given: { amount_refunded: "250" }, read: { amount_refunded: 250 } },
    { given: { currency: "eur" }, read: { currency: "EUR" } },
    { given: { financial_status: "new" }, read: { financial_status: "unrecognised" } },
    { given: { financial_status: "" }, read: { financial_status: undefined } },
    { given: { financial_status: 5 }, read: { financial_status: "unrecognised" } },
    {
      given: { reason: 0, description: 1234, var2: 7 },
      read: { reason: "0", description: "1234", var2: "7" },
    },
    { given: { payment_details: [] }, read: { payment_details: {} } },
    { given: { payment_details: { last4: 1 } }, read: { payment_details: { last4: "1" } } },
    {
      given: { payment_methods: [{ amount: "x" }] },
      read: { payment_methods: [{ amount: undefined }] },
    },
    { given: { related_transactions: "" }, read: { related_transactions: [] } },
    {
      given: {
        related_transactions: [
          { type: "chargeback", dispute: { status: "open", reason_code: 83 } },
        ],
      },
      read: {
        related_transactions: [
          { type: "chargeback", dispute: { status: "open", reason_code: "83" } },
        ],
      },
    },
    {
      given: {
        related_transactions: {
          a: { type: "refund", status: "reserved", amount: "200", dispute: [] },
        },
      },
      read: {
        related_transactions: [{ type: "refund", status: "reserved", amount: 200, dispute: {} }],
      },
    },
    { given: { auth_order_id: 77 }, read: { auth_order_id: "77" } },
    { given: { shopping_cart: [] }, read: { shopping_cart: undefined } },
    { given: { shopping_cart: { items: null } }, read: { shopping_cart: { items: [] } } },
    {
      given: {
        shopping_cart: {
          items: [{ name: 1234, unit_price: "8.2644628099", quantity: "4", weight: { value: 1 } }],
        },
      },
      read: {
        shopping_cart: {
          items: [{ name: "1234", unit_price: "8.2644628099", quantity: 4, weight: { value: 1 } }],
        },
      },
    },
    {
      given: { shopping_cart: { items: [{ unit_price: null }] } },
      read: { shopping_cart: undefined },
    },
    {
      given: { checkout_options: { default: { shipping_taxed: 1, rate: "0.21" }, alternate: [] } },
      read: { checkout_options: { default: { shipping_taxed: true, rate: 0.21 }, alternate: [] } },
    },
    {
      given: {
        checkout_options: { tax_tables: { alternate: [{ name: "none", rules: [{ rate: 0 }] }] } },
      },
      read: { checkout_options: { alternate: [{ name: "none", rules: [{ rate: 0 }] }] } },
    },
    { given: { checkout_options: "" }, read: { checkout_options: undefined } },
  ])("reads $given as $read", ({ given, read }) => {
    expect(order(given)).toMatchObject(read)
  })

  it.each([
    { amount: 10.5 },
    { amount: "ten" },
    { amount_refunded: "all" },
    { amount_refunded: 1e400 },
    { payment_details: { capture_remain: "some" } },
  ])("refuses %p rather than guess at money", (fields) => {
    expect(orderSchema.safeParse({ order_id: "o1", ...fields }).success).toBe(false)
  })

  it.each<{ data: unknown }>([
    { data: [] },
    { data: {} },
    { data: null },
    { data: "text" },
    { data: { amount: 1 } },
    { data: { status: "invented tomorrow" } },
  ])("does not take $data for an order", ({ data }) => {
    expect(orderSchema.safeParse(data).success).toBe(false)
  })

  it("leaves out who pays", () => {
    const customer = { email: "simon@example.com", first_name: "Simon" }
    const payment_details = { account_holder_name: "Simon", account_iban: "NL87ABNA0000000001" }
    const read = order({ customer, delivery: customer, payment_details, items: "<b>Simon</b>" })

    expect(JSON.stringify(read)).not.toMatch(/simon|NL87/i)
  })

  it("reads or refuses whatever it is given, and every order it reads has a state", () => {
    const scalar = fc.oneof(fc.string(), fc.double(), fc.integer(), fc.boolean(), fc.constant(null))
    const value = fc.oneof(scalar, fc.array(scalar), fc.dictionary(fc.string(), scalar))
    const fields = Object.fromEntries(
      ["order_id", "transaction_id", "status", "financial_status", "payment_details", "currency"]
        .concat(["payment_methods", "related_transactions", "shopping_cart", "checkout_options"])
        .map((name) => [name, value])
    )

    fc.assert(
      fc.property(fc.record(fields, { requiredKeys: [] }), (data) => {
        const read = orderSchema.safeParse(data)

        if (read.success) expect(readOrderState(read.data)).toEqual(expect.any(String))
      })
    )
  })
})
