import { EXTERNAL_REFUND } from "../ledger/known-refund"
import { type Ask, externalRefundOf, lostAsks, namesOf, repeatedAsks } from "../ledger/lost-asks"
import { capturedAmount, isCarriedOut, transactionIdOf } from "../ledger/moved-money"
import { orderSchema } from "../schemas/order"

const order = (fields: object) => ({
  ...orderSchema.parse({
    order_id: "order-1",
    transaction_id: 1,
    status: "completed",
    financial_status: "completed",
    currency: "EUR",
    amount: 2494,
    ...fields,
  }),
  order_id: "order-1",
})

const authorised = (remaining: number, related: object[] = []) =>
  order({
    financial_status: "initialized",
    payment_details: { type: "VISA", capture: "manual", capture_remain: remaining },
    related_transactions: related,
  })

const refund = (fields: object) => ({ type: "refund", amount: 1000, status: "reserved", ...fields })
const captured = (fields: object) => ({
  type: "capture",
  amount: 1000,
  status: "completed",
  ...fields,
})

describe("isCarriedOut", () => {
  const asked = { kind: "refund", ids: ["ref_1"], amount: 1000 } as const

  it.each([
    { what: "by its order id", related: refund({ order_id: "ref_1" }), found: true },
    { what: "by its refund order id", related: refund({ refund_order_id: "ref_1" }), found: true },
    {
      what: "without a type, as old ones are",
      related: { ...refund({ order_id: "ref_1" }), type: undefined },
      found: true,
    },
    { what: "by its amount, where no id is named", related: refund({}), found: true },
    { what: "not by another amount", related: refund({ amount: 999 }), found: false },
    { what: "not under another id", related: refund({ order_id: "order-1" }), found: false },
    {
      what: "not when it was cancelled",
      related: refund({ order_id: "ref_1", status: "void" }),
      found: false,
    },
    {
      what: "not when it was declined",
      related: refund({ order_id: "ref_1", status: "declined" }),
      found: false,
    },
    { what: "not in a capture", related: captured({ order_id: "ref_1" }), found: false },
  ])("finds a refund $what", ({ related, found }) => {
    expect(isCarriedOut(order({ related_transactions: [related] }), asked)).toBe(found)
  })

  it("finds a refund by MultiSafepay's own id", () => {
    const paid = order({ related_transactions: [refund({ transaction_id: 77, order_id: "x" })] })

    expect(isCarriedOut(paid, { ...asked, ids: ["ref_1", "77"] })).toBe(true)
  })

  it.each([
    { what: "nothing", ids: [], found: false },
    { what: "a part", ids: ["ref_1"], found: false },
    { what: "all its parts", ids: ["ref_1", "ref_1-2"], found: true },
    { what: "a part that was voided", ids: ["ref_1", "ref_1-3"], found: false },
  ])("finds a refund in several parts once all of it went back: $what", ({ ids, found }) => {
    const paid = order({
      related_transactions: [
        refund({ order_id: "ref_1", amount: 600 }),
        refund({ order_id: "ref_1-2", amount: 400 }),
        refund({ order_id: "ref_1-3", amount: 400, status: "void" }),
      ],
    })

    expect(isCarriedOut(paid, { ...asked, ids })).toBe(found)
  })

  describe("of a pay-later order, whose refunds have no id of ours", () => {
    const payLater = (...rows: object[]) =>
      order({ payment_details: { type: "KLARNA" }, related_transactions: rows })
    const row = (id: number, fields: object = {}) =>
      refund({ transaction_id: id, order_id: "order-1", ...fields })

    it.each([
      { what: "by its amount", rows: [row(1)], found: true },
      { what: "not by another amount", rows: [row(1, { amount: 999 })], found: false },
      { what: "not in one of somebody else", rows: [row(1)], taken: ["1"], found: false },
      { what: "beside one of somebody else", rows: [row(1), row(2)], taken: ["1"], found: true },
      { what: "not when it was voided", rows: [row(1, { status: "void" })], found: false },
      {
        what: "not in one of the same amount when its own was voided",
        rows: [row(1, { status: "void" }), row(2)],
        ids: ["ref_1", "1"],
        found: false,
      },
    ])("finds one $what", ({ rows, taken = [], ids = ["ref_1"], found }) => {
      expect(isCarriedOut(payLater(...rows), { ...asked, ids, taken })).toBe(found)
    })

    it("tells MultiSafepay's own id of what was found", () => {
      const paid = payLater(row(1), row(2))

      expect(transactionIdOf(paid, { ...asked, taken: ["1"] })).toBe("2")
      expect(transactionIdOf(paid, { ...asked, taken: ["1", "2"] })).toBeUndefined()
    })
  })

  it("finds a refund by the id it was first asked for", () => {
    const paid = order({ related_transactions: [refund({ order_id: "ref_0" })] })

    expect(isCarriedOut(paid, { ...asked, ids: ["ref_1", "ref_0"] })).toBe(true)
  })

  it.each([
    {
      what: "a part by its id",
      paid: authorised(1494, [captured({ order_id: "capt_1" })]),
      amount: 1000,
      found: true,
    },
    {
      what: "no part of another",
      paid: authorised(1494, [captured({ order_id: "capt_2" })]),
      amount: 1000,
      found: false,
    },
    {
      what: "nothing of what is only authorised",
      paid: authorised(2494),
      amount: 2494,
      found: false,
    },
    { what: "the whole without an id", paid: order({}), amount: 2494, found: true },
    {
      what: "the whole that was refunded since",
      paid: order({ status: "refunded" }),
      amount: 2494,
      found: true,
    },
    {
      what: "no part of a payment that was never authorised only",
      paid: order({}),
      amount: 1000,
      found: false,
    },
    {
      what: "nothing of what was released",
      paid: order({ status: "void", financial_status: "void" }),
      amount: 2494,
      found: false,
    },
  ])("finds $what when it was captured", ({ paid, amount, found }) => {
    expect(isCarriedOut(paid, { kind: "capture", ids: ["capt_1"], amount })).toBe(found)
  })
})

