import { isPaymentUnderWay } from "../ledger/payment-under-way"

const NOBODY_TRIED = { gateway: null, orderStatus: null, transactionId: null }

describe("isPaymentUnderWay", () => {
  it.each([
    ["a transfer that the customer has yet to make", "BANKTRANS", "initialized"],
    ["a voucher that the customer has yet to pay", "MULTIBANCO", "initialized"],
    ["a debit on its way", "DIRDEB", "initialized"],
    ["a card that is looked at", "VISA", "uncleared"],
    ["money that is reserved", "IDEAL", "reserved"],
  ])("is true of %s", (_, gateway, orderStatus) => {
    expect(isPaymentUnderWay({ gateway, orderStatus, transactionId: "1" })).toBe(true)
  })

  it.each([
    ["a link that nobody has opened", NOBODY_TRIED],
    [
      "a link fixed to a slow method that nobody has tried",
      { gateway: "BANKTRANS", orderStatus: "initialized", transactionId: null },
    ],
    [
      "an abandoned bank page",
      { gateway: "IDEAL", orderStatus: "initialized", transactionId: "1" },
    ],
    [
      "a transfer that came",
      { gateway: "BANKTRANS", orderStatus: "completed", transactionId: "1" },
    ],
    [
      "a transfer that never came",
      { gateway: "BANKTRANS", orderStatus: "expired", transactionId: "1" },
    ],
    ["a voided transfer", { gateway: "BANKTRANS", orderStatus: "void", transactionId: "1" }],
    ["a declined debit", { gateway: "DIRDEB", orderStatus: "declined", transactionId: "1" }],
  ])("is false of %s", (_, attempt) => {
    expect(isPaymentUnderWay(attempt)).toBe(false)
  })
})
