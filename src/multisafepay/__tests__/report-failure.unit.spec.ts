import {
  MultiSafepayApiError,
  MultiSafepayConnectionError,
  type MultiSafepayError,
  MultiSafepayResponseError,
} from "../errors"
import { countFailure, endsReporting, type ReportFailure } from "../ledger/report-failure"

const DAY_MS = 86_400_000
const start = new Date("2026-03-01T00:00:00Z")

const refused = new MultiSafepayApiError("no", { status: 404, code: 1000 })
const down = new MultiSafepayApiError("down", { status: 503 })
const keyless = new MultiSafepayApiError("key", { status: 401, code: 1032 })
const silent = new MultiSafepayConnectionError("silence", { outcomeUnknown: true })
const garbled = new MultiSafepayResponseError("garbled")

/** So many tries, spread evenly over so many days. */
function fail(error: MultiSafepayError, { times = 1, days = 0 }) {
  let failure: ReportFailure | undefined
  for (let index = 0; index < times; index++) {
    const now = new Date(start.getTime() + (index * days * DAY_MS) / Math.max(times - 1, 1))
    failure = countFailure(failure, { report: "invoice", error, now })
  }
  return failure
}

describe("countFailure", () => {
  it("counts tries from the first on, and names the latest cause", () => {
    const first = countFailure(undefined, { report: "invoice", error: silent, now: start })
    const later = new Date(start.getTime() + DAY_MS)

    expect(countFailure(first, { report: "invoice", error: down, now: later })).toEqual({
      report: "invoice",
      kind: "MultiSafepayApiError HTTP 503",
      times: 2,
      since: "2026-03-01T00:00:00.000Z",
      given_up: false,
    })
  })

  it.each([
    { what: "refused once", error: refused, times: 1, days: 0, givenUp: false },
    { what: "refused often within a day", error: refused, times: 9, days: 0.9, givenUp: false },
    { what: "refused twice in two days", error: refused, times: 2, days: 2, givenUp: false },
    { what: "refused three times over a day", error: refused, times: 3, days: 1, givenUp: true },
    { what: "met with an outage", error: down, times: 30, days: 30, givenUp: false },
    { what: "met with silence", error: silent, times: 30, days: 30, givenUp: false },
    { what: "sent with a wrong key", error: keyless, times: 30, days: 30, givenUp: false },
    { what: "answered by nonsense", error: garbled, times: 30, days: 30, givenUp: false },
  ])("gives up what is $what: $givenUp", ({ error, times, days, givenUp }) => {
    expect(fail(error, { times, days })).toMatchObject({ times, given_up: givenUp })
  })
})

describe("endsReporting", () => {
  it.each([
    ["a refusal", refused, false],
    ["an outage", down, true],
    ["silence", silent, true],
    ["a wrong key", keyless, true],
  ])("after %s: %p", (_, error, ends) => {
    expect(endsReporting(error)).toBe(ends)
  })
})
