import { creditToUndo } from "../ledger/credit-to-undo"

const at = (second: number) => new Date(Date.UTC(2026, 2, 1, 12, 0, second))
const line = (amount: string, second: number, reference_id: string | null = "pay_col_1") => ({
  amount,
  reference_id,
  created_at: at(second),
})
const refund = { id: "ref_1", amount: "10", created_at: at(10) }
const later = { id: "ref_2", amount: "10", created_at: at(20) }

describe("creditToUndo", () => {
  it.each([
    { what: "there is none", lines: [], credit: "0" },
    { what: "one came with the refund", lines: [line("10", 11)], credit: "10" },
    { what: "part of it was owed already", lines: [line("4.5", 11)], credit: "4.5" },
    { what: "one is older", lines: [line("10", 9)], credit: "0" },
    { what: "one belongs to the next refund", lines: [line("10", 21)], credit: "0" },
    { what: "one is larger than the refund", lines: [line("10.01", 11)], credit: "0" },
    { what: "one raises the total", lines: [line("-10", 11)], credit: "0" },
    { what: "it was undone", lines: [line("10", 11), line("-10", 30, "ref_1")], credit: "0" },
    {
      what: "another was undone",
      lines: [line("10", 11), line("-10", 30, "ref_2")],
      credit: "10",
    },
    { what: "two came", lines: [line("3", 13), line("7", 11)], credit: "7" },
  ])("is $credit when $what", ({ lines, credit }) => {
    expect(creditToUndo(lines, refund, [refund, later])).toBe(credit)
  })
})
