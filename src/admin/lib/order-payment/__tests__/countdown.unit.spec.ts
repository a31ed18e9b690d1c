import { toCountdown } from "../countdown"

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

describe("a countdown", () => {
  it.each([
    ["two days and three hours", 2 * DAY + 3 * HOUR + 59 * MINUTE, ["2 days", "3 hours"]],
    ["a day", DAY + 59 * MINUTE, ["1 days"]],
    ["an hour and a minute", HOUR + MINUTE + SECOND, ["1 hours", "1 minutes"]],
    ["a minute and a second", MINUTE + SECOND, ["1 minutes", "1 seconds"]],
    ["the last second", SECOND, ["1 seconds"]],
    ["less than that", SECOND - 1, []],
    ["nothing", -DAY, []],
  ])("says %s", (_, left, expected) => {
    expect(toCountdown(left).map(({ value, unit }) => `${value} ${unit}`)).toEqual(expected)
  })
})
