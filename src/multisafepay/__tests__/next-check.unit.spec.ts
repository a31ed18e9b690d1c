import { nextCheck } from "../ledger/next-check"

const createdAt = new Date("2026-03-01T00:00:00Z")
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const after = (ms: number) => new Date(createdAt.getTime() + ms)
const month = { createdAt, expiresAt: after(30 * DAY) }

describe("nextCheck", () => {
  it.each([
    [0, 2 * MINUTE],
    [2 * MINUTE, 10 * MINUTE],
    [10 * MINUTE, 30 * MINUTE],
    [30 * MINUTE, 2 * HOUR],
    [2 * HOUR, 6 * HOUR],
    [6 * HOUR, DAY],
    [DAY, 2 * DAY],
    [9.5 * DAY, 10 * DAY],
    [29.5 * DAY, 30 * DAY],
    [30 * DAY, 30 * DAY + HOUR],
  ])("thins out: %i ms after creation it looks at %i", (age, next) => {
    expect(nextCheck(month, after(age))).toEqual(after(next))
  })

  it("looks when a short lifetime ends, and once after", () => {
    const short = { createdAt, expiresAt: after(5 * MINUTE) }

    expect(nextCheck(short, after(2 * MINUTE))).toEqual(after(5 * MINUTE))
    expect(nextCheck(short, after(30 * MINUTE))).toEqual(after(HOUR + 5 * MINUTE))
  })

  it("stops an hour after the lifetime", () => {
    expect(nextCheck(month, after(30 * DAY + HOUR))).toBeNull()
  })
})
