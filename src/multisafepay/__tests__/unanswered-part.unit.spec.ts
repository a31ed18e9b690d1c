import { NOTHING_REPORTED } from "../ledger/reported"
import { findAnswer, standingOf } from "../ledger/unanswered-part"
import { orderSchema } from "../schemas/order"

const orderWith = (changes: object = {}) => ({
  ...orderSchema.parse({
    order_id: "o1",
    status: "completed",
    financial_status: "uncleared",
    modified: "2026-03-01T12:00:00",
    ...changes,
  }),
  order_id: "o1",
})

const asked = { shipment: "ful_1", amount: 1500, seen: standingOf(orderWith()) }
const reported = {
  ...NOTHING_REPORTED,
  asked,
  failures: [
    { report: "ful_1", kind: "silence", times: 1, since: "2026-03-01T00:00:00Z", given_up: false },
  ],
}

describe("findAnswer", () => {
  it("finds nothing missing where nothing was asked", () => {
    expect(findAnswer(NOTHING_REPORTED, orderWith())).toBeUndefined()
  })

  it("lets a part be told again when the order stands as it did", () => {
    expect(findAnswer(reported, orderWith())).toEqual({ reported: { ...reported, asked: null } })
  })

  it.each([
    { status: "shipped" },
    { financial_status: "completed" },
    { modified: "2026-03-01T12:00:01" },
    { amount_refunded: 1 },
    { related_transactions: [{ type: "refund" }] },
  ])("counts a part as told, in doubt, when the order changed: %j", (change) => {
    expect(findAnswer(reported, orderWith(change))).toEqual({
      reported: { ...NOTHING_REPORTED, shipments: ["ful_1"], shipped_amount: 1500 },
      doubtful: { shipment: "ful_1", amount: 1500 },
    })
  })
})
