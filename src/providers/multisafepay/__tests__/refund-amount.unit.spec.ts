import { type OrderWithParts, withParts } from "../../../multisafepay/ledger/captured-parts"
import { orderSchema } from "../../../multisafepay/schemas/order"
import { refuseMisfit, type RefundRequest, toRefundAmount } from "../refund-amount"

const plainOrder = (amount: number, refunded = 0, currency = "EUR") => ({
  ...orderSchema.parse({
    order_id: "o",
    status: refunded ? "partial_refunded" : "completed",
    amount,
    amount_refunded: refunded,
    currency,
  }),
  order_id: "o",
})

const order = (...money: Parameters<typeof plainOrder>) => withParts(plainOrder(...money), [])

const eur = { before: 0, currency: "eur", exponents: { EUR: 2 } }

const refundOf = (request: RefundRequest, paid: OrderWithParts) => {
  const minor = toRefundAmount(request)
  const { currency, exponents } = request
  refuseMisfit(minor, { currency: currency.toUpperCase(), exponents }, paid)
  return minor
}

describe("toRefundAmount", () => {
  it.each([
    [{ amount: 24.94 }, order(2494), 2494],
    [{ amount: 0.01 }, order(2494), 1],
    [{ amount: { value: "10", precision: 20 } }, order(2494), 1000],
    [{ amount: 4.94, before: 20 }, order(2494, 2000), 494],
    [{ amount: 500, currency: "jpy", exponents: { JPY: 0 } }, order(500, 0, "JPY"), 500],
  ])("refunds %j", (request, paid, minor) => {
    expect(refundOf({ ...eur, ...request }, paid)).toBe(minor)
  })

  it("rounds on the running total, so that two halves of an odd amount are the whole", () => {
    const half = { amount: "31.685845", currency: "eur", exponents: { EUR: 2 } }

    expect(refundOf({ ...half, before: 0 }, order(6337))).toBe(3169)
    expect(refundOf({ ...half, before: "31.685845" }, order(6337, 3169))).toBe(3168)
  })

  it.each([
    { what: "nothing", request: { amount: 0 }, paid: order(2494), message: "more than zero" },
    {
      what: "less than nothing",
      request: { amount: -1 },
      paid: order(2494),
      message: "more than zero",
    },
    {
      what: "less than a cent",
      request: { amount: 0.001 },
      paid: order(2494),
      message: "more than zero",
    },
    {
      what: "one cent too much",
      request: { amount: 24.95 },
      paid: order(2494),
      message: "A refund of 24.95 EUR exceeds the 24.94 EUR",
    },
    {
      what: "more than is left",
      request: { amount: 10 },
      paid: order(2494, 2000),
      message: "exceeds the 4.94 EUR",
    },
    {
      what: "what was authorised and not captured",
      request: { amount: 10.01 },
      paid: withParts(plainOrder(2494), [plainOrder(1000)]),
      message: "exceeds the 10.00 EUR",
    },
    {
      what: "another currency",
      request: { amount: 1 },
      paid: order(2494, 0, "USD"),
      message: "made in USD",
    },
  ])("refuses to refund $what", ({ request, paid, message }) => {
    expect(() => refundOf({ ...eur, ...request }, paid)).toThrow(message)
  })
})
