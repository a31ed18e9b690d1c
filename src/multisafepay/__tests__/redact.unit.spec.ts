import { readFileSync } from "node:fs"
import { join } from "node:path"
import { MultiSafepayApiError } from "../errors"
import { redact } from "../redact"

const fixture = (path: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, "../../../integration-tests/fixtures", path), "utf8"))

describe("redact", () => {
  it("keeps of an order its ids, codes, statuses, amounts and moments", () => {
    expect(redact(fixture("openapi/responses/getOrderFailed3DS.json"))).toEqual({
      success: true,
      data: {
        order_id: "apitool_9290377",
        transaction_id: 17123154123113,
        status: "declined",
        financial_status: "declined",
        amount: 1000,
        amount_refunded: 0,
        currency: "EUR",
        created: "2025-08-11T10:06:12",
        modified: "2025-08-11T10:06:19",
        reason_code: "3001",
        payment_details: { type: "VISA", response_code: "08" },
        payment_methods: [{ type: "VISA", status: "declined", amount: 1000, currency: "EUR" }],
      },
    })
  })

  it.each([
    "openapi/responses/getOrder.json",
    "openapi/responses/getOrder3DS.json",
    "openapi/requests/post-orders/paypal-redirect.json",
    "openapi/requests/post-orders/billink-redirect.json",
    "openapi/requests/post-orders/ideal-qr.json",
    "docs-history/order-authorised-manual-capture.json",
    "docs-history/order-refunded-with-related-transaction.json",
  ])("leaves out who pays, where they live and where they are sent: %s", (path) => {
    const logged = JSON.stringify(redact(fixture(path)))

    expect(logged).toContain("order_id")
    expect(logged).not.toMatch(
      /Simon|Smit|Test|Kraanspoor|Neherkade|1033|2521VA|NL|@|http|"020|"061|Mozilla|\d+\.\d+\.\d+\.\d+|"?1111"?/
    )
  })

  it.each([
    { value: { order_id: "simon@example.com" }, logged: { order_id: "[redacted]" } },
    { value: { status: "a whole sentence" }, logged: { status: "[redacted]" } },
    { value: { amount: { secret: 1 } }, logged: { amount: "[redacted]" } },
    {
      value: { amount: null, currency: "", gateway: undefined },
      logged: { amount: null, currency: "" },
    },
    { value: { success: false, error_code: 1006 }, logged: { success: false, error_code: 1006 } },
    { value: { data: "text", payment_details: null }, logged: {} },
    { value: { api_key: "k", Auth: "k", payment_url: "https://x", email: "a@b.c" }, logged: {} },
    { value: [{ order_id: "o1", x: 1 }, "text"], logged: [{ order_id: "o1" }, "[redacted]"] },
    { value: "text", logged: "[redacted]" },
    { value: null, logged: "[redacted]" },
    { value: undefined, logged: "[redacted]" },
  ])("logs $value as $logged", ({ value, logged }) => {
    expect(redact(value)).toEqual(logged)
  })

  it("keeps of an error what kind of refusal it was", () => {
    const error = new MultiSafepayApiError("simon@example.com", { status: 404, code: 1006 })

    expect(redact(error)).toEqual({
      status: 404,
      code: 1006,
      retryable: false,
      outcomeUnknown: false,
    })
  })

  it("ends for a value that holds itself", () => {
    const order: Record<string, unknown> = { order_id: "o1" }
    order.data = order

    expect(JSON.stringify(redact(order))).toContain("[redacted]")
  })
})
