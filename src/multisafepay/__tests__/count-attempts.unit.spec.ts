import { countAttempts } from "../ledger/attempts"

const line = (type: string, id?: string) => ({
  type,
  data: id === undefined ? null : { transaction_id: id },
})

describe("the attempts on a link", () => {
  it.each([
    ["none as long as nobody chose a method", [line("created"), line("sent")], 0],
    [
      "one for a method that was chosen and declined",
      [line("initialized", "1"), line("declined", "1")],
      1,
    ],
    [
      "one for a choice that was told twice",
      [line("initialized", "1"), line("initialized", "1")],
      1,
    ],
    ["one that was told only at its end", [line("paid", "1")], 1],
    ["two for two", [line("declined", "1"), line("paid", "2")], 2],
    ["none for money that went back", [line("paid", "1"), line("refund", "2")], 1],
    ["none for a link that ran out", [line("expired")], 0],
  ])("are %s", (_, timeline, expected) => {
    expect(countAttempts(timeline)).toBe(expected)
  })
})
