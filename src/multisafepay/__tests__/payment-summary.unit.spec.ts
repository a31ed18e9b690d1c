import { toPaymentSummary } from "../ledger/payment-summary"
import { orderOf } from "./after-the-sale"

describe("toPaymentSummary", () => {
  it("is nothing before somebody chose a method", () => {
    expect(toPaymentSummary(orderOf({ payment_details: {} }))).toBeUndefined()
  })

  it("tells method, name and last digits of a card", () => {
    const order = orderOf({
      payment_details: { type: "VISA", last4: 1234, account_holder_name: "Jane Example" },
      payment_methods: [{ type: "VISA", amount: 2494, payment_description: "Visa", last4: "1234" }],
    })
    expect(toPaymentSummary(order)).toEqual({
      method: "VISA",
      description: "Visa",
      last4: "1234",
      gift_card: null,
      parts: [],
    })
  })

  it.each([
    ["***************2345", "2345"],
    ["NL87ABNA0000000001", "0001"],
    ["NL87ABNA***", null],
    [undefined, null],
  ])("keeps four digits of the account %s at the most", (account_iban, last4) => {
    const order = orderOf({ payment_details: { type: "IDEAL", account_iban } })
    expect(toPaymentSummary(order)?.last4).toBe(last4)
  })

  it("tells what a gift card paid and what another method did", () => {
    const order = orderOf({
      payment_details: { type: "IDEAL" },
      payment_methods: [
        { type: "COUPON", amount: 1000, coupon_brand: "VVV", payment_description: "VVV" },
        { type: "IDEAL", amount: 1494, payment_description: "iDEAL" },
      ],
    })
    expect(toPaymentSummary(order)).toEqual({
      method: "IDEAL",
      description: "iDEAL",
      last4: null,
      gift_card: "VVV",
      parts: [
        { method: "COUPON", amount: 1000 },
        { method: "IDEAL", amount: 1494 },
      ],
    })
  })
})
