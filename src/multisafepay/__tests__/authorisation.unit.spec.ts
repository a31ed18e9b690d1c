import { authorisedUntil, isLapsing, nextAuthorisationCheck } from "../ledger/authorisation"
import { orderOf } from "./after-the-sale"

const authorised = (details: object) =>
  orderOf({
    financial_status: "initialized",
    payment_details: { type: "VISA", capture: "manual", capture_remain: 2494, ...details },
  })

describe("authorisedUntil", () => {
  it("reads Amsterdam's clock", () => {
    const order = authorised({ capture_expiry: "2026-03-08T13:00:00" })
    expect(authorisedUntil(order)).toEqual(new Date("2026-03-08T12:00:00Z"))
  })

  it.each([
    ["nothing is said", authorised({})],
    ["it cannot be read", authorised({ capture_expiry: "soon" })],
    ["all was captured", authorised({ capture_expiry: "2026-03-08T13:00:00", capture_remain: 0 })],
    ["it is paid", orderOf({ payment_details: { capture_expiry: "2026-03-08T13:00:00" } })],
  ])("is unknown when %s", (_, order) => {
    expect(authorisedUntil(order)).toBeUndefined()
  })
})

const until = new Date("2026-03-08T12:00:00Z")

describe("isLapsing", () => {
  it.each([
    ["2026-03-06T11:59:59Z", false],
    ["2026-03-06T12:00:00Z", true],
    ["2026-03-09T00:00:00Z", true],
  ])("at %s: %s", (now, lapsing) => {
    expect(isLapsing(until, new Date(now))).toBe(lapsing)
  })
})

describe("nextAuthorisationCheck", () => {
  it.each([
    ["daily", "2026-03-01T12:00:00Z", until, "2026-03-02T12:00:00Z"],
    ["when a warning is due", "2026-03-06T02:00:00Z", until, "2026-03-06T12:00:00Z"],
    ["an hour after it lapsed", "2026-03-08T02:00:00Z", until, "2026-03-08T13:00:00Z"],
    ["daily after that", "2026-03-08T14:00:00Z", until, "2026-03-09T14:00:00Z"],
    ["daily without a known end", "2026-03-01T12:00:00Z", null, "2026-03-02T12:00:00Z"],
  ])("is %s", (_, now, end, next) => {
    expect(nextAuthorisationCheck(end, new Date(now))).toEqual(new Date(next))
  })
})
