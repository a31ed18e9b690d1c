import { failedCheckDelayMs } from "../ledger/failed-check-delay"

describe("failedCheckDelayMs", () => {
  it.each([
    { failures: 1, minutes: 2 },
    { failures: 2, minutes: 4 },
    { failures: 3, minutes: 8 },
    { failures: 7, minutes: 128 },
    { failures: 8, minutes: 256 },
    { failures: 9, minutes: 360 },
    { failures: 10, minutes: 360 },
    { failures: 5000, minutes: 360 },
  ])("waits $minutes minutes after $failures failures in a row", ({ failures, minutes }) => {
    expect(failedCheckDelayMs(failures)).toBe(minutes * 60_000)
  })
})
