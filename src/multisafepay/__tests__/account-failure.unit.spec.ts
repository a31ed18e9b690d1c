import {
  MultiSafepayApiError,
  MultiSafepayConnectionError,
  MultiSafepayResponseError,
} from "../errors"
import { isAccountFailure, isRateLimited } from "../ledger/account-failure"

const answered = (status: number, code?: number) => new MultiSafepayApiError("", { status, code })

describe("isAccountFailure", () => {
  it.each([
    ["no answer", new MultiSafepayConnectionError("", { outcomeUnknown: true })],
    ["a broken server", answered(503)],
    ["too many calls", answered(429)],
    ["a key that is refused", answered(401, 1032)],
    ["a key that something in front refuses", answered(401)],
    ["a blocked account", answered(200, 1020)],
  ])("is true of %s", (_, error) => {
    expect(isAccountFailure(error)).toBe(true)
  })

  it.each([
    ["an order that is not known", answered(404, 1006)],
    ["an answer in an unknown form", new MultiSafepayResponseError("")],
    ["a failure of ours", new Error("database")],
    ["nothing", undefined],
  ])("is false of %s", (_, error) => {
    expect(isAccountFailure(error)).toBe(false)
  })
})

describe("isRateLimited", () => {
  it("is true of 429 only", () => {
    expect(isRateLimited(answered(429))).toBe(true)
    expect(isRateLimited(answered(503))).toBe(false)
    expect(isRateLimited(new Error())).toBe(false)
  })
})
