import { creditToUndo } from "../ledger/credit-to-undo"

const line = (amount: string, version: number | undefined, reference_id = "pay_col_1") => ({
  amount,
  version,
  reference_id,
})
const transaction = (id: string, version: number) => ({ id, version, amount: "-10" })

/** Two refunds: each transaction, then its credit line with the next version. */
const [first, second] = [transaction("ordtrx_1", 1), transaction("ordtrx_2", 2)]

const undo = (lines: ReturnType<typeof line>[], of = first, all = [first, second]) =>
  creditToUndo(lines, { id: "ref_1", transaction: of }, all)

describe("creditToUndo", () => {
  it.each([
    { what: "there is none", lines: [], credit: "0" },
    { what: "one came with the refund", lines: [line("10", 2)], credit: "10" },
    { what: "part of it was owed already", lines: [line("4.5", 2)], credit: "4.5" },
    { what: "one is older than any refund", lines: [line("10", 0)], credit: "0" },
    { what: "one belongs to the next refund", lines: [line("10", 3)], credit: "0" },
    { what: "one is larger than the refund", lines: [line("10.01", 2)], credit: "0" },
    { what: "one raises the total", lines: [line("-10", 2)], credit: "0" },
    { what: "nobody knows when one came", lines: [line("10", undefined)], credit: "0" },
    { what: "it was undone", lines: [line("10", 2), line("-10", 4, "ref_1")], credit: "0" },
    {
      what: "another was undone",
      lines: [line("10", 2), line("-10", 4, "ref_2")],
      credit: "10",
    },
  ])("is $credit when $what", ({ lines, credit }) => {
    expect(undo(lines)).toBe(credit)
  })

  it("tells the lines of two refunds apart", () => {
    const lines = [line("7", 2), line("3", 3)]

    expect(undo(lines, first)).toBe("7")
    expect(undo(lines, second)).toBe("3")
  })

  it("gives a line to the refund it was made for, not to one of what was owed before it", () => {
    const owed = transaction("ordtrx_0", 1)

    expect(undo([line("10", 2)], owed, [owed, first])).toBe("0")
    expect(undo([line("10", 2)], first, [owed, first])).toBe("10")
  })

  it("finds the line of a refund that was finished after a crash, which came first", () => {
    const recovered = transaction("ordtrx_3", 2)

    expect(undo([line("10", 2)], recovered, [recovered])).toBe("10")
  })

  it("is 0 once the transaction is gone", () => {
    expect(creditToUndo([line("10", 2)], { id: "ref_1", transaction: undefined }, [])).toBe("0")
  })
})