describe("capturedAmount", () => {
  it.each([
    { what: "all of a payment", paid: order({}), amount: 2494 },
    {
      what: "all of a payment that was refunded in part",
      paid: order({ status: "partial_refunded" }),
      amount: 2494,
    },
    { what: "nothing of an authorisation", paid: authorised(2494), amount: 0 },
    {
      what: "the parts of an authorisation",
      paid: authorised(494, [captured({ order_id: "a" }), captured({ order_id: "b" })]),
      amount: 2000,
    },
    {
      what: "the part alone when the rest was released",
      paid: order({
        payment_details: { capture: "manual", capture_remain: 0 },
        related_transactions: [
          captured({ order_id: "a" }),
          { type: "auth-cancellation", amount: 1494, status: "void" },
        ],
      }),
      amount: 1000,
    },
    {
      what: "all of a pay-later order, however much was shipped",
      paid: order({
        financial_status: "uncleared",
        payment_details: { type: "BNPL_MF" },
        related_transactions: [captured({ order_id: "order-1-0001" })],
      }),
      amount: 2494,
    },
    { what: "nothing of what was declined", paid: order({ status: "declined" }), amount: 0 },
  ])("is $what", ({ paid, amount }) => {
    expect(capturedAmount(paid)).toBe(amount)
  })
})

