import { withParts } from "../ledger/captured-parts"
import { refundOfRequest, refundTargets, spreadRefund } from "../refund/refund-targets"
import { orderSchema } from "../schemas/order"

const order = (id: string, amount: number, fields: object = {}) => ({
  ...orderSchema.parse({ order_id: id, status: "completed", amount, ...fields }),
  order_id: id,
})

describe("refundTargets", () => {
  it.each([
    { what: "the order itself", paid: withParts(order("o", 2494), []), left: { o: 2494 } },
    {
      what: "what is left of it",
      paid: withParts(order("o", 2494, { amount_refunded: 2000 }), []),
      left: { o: 494 },
    },
    {
      what: "nothing of what went back",
      paid: withParts(order("o", 2494, { amount_refunded: 2494 }), []),
      left: {},
    },
    {
      what: "the parts that were captured, in their order",
      paid: withParts(order("o", 2494), [
        order("b", 1000),
        order("a", 500, { status: "partial_refunded", amount_refunded: 100 }),
        order("c", 300, { status: "refunded", amount_refunded: 300 }),
        order("d", 200, { status: "void" }),
      ]),
      left: { b: 1000, a: 400 },
    },
  ])("are $what", ({ paid, left }) => {
    const targets = refundTargets(paid).map((target) => [target.orderId, target.left])

    expect(targets).toEqual(Object.entries(left))
  })
})

describe("spreadRefund", () => {
  const targets = [
    { orderId: "a", left: 1000 },
    { orderId: "b", left: 500 },
    { orderId: "c", left: 994 },
  ]

  it.each([
    { amount: 1, requests: [["a", 1, "ref_1"]] },
    { amount: 1000, requests: [["a", 1000, "ref_1"]] },
    {
      amount: 1001,
      requests: [
        ["a", 1000, "ref_1"],
        ["b", 1, "ref_1-2"],
      ],
    },
    {
      amount: 2494,
      requests: [
        ["a", 1000, "ref_1"],
        ["b", 500, "ref_1-2"],
        ["c", 994, "ref_1-3"],
      ],
    },
  ])("takes $amount from the oldest first", ({ amount, requests }) => {
    const spread = spreadRefund(targets, { id: "ref_1", amount })

    expect(spread.map((each) => [each.orderId, each.amount, each.id])).toEqual(requests)
    expect(spread.every((each) => refundOfRequest(each.id) === "ref_1")).toBe(true)
  })

  it("keeps ids within MultiSafepay's fifty characters", () => {
    const id = `ref_${"0".repeat(26)}`
    const many = Array.from({ length: 99 }, (_, n) => ({ orderId: String(n), left: 1 }))

    const ids = spreadRefund(many, { id, amount: 99 }).map((each) => each.id)

    expect(new Set(ids).size).toBe(99)
    expect(Math.max(...ids.map((each) => each.length))).toBeLessThanOrEqual(50)
  })
})
