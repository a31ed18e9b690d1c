import { REMEDIES } from "../../../multisafepay/ledger/remedies"
import { en } from "../../i18n/en"
import { isLate } from "../is-late"
import { toAttentionTexts } from "../to-attention-texts"
import { toOutcomeText } from "../to-outcome-text"
import { toRemedyTexts } from "../to-remedy-texts"

describe("a payment that needs attention", () => {
  it.each(Object.keys(REMEDIES))("has words of its own when the reason is %s", (reason) => {
    expect(en.operations.attention).toHaveProperty(reason)
    expect(toAttentionTexts(reason)).toEqual({
      title: `multisafepay.operations.attention.${reason}.title`,
      text: `multisafepay.operations.attention.${reason}.text`,
    })
  })

  it.each(["made_up", "constructor", ""])("has general words when the reason is %p", (reason) => {
    expect(toAttentionTexts(reason).title).toBe("multisafepay.operations.attention.unknown.title")
  })

  it("is said to lose only its second payment when it was paid twice", () => {
    const { text } = toRemedyTexts("refund", "paid_twice")

    expect(text).toBe("multisafepay.operations.remedies.refundSecond.text")
    expect(toRemedyTexts("refund", "amount_mismatch").text).not.toBe(text)
    expect(toRemedyTexts("dismiss", "paid_twice").text).toBe(
      "multisafepay.operations.remedies.dismiss.text"
    )
  })
})

describe("the outcome of a notification", () => {
  it.each([
    ["settled", "outcomes.settled", null],
    ["not_ours", "outcomes.notOurs", null],
    [
      "MultiSafepayConnectionError: GET /orders/1 got no response: ETIMEDOUT",
      "failures.connection",
      "GET /orders/1 got no response: ETIMEDOUT",
    ],
    ["Error: Not enough stock", "failures.medusa", "Not enough stock"],
    ["TimeoutError", "failures.other", null],
    ["constructor", "failures.other", null],
  ])("%s", (outcome, key, detail) => {
    expect(toOutcomeText(outcome)).toEqual({
      key: `multisafepay.operations.${key}`,
      code: outcome.split(":")[0],
      detail,
    })
  })
})

describe("what waits is late", () => {
  const now = Date.parse("2026-11-27T12:00:00.000Z")

  it.each([
    ["2026-11-27T12:00:05.000Z", false],
    ["2026-11-27T11:45:00.000Z", false],
    ["2026-11-27T11:44:59.999Z", true],
  ])("since %s: %s", (iso, late) => {
    expect(isLate(iso, now)).toBe(late)
  })
})
