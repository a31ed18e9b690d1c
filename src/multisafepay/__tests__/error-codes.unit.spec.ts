import { describeApiError } from "../describe-api-error"
import { ERROR_CODES, findErrorCode } from "../error-codes"
import {
  MultiSafepayApiError,
  MultiSafepayConnectionError,
  MultiSafepayError,
  MultiSafepayResponseError,
} from "../errors"

const documented = [
  1000, 1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008, 1010, 1011, 1012, 1013, 1014, 1015, 1016,
  1017, 1018, 1019, 1020, 1021, 1022, 1023, 1024, 1025, 1026, 1027, 1028, 1029, 1030, 1031, 1032,
  1033, 1034, 1035, 1036, 5001, 9999,
]

describe("error codes", () => {
  it("cover every documented code and no other", () => {
    expect(Object.keys(ERROR_CODES).map(Number)).toEqual(documented)
  })

  it.each(documented)("say in English what %i means and what to do", (code) => {
    expect(findErrorCode(code)).toMatchObject({
      meaning: expect.stringMatching(/^[A-Z].+[^.]$/) as string,
      advice: expect.stringMatching(/^[A-Z].+\.$/) as string,
    })
  })

  it("are retryable only where time may help", () => {
    const retryable = documented.filter((code) => findErrorCode(code)?.retryable)

    expect(retryable).toEqual([1014, 1021, 1033, 9999])
  })

  it.each([undefined, 0, 1009, 4242, NaN])("do not know %p", (code) => {
    expect(findErrorCode(code)).toBeUndefined()
  })
})

describe("MultiSafepayApiError", () => {
  it.each([
    { status: 404, code: 1006, retryable: false, outcomeUnknown: false },
    { status: 404, code: 1021, retryable: true, outcomeUnknown: false },
    { status: 200, code: 1034, retryable: false, outcomeUnknown: false },
    { status: 200, code: undefined, retryable: false, outcomeUnknown: false },
    { status: 200, code: 9999, retryable: true, outcomeUnknown: true },
    { status: 404, code: 4242, retryable: false, outcomeUnknown: false },
    { status: 302, code: undefined, retryable: false, outcomeUnknown: true },
    { status: 400, code: undefined, retryable: false, outcomeUnknown: false },
    { status: 401, code: 1032, retryable: false, outcomeUnknown: false },
    { status: 408, code: undefined, retryable: false, outcomeUnknown: true },
    { status: 429, code: undefined, retryable: true, outcomeUnknown: false },
    { status: 500, code: undefined, retryable: true, outcomeUnknown: true },
    { status: 503, code: 1000, retryable: true, outcomeUnknown: true },
  ])(
    "of HTTP $status with code $code is retryable: $retryable, outcome unknown: $outcomeUnknown",
    ({ status, code, retryable, outcomeUnknown }) => {
      const error = new MultiSafepayApiError("no", { status, code })

      expect(error).toMatchObject({ status, code, retryable, outcomeUnknown, message: "no" })
    }
  )
})

describe("MultiSafepayError", () => {
  it.each([
    new MultiSafepayApiError("no", { status: 400 }),
    new MultiSafepayConnectionError("no", { outcomeUnknown: true }),
    new MultiSafepayResponseError("no"),
  ])("is an error with the name of its kind", (error) => {
    expect(error).toBeInstanceOf(MultiSafepayError)
    expect(error.name).toBe(error.constructor.name)
    expect(String(error)).toBe(`${error.name}: no`)
  })
})

describe("describeApiError", () => {
  it("says what failed, why, what to do, and quotes MultiSafepay last", () => {
    const refusal = { status: 404, code: 1002, info: "Ongeldige valuta" }

    expect(describeApiError("POST /orders", refusal)).toBe(
      'POST /orders failed (HTTP 404, error 1002): The currency is not supported. Ask MultiSafepay to enable this currency for the account. MultiSafepay says: "Ongeldige valuta"'
    )
  })

  it.each([
    { status: 302, says: "redirect" },
    { status: 401, says: "Check the API key" },
    { status: 403, says: "Check the API key" },
    { status: 404, says: "nothing was found" },
    { status: 429, says: "too many requests" },
    { status: 502, says: "not available" },
    { status: 418, says: "did not give a reason" },
    { status: 200, says: "did not give a reason" },
  ])("explains HTTP $status without a code", ({ status, says }) => {
    expect(describeApiError("GET /gateways", { status })).toContain(says)
  })

  it("explains a code it does not know by the status, and names it", () => {
    const message = describeApiError("GET /gateways", { status: 503, code: 4242 })

    expect(message).toContain("HTTP 503, error 4242")
    expect(message).toContain("not available")
  })

  it.each([
    { info: "Invalid email: simon.smit@example.com", quoted: "Invalid email: [...]" },
    { info: "phone +31 20 8500500 is wrong", quoted: "phone [...] is wrong" },
    { info: "IBAN NL87ABNA0000000001", quoted: "IBAN [...]" },
    { info: "account nl 87 abna 0000 0000 01", quoted: "account [...]" },
    { info: "IP 213.127.71.75, 10.0.0.1", quoted: "IP [...], [...]" },
    { info: "IP 2001:db8::8a2e:370:7334 at 10:32", quoted: "IP [...] at 10:32" },
    { info: "total 74.95 is not 7496", quoted: "total 74.95 is not 7496" },
    { info: "line\none\ttwo\u0000", quoted: "line one two" },
    { info: "Required Fields (customer.email)", quoted: "Required Fields (customer.email)" },
    { info: "x".repeat(500), quoted: "x".repeat(200) },
  ])("quotes $info as $quoted", ({ info, quoted }) => {
    expect(describeApiError("POST /orders", { status: 404, info })).toMatch(
      new RegExp(`MultiSafepay says: "${quoted.replace(/[[\]().]/g, "\\$&")}"$`)
    )
  })
})
