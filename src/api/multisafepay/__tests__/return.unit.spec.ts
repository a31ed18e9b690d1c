import { type PaymentLinkRecord } from "../../../types/payment-link"
import { toAcceptedLanguage } from "../../hosted-page/language"
import { RESULT_MESSAGES } from "../return/result-messages"
import { resultPage } from "../return/result-page"
import { storefrontUrl } from "../return/storefront-url"
import { toResult } from "../return/to-result"

const link = (fields: Partial<PaymentLinkRecord>) =>
  ({
    status: "open",
    order_id: null,
    cart_id: null,
    order_status: null,
    attention: null,
    ...fields,
  }) as PaymentLinkRecord

const attention = { reason: "amount_mismatch", since: "", detail: "" } as const

describe("toResult", () => {
  it.each([
    ["paid", { status: "paid", order_id: "order_1" }, "paid"],
    ["authorised", { status: "authorized", order_id: "order_1" }, "paid"],
    ["paid without an order", { status: "paid" }, "pending"],
    ["held", { status: "paid", order_id: "order_1", attention }, "pending"],
    ["declined", { status: "declined" }, "failed"],
    ["expired", { status: "expired" }, "failed"],
    ["cancelled", { status: "cancelled" }, "cancelled"],
    ["open", {}, "pending"],
  ] as const)("tells the customer of a link that is %s", (_, fields, result) => {
    expect(toResult(link(fields), { fromCancel: false })).toBe(result)
  })

  it("believes the way a customer came back by only while nothing else is known", () => {
    expect(toResult(link({}), { fromCancel: true })).toBe("cancelled")
    expect(toResult(link({ order_status: "uncleared" }), { fromCancel: true })).toBe("pending")
    expect(toResult(link({ status: "paid", order_id: "order_1" }), { fromCancel: true })).toBe(
      "paid"
    )
  })
})

describe("storefrontUrl", () => {
  it("keeps what the address has, and adds what the storefront needs", () => {
    const url = storefrontUrl(
      "https://shop.example/r?lang=nl",
      link({ cart_id: "cart_1", order_id: "order_1" }),
      "paid"
    )

    expect(url).toBe(
      "https://shop.example/r?lang=nl&payment_status=paid&cart_id=cart_1&order_id=order_1"
    )
  })
})

describe("the hosted result page", () => {
  it.each([
    [undefined, "en"],
    ["nl-NL,nl;q=0.9,en;q=0.8", "nl"],
    ["en;q=0.2, nl;q=0.9", "nl"],
    ["pl-PL,nl;q=0.5", "nl"],
    ["de-AT", "de"],
    ["fr-FR,nl;q=0.5", "fr"],
    ["es-419,es;q=0.9", "es"],
    ["it", "it"],
    ["xx", "en"],
    ["__proto__", "en"],
  ] as const)("speaks to a browser that wants %s: %s", (header, language) => {
    expect(toAcceptedLanguage(header)).toBe(language)
  })

  const languages = ["en", "nl", "de", "fr", "es", "it"] as const

  it.each(Object.keys(RESULT_MESSAGES.en) as (keyof typeof RESULT_MESSAGES.en)[])(
    "says %s in its own words in every language, without a script",
    (result) => {
      const titles = languages.map((language) => {
        const page = resultPage(result, language)
        const { title, text } = RESULT_MESSAGES[language][result]
        expect(page).toContain(`<html lang="${language}">`)
        expect(page).toContain(`<h1>${title}</h1>`)
        expect(page).toContain(`<p>${text}</p>`)
        expect(page).not.toContain("<script")
        return title
      })
      expect(new Set(titles).size).toBe(languages.length)
    }
  )

  it("has no language that this does not look at, and no text that is not plain", () => {
    expect(Object.keys(RESULT_MESSAGES).sort()).toEqual([...languages].sort())
    expect(JSON.stringify(RESULT_MESSAGES)).not.toMatch(/[<>&]/)
  })
})
