import { type AdminPaymentLink } from "../../../../types/http"
import { chooseLink } from "../choose-link"
import { toDefaultAmount } from "../default-amount"
import { isPayable, isUnderWay, toLinkState } from "../link-state"

const NOW = Date.parse("2026-11-27T12:00:00.000Z")

const link = (changes: Partial<AdminPaymentLink> = {}): AdminPaymentLink => ({
  id: "mspl_1",
  account: "default",
  environment: "test",
  session_id: "payses_1",
  multisafepay_order_id: "payses_1",
  transaction_id: null,
  order_id: "order_1",
  cart_id: null,
  payment_collection_id: "pay_col_1",
  amount: 100,
  currency_code: "eur",
  payment_url: "https://pay.example/1",
  expires_at: "2026-11-28T12:00:00.000Z",
  status: "open",
  attention: null,
  gateway: null,
  refunded_amount: 0,
  created_at: "2026-11-27T11:00:00.000Z",
  updated_at: "2026-11-27T11:00:00.000Z",
  ...changes,
})

const ATTENTION = { reason: "chargeback", since: "2026-11-27T11:00:00.000Z", detail: "" }

describe("the state of a link", () => {
  it.each([
    [{ status: "open" }, "open"],
    [{ status: "paid" }, "paid"],
    [{ status: "paid", refunded_amount: 1 }, "partly_refunded"],
    [{ status: "paid", refunded_amount: 100 }, "refunded"],
    [{ status: "cancelled", refunded_amount: 100 }, "cancelled"],
  ] as const)("of %j is %s", (changes, state) => {
    expect(toLinkState(link(changes))).toBe(state)
  })

  it.each([
    [{ status: "open" }, true],
    [{ status: "declined" }, true],
    [{ status: "paid" }, false],
    [{ payment_url: null }, false],
    [{ expires_at: "2026-11-27T12:00:00.000Z" }, false],
  ] as const)("with %j can be paid: %s", (changes, expected) => {
    expect(isPayable(link(changes), NOW)).toBe(expected)
  })

  it("is followed closely as long as something may happen", () => {
    const followed = (["open", "declined", "authorized", "paid", "expired", "cancelled"] as const)
      .map((status) => link({ status }))
      .filter(isUnderWay)

    expect(followed.map(({ status }) => status)).toEqual(["open", "declined", "authorized"])
  })
})

describe("the link that is shown", () => {
  const paid = link({ id: "paid", status: "paid" })
  const open = link({ id: "open" })
  const disputed = link({ id: "disputed", status: "paid", attention: ATTENTION })

  it.each([
    [[paid, open, disputed], "disputed"],
    [[paid, open], "open"],
    [[paid], "paid"],
    [[], undefined],
  ])("of %j", (links, id) => {
    expect(chooseLink(links)?.id).toBe(id)
  })
})

describe("what a new link asks for", () => {
  it.each([
    ["all that is outstanding", [], 100],
    ["what no open link asks for yet", [link({ amount: 30.1 })], 69.9],
    ["all of it where links ask for all of it", [link({ amount: 100 })], 100],
    ["what a dead link asked for, too", [link({ amount: 30, status: "cancelled" })], 100],
  ])("is %s", (_, links, amount) => {
    expect(toDefaultAmount(100, links, NOW)).toBe(amount)
  })
})
