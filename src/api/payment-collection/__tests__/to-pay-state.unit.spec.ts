import { toAskedAmount } from "../to-asked-amount"
import { isPayable, type PayState, toPayState } from "../to-pay-state"

type Facts = Parameters<typeof toPayState>[0]
type Link = Facts["links"][number]

const now = new Date("2026-06-01T12:00:00Z")

const link = (changes: Partial<Link> = {}): Link => ({
  status: "open",
  creation: "created",
  closed_at: null,
  expires_at: new Date("2026-06-30T12:00:00Z"),
  gateway: null,
  order_status: null,
  transaction_id: null,
  attention: null,
  resolutions: null,
  ...changes,
})

const facts = (changes: Partial<Facts> = {}): Facts => ({
  isOrderCancelled: false,
  collectionStatus: "not_paid",
  isOwed: true,
  links: [],
  now,
  ...changes,
})

const closed_at = new Date("2026-05-31T12:00:00Z")
const attention = { reason: "amount_mismatch", since: "2026-05-31T12:00:00Z", detail: "" } as const

describe("how a payment stands", () => {
  it.each<[string, Partial<Facts>, PayState]>([
    ["nobody has tried yet", {}, "payable"],
    ["a link is open", { links: [link()] }, "payable"],
    ["the link ran out unnoticed", { links: [link({ expires_at: closed_at })] }, "expired"],
    ["the link expired", { links: [link({ status: "expired", closed_at })] }, "expired"],
    ["an attempt was declined", { links: [link({ status: "declined" })] }, "declined"],
    [
      "a new link stands beside a dead one",
      { links: [link(), link({ status: "expired", closed_at })] },
      "payable",
    ],
    [
      "the customer has still to send the money",
      { links: [link({ gateway: "BANKTRANS", order_status: "initialized", transaction_id: "1" })] },
      "awaiting",
    ],
    [
      "money is on its way",
      { links: [link({ order_status: "uncleared", transaction_id: "1" })] },
      "processing",
    ],
    [
      "MultiSafepay has the money, Medusa not yet",
      { links: [link({ status: "paid" })] },
      "processing",
    ],
    ["a payment is held", { links: [link({ status: "paid", attention })] }, "processing"],
    ["a card holds the money", { collectionStatus: "authorized" }, "processing"],
    ["Medusa has the money", { collectionStatus: "completed" }, "paid"],
    ["the order was paid otherwise", { isOwed: false }, "paid"],
    ["the collection was withdrawn", { collectionStatus: "canceled" }, "withdrawn"],
    [
      "the order was cancelled, whatever else",
      { isOrderCancelled: true, links: [link()] },
      "cancelled",
    ],
  ])("%s", (_, changes, state) => {
    expect(toPayState(facts(changes))).toBe(state)
  })

  it.each<[PayState, boolean]>([
    ["payable", true],
    ["expired", true],
    ["declined", true],
    ["awaiting", true],
    ["processing", false],
    ["paid", false],
    ["cancelled", false],
    ["withdrawn", false],
  ])("%s has a button: %s", (state, button) => {
    expect(isPayable(state)).toBe(button)
  })
})

describe("what is asked for", () => {
  const EUR = { currency: "eur", exponents: {} }

  it.each([
    [{ amount: "100", captured: "0", outstanding: "100", ...EUR }, "100.00"],
    [{ amount: "100", captured: "0", outstanding: "70", ...EUR }, "70.00"],
    [{ amount: "100", captured: "30", outstanding: "100", ...EUR }, "70.00"],
    [{ amount: "63.37169", captured: "0", outstanding: "63.37169", ...EUR }, "63.37"],
    [{ amount: "30", captured: "30", outstanding: "70", ...EUR }, "0.00"],
    [{ amount: "20", captured: "0", outstanding: "-5", ...EUR }, "0.00"],
    [{ amount: "500", captured: "0", outstanding: "500", currency: "jpy", exponents: {} }, "500"],
    [{ amount: "500", captured: "0", outstanding: "500", currency: "krw", exponents: {} }, "500"],
  ])("of %j is %s", (question, amount) => {
    expect(toAskedAmount(question)).toBe(amount)
  })
})
