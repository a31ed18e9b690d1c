import { lostAsks, type Ask } from "../ledger/lost-asks"
import { capturedAmount, isCarriedOut } from "../ledger/moved-money"
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
    adoptedBy: undefined,
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
    { what: "none that another row stands for", changes: { adoptedBy: "ref_2" }, found: [] },
    { what: "none that was refused", changes: { refused: true }, found: [] },
    { what: "none that MultiSafepay does not have", changes: { id: "ref_3" }, found: [] },
  ])("are $what", ({ changes = {}, booked = nothing, found }) => {
    expect(lostAsks([{ ...ask, ...changes }], refunded, booked)).toEqual(found)
  })
})
