import { keysInUse, type SeenKey } from "../secrets/keys-in-use"

const day = (number: number) => new Date(Date.UTC(2026, 0, number))

const seen = (apiKey: string, first: number, last = first): SeenKey => ({
  environment: "test",
  apiKey,
  firstSeenAt: day(first),
  lastSeenAt: day(last),
})

describe("keysInUse", () => {
  it.each([
    ["no key when no link is open", [seen("only", 1)], {}, []],
    ["the last key, however old", [seen("only", 1)], { test: day(90) }, ["only"]],
    [
      "a replaced key while a link that it made is open",
      [seen("old", 1), seen("new", 10)],
      { test: day(9) },
      ["new", "old"],
    ],
    [
      "a replaced key for a day longer, for a process that still had it",
      [seen("old", 1), seen("new", 10)],
      { test: new Date(day(11).getTime() - 1) },
      ["new", "old"],
    ],
    [
      "no replaced key once its links are over",
      [seen("old", 1), seen("new", 10)],
      { test: day(11) },
      ["new"],
    ],
    [
      "a key that was taken back into use",
      [seen("old", 1, 20), seen("new", 10)],
      { test: day(21) },
      ["old"],
    ],
    [
      "each environment by itself",
      [{ ...seen("live key", 10), environment: "live" as const }, seen("test key", 1)],
      { test: day(30) },
      ["test key"],
    ],
    [
      "five at most, the youngest",
      [1, 2, 3, 4, 5, 6].map((number) => seen(`key ${number}`, number)),
      { test: day(1) },
      ["key 6", "key 5", "key 4", "key 3", "key 2"],
    ],
  ])("gives %s", (_, keys, oldest, expected) => {
    expect(keysInUse(keys, oldest)).toEqual(expected)
  })
})
