import { nextCheck } from "../ledger/next-check"

const createdAt = new Date("2026-03-01T00:00:00Z")
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const after = (ms: number) => new Date(createdAt.getTime() + ms)
const month = { createdAt, expiresAt: after(30 * DAY) }

const transfer = { gateway: "BANKTRANS", orderStatus: "initialized", transactionId: "1" }

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

  it("looks an hour after at what was found dead when its lifetime ended", () => {
    const dead = { ...month, closedAt: after(30 * DAY + MINUTE) }

    expect(nextCheck(dead, after(30 * DAY + MINUTE))).toEqual(after(30 * DAY + HOUR))
    expect(nextCheck(dead, after(30 * DAY + HOUR))).toBeNull()
  })

  it.each([
    ["young", MINUTE],
    ["old", 20 * DAY],
  ])("is done with a %s link that was closed before its time", (_, age) => {
    expect(nextCheck({ ...month, closedAt: after(age) }, after(age))).toBeNull()
  })

  describe("of a payment under way when the lifetime ends", () => {
    const underWay = { ...month, attempt: transfer }

    it.each([
      ["at first as of any link", 30 * DAY, 30 * DAY + HOUR],
      ["daily from then on", 30 * DAY + HOUR, 31 * DAY],
      ["daily still after weeks", 80.5 * DAY, 81 * DAY],
      ["for the last time after 90 days", 119.5 * DAY, 120 * DAY],
    ])("is made %s", (_, age, next) => {
      expect(nextCheck(underWay, after(age))).toEqual(after(next))
    })

    it("is not made for ever", () => {
      expect(nextCheck(underWay, after(120 * DAY))).toBeNull()
    })

    it.each([
      ["an ended one", { ...transfer, orderStatus: "expired" }],
      ["a void one", { ...transfer, orderStatus: "void" }],
      ["an abandoned one of a quick method", { ...transfer, gateway: "IDEAL" }],
    ])("is not made for %s", (_, attempt) => {
      expect(nextCheck({ ...month, attempt }, after(31 * DAY))).toBeNull()
    })

    it("is made more often while the link is young", () => {
      expect(nextCheck(underWay, after(MINUTE))).toEqual(after(2 * MINUTE))
    })
  })
})
