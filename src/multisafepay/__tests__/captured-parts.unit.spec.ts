import { partIdsOf, withParts } from "../ledger/captured-parts"
import { orderOf } from "./after-the-sale"

const capture = (id: string) => ({ type: "capture", order_id: id, amount: 1000 })

describe("partIdsOf", () => {
  it.each([
    { what: "nothing was captured", related: [], ids: [] },
    { what: "the whole was captured, which makes none", related: [capture("payses_1")], ids: [] },
    {
      what: "two parts were captured",
      related: [capture("capt_1"), capture("capt_2")],
      ids: ["capt_1", "capt_2"],
    },
    {
      what: "one part is named twice",
      related: [capture("capt_1"), capture("capt_1")],
      ids: ["capt_1"],
    },
    { what: "only a refund is there", related: [{ type: "refund", order_id: "ref_1" }], ids: [] },
    { what: "a capture has no id", related: [{ type: "capture", amount: 1 }], ids: [] },
  ])("is $ids when $what", ({ related, ids }) => {
    expect(partIdsOf(orderOf({ related_transactions: related }))).toEqual(ids)
  })
})

describe("withParts", () => {
  it("counts what its parts gave back as the order's own", () => {
    const refund = { type: "refund", order_id: "ref_1", amount: 300 }
    const part = orderOf({ amount: 1000, amount_refunded: 300, related_transactions: [refund] })
    const order = orderOf({ related_transactions: [capture("capt_1")] })

    const whole = withParts(order, [part])

    expect(whole).toMatchObject({ amount: 2494, amount_refunded: 300, parts: [part] })
    expect(whole.related_transactions).toMatchObject([capture("capt_1"), refund])
  })

  it("is the order itself where there are none", () => {
    expect(withParts(orderOf(), [])).toEqual({ ...orderOf(), parts: [] })
  })
})
