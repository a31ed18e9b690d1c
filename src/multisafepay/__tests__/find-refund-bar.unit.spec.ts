import { findRefundBar } from "../refund/find-refund-bar"
import { orderSchema } from "../schemas/order"

const order = (fields: object) => ({
  ...orderSchema.parse({
    order_id: "order-1",
    transaction_id: 1,
    status: "completed",
    currency: "EUR",
    amount: 2494,
    completed: "2026-01-01T12:00:00",
    payment_details: { type: "IDEAL" },
    ...fields,
  }),
  order_id: "order-1",
})

const paidBy = (type: string, fields: object = {}) =>
  order({ payment_details: { type }, ...fields })

const method = (type: string, amount: number, fields: object = {}) => ({ type, amount, ...fields })

const split = (methods: object[], fields: object = {}) =>
  order({ payment_methods: methods, ...fields })

const barOf = (
  paid: ReturnType<typeof order>,
  { amount = 1000, now = "2026-01-02T12:00:00Z" } = {}
) => findRefundBar(paid, { amount, now: new Date(now), exponents: { EUR: 2 } })

const chargeback = (status: string) => ({
  type: "chargeback",
  amount: 2494,
  dispute: { status },
})

describe("findRefundBar", () => {
  it.each([
    { what: "a bank payment", paid: order({}) },
    { what: "a method nobody knows", paid: paidBy("NEWPAY") },
    { what: "a payment without a method", paid: order({ payment_details: {} }) },
    { what: "a Bizum payment", paid: paidBy("BIZUM") },
    { what: "a second part of a card payment", paid: paidBy("VISA", { amount_refunded: 500 }) },
    {
      what: "the part that was not paid by gift card",
      paid: split([method("COUPON", 1494), method("IDEAL", 1000)]),
    },
    {
      what: "a payment whose chargeback was won",
      paid: order({
        related_transactions: [chargeback("closed"), { type: "reverse-chargeback", amount: 2494 }],
      }),
    },
    { what: "a payment of a moment nobody can read", paid: order({ completed: "yesterday" }) },
  ])("has nothing against $what", ({ paid }) => {
    expect(barOf(paid)).toBeUndefined()
  })

  it.each([
    ["COUPON", "gift card"],
    ["Coupon::Intersolve", "gift card"],
    ["EDENCO", "Edenred"],
    ["EDENECO", "Edenred"],
    ["EDENCOM", "Edenred"],
    ["EDENRES", "Edenred"],
    ["EDENSPORTS", "Edenred"],
    ["MONIECO", "Monizze"],
    ["MONIGIFT", "Monizze"],
    ["MONIMEAL", "Monizze"],
    ["SODESPORTS", "Sodexo"],
    ["PSAFECARD", "Paysafecard"],
    ["MULTIBANCO", "Multibanco"],
  ])("refuses what was paid by %s, and says what to do", (type, name) => {
    const bar = `What was paid by ${name} cannot be refunded at MultiSafepay. Give it back in another way, such as by bank transfer.`

    expect(barOf(paidBy(type))).toBe(bar)
    expect(barOf(split([method(type, 2494)]))).toBe(bar)
  })

  it("refuses what several gift cards paid together", () => {
    const cards = [method("COUPON", 1000), method("VVVGIFTCRD", 1494, { coupon_brand: "vvv" })]

    expect(barOf(split(cards))).toMatch(/paid by gift card cannot be refunded/)
  })

  it.each([
    { amount: 1000, refunded: 0, most: undefined },
    { amount: 1001, refunded: 0, most: "10.00 EUR" },
    { amount: 601, refunded: 400, most: "6.00 EUR" },
    { amount: 1, refunded: 1000, most: "0.00 EUR" },
  ])("limits a refund of $amount after $refunded to what no gift card paid", (each) => {
    const paid = split([method("COUPON", 1494), method("IDEAL", 1000)], {
      amount_refunded: each.refunded,
    })

    expect(barOf(paid, each)).toBe(
      each.most &&
        `14.94 EUR of this payment was paid by gift card and cannot be refunded at MultiSafepay. Refund at most ${each.most}, and give the rest back in another way.`
    )
  })

  it("refuses the second refund of a Bizum payment", () => {
    expect(barOf(paidBy("BIZUM", { amount_refunded: 500 }))).toMatch(/once only, and was\. Give/)
  })

  it.each([
    ["PAYPAL", 60],
    ["VISA", 180],
    ["MASTERCARD", 180],
    ["MAESTRO", 180],
    ["AMEX", 180],
    ["CREDITCARD", 180],
    ["MISTERCASH", 180],
    ["APPLEPAY", 180],
    ["GOOGLEPAY", 180],
    ["ALIPAY", 365],
    ["ALIPAYPLUS", 365],
    ["TRUSTLY", 365],
    ["WECHAT", 365],
    ["IDEAL", 730],
    ["KLARNA", 730],
    ["NEWPAY", 730],
  ])("gives %s %i days, to the second", (type, days) => {
    const paidAt = Date.parse("2026-01-01T12:00:00+01:00")
    const after = (ms: number) => new Date(paidAt + days * 86_400_000 + ms).toISOString()

    expect(barOf(paidBy(type), { now: after(0) })).toBeUndefined()
    expect(barOf(paidBy(type), { now: after(1000) })).toMatch(`more than ${days} days old`)
  })

  it("counts from the order's making where nothing says when it was paid, and by its shortest limit", () => {
    const old = { completed: null, created: "2025-01-01T12:00:00" }

    expect(barOf(paidBy("IDEAL", old))).toBeUndefined()
    expect(barOf(split([method("PSAFECARD", 1000), method("IDEAL", 1494)], old))).toMatch(
      /180 days/
    )
  })

  it.each([
    { status: "new", bar: /Answer the chargeback in the MultiSafepay dashboard first/ },
    { status: "accepted", bar: /has given this money back to the customer already/ },
  ])("refuses a payment with a chargeback that is $status", ({ status, bar }) => {
    expect(barOf(order({ related_transactions: [chargeback(status)] }))).toMatch(bar)
  })
})
