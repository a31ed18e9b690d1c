import { toConnectionFailure } from "../connection-failure"
import {
  MultiSafepayApiError,
  MultiSafepayConnectionError,
  MultiSafepayResponseError,
} from "../errors"

const refusal = (status: number, code?: number) => new MultiSafepayApiError("no", { status, code })

describe("toConnectionFailure", () => {
  it.each([
    ["a key that MultiSafepay does not know", refusal(401, 1032), "invalid_key"],
    ["the same from an older stack", refusal(200, 1032), "invalid_key"],
    ["a 401 without a code", refusal(401), "invalid_key"],
    ["a site that is blocked", refusal(404, 1019), "site_blocked"],
    ["an account that is blocked", refusal(404, 1020), "account_blocked"],
    ["a door that stays shut", refusal(403), "forbidden"],
    ["too many questions", refusal(429), "unavailable"],
    ["an outage", refusal(503), "unavailable"],
    ["another refusal", refusal(404, 1000), "unexpected"],
    ["no answer", new MultiSafepayConnectionError("no", { outcomeUnknown: false }), "unreachable"],
    ["an answer that is none", new MultiSafepayResponseError("<html>"), "unexpected"],
    ["a mistake of our own", new Error("oh"), "unexpected"],
  ])("calls %s what it is", (_, error, reason) => {
    expect(toConnectionFailure(error)).toBe(reason)
  })
})
