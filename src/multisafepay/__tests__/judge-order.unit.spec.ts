import { judgeOrder, type LinkSnapshot } from "../ledger/judge-order"
import { orderSchema } from "../schemas/order"

const now = new Date("2026-03-01T12:00:00Z")
const tomorrow = new Date("2026-03-02T12:00:00Z")
const yesterday = new Date("2026-02-28T12:00:00Z")

const link: LinkSnapshot = {
  status: "open",
  amountInMinorUnits: 1999,
  currency: "EUR",
  transactionId: undefined,
  closedAt: undefined,
  expiresAt: tomorrow,
}

const order = (fields: object) => ({
  ...orderSchema.parse({
    order_id: "order-1",
    transaction_id: 1,
    status: "completed",
    currency: "EUR",
    amount: 1999,
    ...fields,
  }),
  order_id: "order-1",
})

const judge = (fields: object, changes: Partial<LinkSnapshot> = {}) =>
  judgeOrder({ link: { ...link, ...changes }, order: order(fields), now })

const manual = { capture: "manual", capture_remain: 1999 }

describe("judgeOrder", () => {
  it.each([
    ["completed", "completed", "paid", "captured"],
    ["completed", "initialized", "paid", "captured"],
    ["completed", "uncleared", "paid", "captured"],
    ["shipped", "completed", "paid", "captured"],
    ["partial_refunded", "completed", "paid", "captured"],
    ["initialized", "initialized", "open", "none"],
    ["uncleared", "uncleared", "open", "none"],
    ["reserved", "reserved", "open", "none"],
    ["declined", "declined", "declined", "none"],
    ["void", "void", "cancelled", "none"],
    ["refunded", "completed", "cancelled", "none"],
    ["cancelled", "cancelled", "cancelled", "none"],
    ["expired", "expired", "expired", "none"],
    ["invented_tomorrow", null, "open", "none"],
  ])(
    "makes an open link of %s/%s %s and settles %s",
    (status, financial_status, linkStatus, settle) => {
      expect(judge({ status, financial_status })).toMatchObject({ status: linkStatus, settle })
    }
  )

  it("authorises, and does not capture, a card payment under manual capture", () => {
    const judgement = judge({ financial_status: "initialized", payment_details: manual })

    expect(judgement).toMatchObject({
      state: "authorized",
      status: "authorized",
      settle: "authorized",
    })
  })

  it.each([
    ["one cent less", { amount: 1998 }, "amount_mismatch"],
    ["one cent more", { amount: 2000 }, "amount_mismatch"],
    ["no amount", { amount: null }, "amount_mismatch"],
    ["another currency", { currency: "USD" }, "currency_mismatch"],
    ["no currency", { currency: null }, "currency_mismatch"],
  ])("holds a payment with %s", (_, fields, reason) => {
    expect(judge(fields)).toMatchObject({ status: "open", settle: "none", attention: { reason } })
  })

  it("holds an authorisation with another amount", () => {
    const fields = { financial_status: "initialized", payment_details: manual, amount: 1 }

    expect(judge(fields)).toMatchObject({
      settle: "none",
      attention: { reason: "amount_mismatch" },
    })
  })

  it.each([
    ["we cancelled the link", "cancelled", { closedAt: yesterday, expiresAt: tomorrow }],
    ["the link's lifetime was over", "expired", { closedAt: now, expiresAt: yesterday }],
    ["MultiSafepay ended the link early", "expired", { closedAt: yesterday, expiresAt: tomorrow }],
    ["a declined link's lifetime was over", "declined", { closedAt: now, expiresAt: yesterday }],
  ] as const)("holds a payment that comes after %s", (_, status, moments) => {
    const judgement = judge({}, { status, ...moments })

    const reason = status === "cancelled" ? "paid_after_cancel" : "paid_after_expiry"
    expect(judgement).toMatchObject({ status, settle: "none", attention: { reason } })
  })

  it.each(["declined", "cancelled", "expired"] as const)(
    "takes a payment on a second attempt after the first was %s",
    (status) => {
      expect(judge({}, { status })).toMatchObject({ status: "paid", settle: "captured" })
    }
  )

  describe("a paid link", () => {
    const paid = { status: "paid", transactionId: "1" } as const

    it.each(["initialized", "uncleared", "reserved", "refunded", "invented_tomorrow"])(
      "stays paid when told %s",
      (status) => {
        const judgement = judge({ status }, paid)

        expect(judgement).toMatchObject({ status: "paid", settle: "none", closes: false })
        expect(judgement.attention).toBeUndefined()
      }
    )

    it.each([
      ["void", "payment_reversed"],
      ["cancelled", "payment_reversed"],
      ["declined", "payment_reversed"],
      ["expired", "payment_reversed"],
      ["chargeback", "chargeback"],
      ["chargedback", "chargeback"],
      ["charged_back", "chargeback"],
    ])("needs a person when told %s", (status, reason) => {
      expect(judge({ status }, paid)).toMatchObject({
        status: "paid",
        settle: "none",
        attention: { reason },
      })
    })

    it("needs a person while a part of it is charged back, and no longer when that came back", () => {
      const chargeback = { type: "chargeback", amount: 500 }
      const reversal = { type: "reverse-chargeback", amount: 500 }

      expect(judge({ related_transactions: [chargeback] }, paid)).toMatchObject({
        settle: "none",
        attention: { reason: "chargeback" },
      })
      const over = judge({ related_transactions: [chargeback, reversal] }, paid)
      expect(over).toMatchObject({ status: "paid", settle: "captured" })
      expect(over.attention).toBeUndefined()
    })

    it("settles again when told the same again", () => {
      expect(judge({}, paid)).toMatchObject({ status: "paid", settle: "captured" })
    })

    it("needs a person when another transaction paid it again", () => {
      const attention = { reason: "paid_twice" }

      expect(judge({ transaction_id: 2 }, paid)).toMatchObject({ settle: "none", attention })
    })

    it("is not authorised again", () => {
      const fields = { financial_status: "initialized", payment_details: manual }

      expect(judge(fields, paid)).toMatchObject({ status: "paid", settle: "none" })
    })
  })

  describe("the end of a link", () => {
    const untouched = { transaction_id: null, amount: null, currency: null }

    it.each(["cancelled", "expired"])(
      "is there when it is %s before anybody tried to pay",
      (status) => {
        expect(judge({ ...untouched, status })).toMatchObject({ closes: true, status })
      }
    )

    it.each(["declined", "void", "cancelled", "expired"])(
      "is not there when one attempt is %s",
      (status) => {
        expect(judge({ status }).closes).toBe(false)
      }
    )

    it.each(["declined", "void", "expired"])(
      "is there when an attempt is %s and the lifetime over",
      (status) => {
        expect(judge({ status }, { expiresAt: yesterday }).closes).toBe(true)
      }
    )

    it("is not there while an attempt is under way, even after the lifetime", () => {
      expect(judge({ status: "initialized" }, { expiresAt: yesterday })).toMatchObject({
        status: "open",
        closes: false,
      })
    })

    it.each([
      ["is unknown to MultiSafepay", undefined],
      ["was never opened", order({ ...untouched, status: "initialized" })],
    ])("comes with the lifetime for a link that %s", (_, answered) => {
      const over = { ...link, expiresAt: yesterday }

      expect(judgeOrder({ link, order: answered, now })).toMatchObject({
        status: "open",
        closes: false,
      })
      expect(judgeOrder({ link: over, order: answered, now })).toMatchObject({
        status: "expired",
        closes: true,
      })
    })

    it("never comes to a paid link that MultiSafepay has forgotten", () => {
      const paid = { ...link, status: "paid", expiresAt: yesterday } as const

      expect(judgeOrder({ link: paid, order: undefined, now })).toMatchObject({
        status: "paid",
        closes: false,
      })
    })
  })
})