describe("lostAsks", () => {
  const ask: Ask = {
    kind: "refund",
    id: "ref_1",
    amount: 1000,
    at: new Date("2026-03-01T12:00:00Z"),
    refused: false,
    done: false,
    whole: 1000,
    adoptedBy: undefined,
    transactionId: undefined,
  }
  const refunded = order({
    amount_refunded: 1000,
    related_transactions: [refund({ order_id: "ref_1" })],
  })
  const nothing = { ids: [], total: 0 }

  it.each([
    { what: "a refund without a row", found: [ask] },
    { what: "none that has its row", booked: { ids: ["ref_1"], total: 1000 }, found: [] },
    {
      what: "none whose money is booked already",
      booked: { ids: ["ref_2"], total: 1000 },
      found: [],
    },
    {
      what: "none that another row stands for",
      changes: { adoptedBy: "ref_2" },
      booked: { ids: ["ref_2"], total: 0 },
      found: [],
    },
    {
      what: "none that is a part of what has its row",
      changes: { id: "ref_0-2", transactionId: "77" },
      booked: { ids: ["ref_0"], total: 0 },
      found: [],
    },
    { what: "none that was refused", changes: { refused: true }, found: [] },
    { what: "none that MultiSafepay does not have", changes: { id: "ref_3" }, found: [] },
  ])("are $what", ({ changes = {}, booked = nothing, found }) => {
    expect(lostAsks([{ ...ask, ...changes }], refunded, booked)).toEqual(found)
  })

  it("are also those that a row stood for which was deleted itself", () => {
    const adopted = { ...ask, adoptedBy: "ref_2" }

    expect(lostAsks([adopted], refunded, nothing)).toEqual([adopted])
  })

  it("are found by MultiSafepay's id where it knows no id of ours", () => {
    const paid = order({
      amount_refunded: 2000,
      payment_details: { type: "KLARNA" },
      related_transactions: [
        refund({ transaction_id: 1, order_id: "order-1" }),
        refund({ transaction_id: 2, order_id: "order-1" }),
      ],
    })
    const known = { ...ask, transactionId: "1" }
    const unknown = { ...ask, id: "ref_2" }

    expect(lostAsks([known, unknown], paid, nothing)).toEqual([known, unknown])
    expect(lostAsks([known, unknown], paid, { ids: ["2"], total: 1000 })).toEqual([known])
  })

  it.each([
    { what: "of the same amount, once", lost: [[1000], [1000]], amount: 1000, repeated: [0] },
    { what: "of another amount, never", lost: [[1000]], amount: 999, repeated: [] },
    { what: "done in part", lost: [[600, 1000]], amount: 1000, repeated: [0] },
    {
      what: "done in parts",
      lost: [
        [600, 1000],
        [300, 1000],
      ],
      amount: 1000,
      repeated: [0, 1],
    },
    {
      what: "as much as fits",
      lost: [
        [600, 1000],
        [600, 1000],
        [400, 1000],
      ],
      amount: 1000,
      repeated: [0, 2],
    },
    { what: "as a part of another", lost: [[600, 1000]], amount: 600, repeated: [0] },
  ])("are repeated $what", ({ lost, amount, repeated }) => {
    const asks = lost.map(([done = 0, whole = done]) => ({ ...ask, amount: done, whole }))

    expect(repeatedAsks(asks, amount)).toEqual(repeated.map((index) => asks[index]))
  })
})

describe("namesOf", () => {
  const ask = (id: string, fields: Partial<Ask> = {}): Ask => ({
    kind: "refund",
    id,
    amount: 1000,
    whole: 1000,
    at: new Date("2026-03-01T12:00:00Z"),
    refused: false,
    done: false,
    adoptedBy: undefined,
    transactionId: undefined,
    ...fields,
  })
  const row = { id: "ref_1", metadata: null }

  it("tells what a row goes by from what others go by", () => {
    const asks = [
      ask("ref_0", { adoptedBy: "ref_1", transactionId: "10" }),
      ask("ref_1", { transactionId: "11" }),
      ask("ref_1-2"),
      ask("ref_2", { transactionId: "12" }),
    ]
    const external = { id: "ref_3", metadata: { [EXTERNAL_REFUND]: "13" } }

    expect(namesOf(row, { asks, rows: [row, external] })).toEqual({
      ids: ["ref_1", "ref_0", "10", "ref_1", "11", "ref_1-2"],
      taken: ["ref_3", "13", "ref_2", "12"],
    })
    expect(namesOf(external, { asks: [], rows: [external] }).ids).toEqual(["ref_3", "13"])
  })

  it.each([
    { metadata: null, id: undefined },
    { metadata: {}, id: undefined },
    { metadata: { [EXTERNAL_REFUND]: "" }, id: undefined },
    { metadata: { [EXTERNAL_REFUND]: 13 }, id: undefined },
    { metadata: { [EXTERNAL_REFUND]: "13" }, id: "13" },
  ])("takes $metadata for a refund made elsewhere: $id", ({ metadata, id }) => {
    expect(externalRefundOf({ metadata })).toBe(id)
  })
})
