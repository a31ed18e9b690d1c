import crypto from "node:crypto"
import { PaymentSessionStatus } from "@medusajs/framework/utils"
import { toRefundAmount } from "../../providers/multisafepay/refund-amount"
import { toSessionStatus } from "../../shared/to-session-status"
import { judgeOrder, type LinkSnapshot } from "../ledger/judge-order"
import { toMajorUnits, toMinorUnits } from "../money"
import { sign } from "../notification/sign"
import { verify } from "../notification/verify"
import { orderSchema } from "../schemas/order"

/** Mistakes that payment plugins make, as far as a judgement without a shop shows them: docs/traps.md. */

const now = new Date("2026-03-01T12:00:00Z")
const timestamp = now.getTime() / 1000
const apiKey = "a key of the site"

const link: LinkSnapshot = {
  status: "open",
  amountInMinorUnits: 1999,
  currency: "EUR",
  transactionId: undefined,
  closedAt: undefined,
  expiresAt: new Date("2026-03-02T12:00:00Z"),
}
const account = { gateway: "IDEAL", closed: false, placeOrder: "after_payment" } as const

const order = (fields: object) => ({
  ...orderSchema.parse({ order_id: "o", transaction_id: 1, currency: "EUR", ...fields }),
  order_id: "o",
})
const judge = (fields: object) =>
  judgeOrder({ link, order: order({ amount: 1999, ...fields }), now })

const { AUTHORIZED, CAPTURED } = PaymentSessionStatus

describe("a refund", () => {
  const refund = { before: 0, currency: "eur", exponents: {} }

  it("of a part asks for the part, not for the whole payment", () => {
    expect(toRefundAmount({ ...refund, amount: 5, before: 10 })).toBe(500)
  })

  it("of 12.34 euros is 1234 cents: neither a hundredth nor a hundred times of it", () => {
    expect(toRefundAmount({ ...refund, amount: 12.34 })).toBe(1234)
  })
})

describe("a payment", () => {
  it.each(["initialized", "uncleared", "reserved", "declined", "invented_tomorrow"])(
    "that is only on its way authorises nothing: %s",
    (status) => {
      const judgement = judge({ status, financial_status: status })

      expect(judgement.settle).toBe("none")
      for (const placeOrder of ["after_payment", "before_payment"] as const)
        expect([AUTHORIZED, CAPTURED]).not.toContain(
          toSessionStatus(judgement, { ...account, placeOrder })
        )
    }
  )

  it("that MultiSafepay has never seen is not captured", () => {
    const judgement = judgeOrder({ link, order: undefined, now })

    expect(judgement.settle).toBe("none")
    expect([AUTHORIZED, CAPTURED]).not.toContain(toSessionStatus(judgement, account))
  })
})

describe("a notification", () => {
  const options = { apiKeys: [apiKey], now }
  const rawBody = Buffer.from('{ "order_id": "o", "amount": 1.0, "name": "Zo\\u00eb" }')
  const rewritten = Buffer.from(JSON.stringify(JSON.parse(rawBody.toString())))

  it.each([undefined, "", []])(
    "that carries no signature is refused, not waved through: %j",
    (authHeader) => {
      expect(verify({ rawBody, authHeader }, options)).toEqual({ ok: false, reason: "missing" })
    }
  )

  it("is compared to its signature in constant time, so that nobody can guess it bit by bit", () => {
    const compared = jest.spyOn(crypto, "timingSafeEqual")
    const authHeader = sign(rawBody, timestamp, "a key of another")

    expect(verify({ rawBody, authHeader }, options).ok).toBe(false)
    expect(compared).toHaveBeenCalledTimes(1)
    compared.mockRestore()
  })

  it("is verified over the bytes that came, not over JSON that was written anew", () => {
    expect(verify({ rawBody, authHeader: sign(rawBody, timestamp, apiKey) }, options).ok).toBe(true)
    expect(verify({ rawBody, authHeader: sign(rewritten, timestamp, apiKey) }, options).ok).toBe(
      false
    )
  })
})

describe("an amount", () => {
  it("in cents is never taken for one in euros, nor one in euros for cents", () => {
    expect(judge({ status: "completed", amount: 1999 }).settle).toBe("captured")
    expect(judge({ status: "completed", amount: 199900 })).toMatchObject({
      settle: "none",
      attention: { reason: "amount_mismatch" },
    })
    expect(judge({ status: "completed", amount: 20 }).settle).toBe("none")
    expect(toMajorUnits(1999, "EUR")).toBe("19.99")
  })

  it("in yen is not multiplied by a hundred", () => {
    expect(toMinorUnits(500, "JPY")).toBe(500)
    expect(toMajorUnits(500, "JPY")).toBe("500")
  })

  it("is rounded as a decimal, with the decimals of its currency, and not by two of a float", () => {
    expect((1.005).toFixed(2)).toBe("1.00")
    expect(toMinorUnits(1.005, "EUR")).toBe(101)
    expect(toMinorUnits(0.1 + 0.2, "EUR")).toBe(30)
    expect(toMinorUnits(12.345, "KWD", { KWD: 3 })).toBe(12345)
    expect(toMajorUnits(12345, "KWD", { KWD: 3 })).toBe("12.345")
  })
})
