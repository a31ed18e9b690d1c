import { type Ask } from "../ledger/lost-asks"
import { askOfRefund, matchRefunds, type RefundBooks } from "../ledger/match-refunds"
import { orderOf } from "./after-the-sale"

const refund = (transaction_id: string, fields: object = {}) => ({
  type: "refund",
  transaction_id,
  amount: 1000,
  status: "completed",
  ...fields,
})

const row = (id: string, fields: object = {}) => ({ id, amount: 1000, ...fields })

const ask = (id: string, fields: Partial<Ask> = {}): Ask => ({
  kind: "refund",
  id,
  amount: 1000,
  at: new Date("2026-03-01T12:00:00Z"),
  whole: 1000,
  refused: false,
  done: false,
  adoptedBy: undefined,
  transactionId: undefined,
  ...fields,
})

const match = (related: object[], books: Partial<RefundBooks> = {}) =>
  matchRefunds({
    order: orderOf({ related_transactions: related }),
    rows: [],
    asks: [],
    foreign: "msplink_1_",
    ...books,
  }).map(({ transaction_id, refund_id }) => [transaction_id, refund_id])

describe("matchRefunds", () => {
  it.each([
    ["order_id", "ref_1"],
    ["refund_order_id", "ref_1"],
    // The second of a refund that was spread over two captures.
    ["order_id", "ref_1-2"],
  ])("knows a refund of Medusa by its %s %s", (field, id) => {
    expect(match([refund("1", { [field]: id })], { rows: [row("ref_1")] })).toEqual([
      ["1", "ref_1"],
    ])
  })

  it("takes no id for another that begins alike", () => {
    expect(
      match([refund("1", { order_id: "ref_10" })], { rows: [row("ref_1", { amount: 5 })] })
    ).toEqual([["1", null]])
  })

  it("knows a refund that was booked for it", () => {
    const rows = [row("ref_1", { external: "2" }), row("ref_2", { external: "1" })]
    expect(match([refund("1"), refund("2")], { rows })).toEqual([
      ["1", "ref_2"],
      ["2", "ref_1"],
    ])
  })

  it("knows a refund by MultiSafepay's own id, where its answer told", () => {
    const books = { rows: [row("ref_1")], asks: [ask("ref_1", { transactionId: "1" })] }
    expect(match([refund("1", { order_id: "payses_1" })], books)).toEqual([["1", "ref_1"]])
  })

  it("knows the row that stands for a refund whose own was deleted", () => {
    const books = { rows: [row("ref_2")], asks: [ask("ref_1", { adoptedBy: "ref_2" })] }
    expect(match([refund("1", { order_id: "ref_1" })], books)).toEqual([["1", "ref_2"]])
  })

  it("gives a refund that was asked for to nobody once its row is gone, unless it came to nothing", () => {
    const asks = [ask("ref_1")]
    expect(match([refund("1", { order_id: "ref_1" })], { asks })).toEqual([["1", null]])
    expect(match([refund("1", { order_id: "ref_1", status: "void" })], { asks })).toEqual([
      ["1", "ref_1"],
    ])
  })

  it("tells two of the same amount apart, one of Medusa and one of the dashboard, in any order", () => {
    const ours = refund("1", { order_id: "ref_1" })
    const theirs = refund("2", { order_id: "payses_1" })
    const rows = [row("ref_1")]
    expect(match([ours, theirs], { rows })).toEqual([
      ["1", "ref_1"],
      ["2", null],
    ])
    expect(match([theirs, ours], { rows })).toEqual([
      ["2", null],
      ["1", "ref_1"],
    ])
  })

  it("gives a row without any id in common the refund of its amount that nobody owns, once", () => {
    const rows = [row("ref_1")]
    expect(match([refund("1"), refund("2")], { rows })).toEqual([
      ["1", "ref_1"],
      ["2", null],
    ])
    expect(match([refund("1", { amount: 999 })], { rows })).toEqual([["1", null]])
  })

  it("gives no row to a refund that came to nothing, by its amount alone", () => {
    expect(match([refund("1", { status: "void" })], { rows: [row("ref_1")] })).toEqual([
      ["1", null],
    ])
  })

  it.each([
    ["reserved", "pending"],
    ["initialized", "pending"],
    ["completed", "completed"],
    ["void", "failed"],
    ["declined", "failed"],
    ["cancelled", "failed"],
    ["expired", "failed"],
    [undefined, "completed"],
  ])("calls one that is %s %s", (status, expected) => {
    const order = orderOf({ related_transactions: [refund("1", { status })] })
    const [found] = matchRefunds({ order, rows: [], asks: [], foreign: "msplink_1_" })
    expect(found).toEqual({
      transaction_id: "1",
      refund_id: null,
      amount: 1000,
      status: expected,
    })
  })

  it("passes over captures, chargebacks, and refunds of payments that Medusa never booked", () => {
    const others = [
      refund("1", { type: "capture" }),
      refund("2", { type: "chargeback" }),
      refund("3", { order_id: "msplink_1_17472" }),
    ]
    expect(match(others)).toEqual([])
    expect(match([refund("4", { type: undefined })])).toEqual([["4", null]])
  })
})

describe("askOfRefund", () => {
  const order = orderOf({
    related_transactions: [refund("1", { order_id: "ref_1-2" }), refund("2"), refund("3")],
  })
  const asks = [ask("ref_1"), ask("ref_3", { transactionId: "3" })]

  it.each([
    ["1", "ref_1"],
    ["2", undefined],
    ["3", "ref_3"],
    ["4", undefined],
  ])("of refund %s is %s", (transaction_id, id) => {
    expect(askOfRefund(order, asks, { transaction_id })?.id).toBe(id)
  })
})
