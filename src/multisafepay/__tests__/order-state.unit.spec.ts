import { readOrderState } from "../order-state"
import { orderSchema } from "../schemas/order"
import methodStatuses from "../../../integration-tests/fixtures/golden/method-statuses.json"

const stateOf = (order: object) =>
  readOrderState(orderSchema.parse({ order_id: "o1", amount: 1000, ...order }))

describe("readOrderState", () => {
  it.each([
    { status: "initialized", state: "initialized" },
    { status: "completed", state: "paid" },
    { status: "shipped", state: "paid" },
    { status: "uncleared", state: "uncleared" },
    { status: "declined", state: "declined" },
    { status: "void", state: "void" },
    { status: "cancelled", state: "cancelled" },
    { status: "expired", state: "expired" },
    { status: "refunded", state: "refunded" },
    { status: "partial_refunded", state: "partial_refunded" },
    { status: "chargedback", state: "chargedback" },
    { status: "chargeback", state: "chargedback" },
    { status: "charged_back", state: "chargedback" },
    { status: "reserved", state: "reserved" },
    { status: "unrecognised", state: "unrecognised" },
    { status: "invented tomorrow", state: "unrecognised" },
    { status: "constructor", state: "unrecognised" },
    { status: " Completed ", state: "paid" },
    { status: null, state: "unrecognised" },
  ])("reads $status as $state", ({ status, state }) => {
    expect(stateOf({ status })).toBe(state)
  })

  const manual = { capture: "manual", capture_remain: 1000 }

  it.each([
    { why: "nothing is captured", details: manual, state: "authorized" },
    { why: "a part is captured", details: { ...manual, capture_remain: "1" }, state: "authorized" },
    { why: "what is left is not said", details: { capture: "manual" }, state: "authorized" },
    { why: "all is captured", details: { ...manual, capture_remain: 0 }, state: "paid" },
    { why: "capture is not manual", details: { ...manual, capture: null }, state: "paid" },
    { why: "the method settles later, as PayPal", details: { type: "PAYPAL" }, state: "paid" },
    { why: "there are no details", details: [], state: "paid" },
  ])("reads completed/initialized as $state when $why", ({ details, state }) => {
    const order = { status: "completed", financial_status: "initialized", payment_details: details }

    expect(stateOf(order)).toBe(state)
  })

  it.each([
    { status: "completed", financial_status: "completed", state: "paid" },
    { status: "shipped", financial_status: "initialized", state: "paid" },
    { status: "void", financial_status: "void", state: "void" },
    { status: "uncleared", financial_status: "initialized", state: "uncleared" },
    { status: "refunded", financial_status: "initialized", state: "refunded" },
  ])(
    "reads a manual capture that is $status/$financial_status as $state",
    ({ state, ...order }) => {
      expect(stateOf({ ...order, payment_details: manual })).toBe(state)
    }
  )

  it.each(Object.values(methodStatuses))(
    "reads every published status of $gateways, and calls paid exactly what is completed or shipped",
    ({ payment }) => {
      const states = payment.map(([status, financial_status]) => ({
        status,
        state: stateOf({ status, financial_status }),
      }))

      expect(states.map(({ state }) => state)).not.toContain("unrecognised")
      expect(states.filter(({ state }) => state === "paid").map(({ status }) => status)).toEqual(
        payment.flatMap(([status]) =>
          status === "completed" || status === "shipped" ? status : []
        )
      )
    }
  )
})
