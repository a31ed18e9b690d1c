import fc from "fast-check"
import { parseTimestamp } from "../timestamps"

describe("parseTimestamp", () => {
  it.each([
    { text: "2022-01-03T15:08:02", instant: "2022-01-03T14:08:02.000Z", why: "winter" },
    { text: "2022-07-03T15:08:02", instant: "2022-07-03T13:08:02.000Z", why: "summer" },
    { text: "2022-07-03 15:08:02", instant: "2022-07-03T13:08:02.000Z", why: "a space between" },
    { text: "2022-07-03T15:08:02.987", instant: "2022-07-03T13:08:02.000Z", why: "fractions" },
    {
      text: "2026-03-29T01:59:59",
      instant: "2026-03-29T00:59:59.000Z",
      why: "before spring skips",
    },
    {
      text: "2026-03-29T02:00:00",
      instant: "2026-03-29T01:00:00.000Z",
      why: "skipped, first second",
    },
    {
      text: "2026-03-29T02:30:00",
      instant: "2026-03-29T01:30:00.000Z",
      why: "skipped, same as 03:30",
    },
    {
      text: "2026-03-29T03:00:00",
      instant: "2026-03-29T01:00:00.000Z",
      why: "after spring skipped",
    },
    {
      text: "2026-03-29T03:30:00",
      instant: "2026-03-29T01:30:00.000Z",
      why: "after spring skipped",
    },
    {
      text: "2026-10-25T01:59:59",
      instant: "2026-10-24T23:59:59.000Z",
      why: "before autumn repeats",
    },
    {
      text: "2026-10-25T02:00:00",
      instant: "2026-10-25T00:00:00.000Z",
      why: "twice, taken as the first",
    },
    {
      text: "2026-10-25T02:59:59",
      instant: "2026-10-25T00:59:59.000Z",
      why: "twice, taken as the first",
    },
    {
      text: "2026-10-25T03:00:00",
      instant: "2026-10-25T02:00:00.000Z",
      why: "after autumn repeated",
    },
    { text: "2024-02-29T00:00:00", instant: "2024-02-28T23:00:00.000Z", why: "leap day, midnight" },
    { text: "2026-01-01T00:30:00", instant: "2025-12-31T23:30:00.000Z", why: "new year" },
    { text: "2026-10-25T02:30:00Z", instant: "2026-10-25T02:30:00.000Z", why: "UTC as written" },
    {
      text: "2026-10-25T02:30:00+01:00",
      instant: "2026-10-25T01:30:00.000Z",
      why: "zone as written",
    },
    {
      text: "2026-10-25T02:30:00-0330",
      instant: "2026-10-25T06:00:00.000Z",
      why: "zone as written",
    },
  ])("reads $text as $instant ($why)", ({ text, instant }) => {
    expect(parseTimestamp(text).toISOString()).toBe(instant)
  })

  it.each([
    "",
    "yesterday",
    "2022-01-03",
    "2022-02-30T00:00:00",
    "2022-13-01T00:00:00",
    "2022-01-01T24:00:00",
    "2022-01-01T00:60:00",
    "2022-00-10T00:00:00",
    "0000-00-00T00:00:00",
    "2022-01-03T15:08:02 and more",
  ])("refuses %p", (text) => {
    expect(() => parseTimestamp(text)).toThrow(RangeError)
  })

  it("gives back the clock of Amsterdam for every moment but the second pass of the repeated hour", () => {
    const clock = new Intl.DateTimeFormat("sv-SE", {
      timeZone: "Europe/Amsterdam",
      dateStyle: "short",
      timeStyle: "medium",
    })
    const from = Date.UTC(2019, 0, 1) / 1000
    const until = Date.UTC(2036, 0, 1) / 1000

    fc.assert(
      fc.property(fc.integer({ min: from, max: until }), (seconds) => {
        const written = clock.format(seconds * 1000)
        const read = parseTimestamp(written).getTime() / 1000

        expect(clock.format(read * 1000)).toBe(written)
        expect([0, 3600]).toContain(seconds - read)
      }),
      { numRuns: 2000 }
    )
  })
})
