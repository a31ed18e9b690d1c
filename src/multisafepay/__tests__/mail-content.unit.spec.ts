import { toLocalMoment } from "../mail/localized"
import { MAIL_TEXTS, type MailLanguage } from "../mail/mail-locale"
import { type PaymentMail } from "../mail/payment-mail"
import { toMailContent } from "../mail/to-mail-content"
import { paymentMail } from "./payment-mail"

const LANGUAGES = Object.keys(MAIL_TEXTS) as MailLanguage[]

/** Every text of a language, by where it stands. */
function flatten(texts: object, path = ""): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
      typeof value === "object" && value !== null
        ? Object.entries(flatten(value, `${path}${key}.`))
        : [[path + key, String(value)]]
    )
  )
}

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()

describe("texts of the mails", () => {
  it("exist in six languages", () => {
    expect([...LANGUAGES].sort()).toEqual(["de", "en", "es", "fr", "it", "nl"])
  })

  it.each(LANGUAGES)(
    "say the same in %s as in English, with the same values in them",
    (language) => {
      const english = flatten(MAIL_TEXTS.en)
      const texts = flatten(MAIL_TEXTS[language])

      expect(Object.keys(texts).sort()).toEqual(Object.keys(english).sort())
      for (const [path, text] of Object.entries(texts)) {
        expect(text.trim()).not.toBe("")
        if (!path.endsWith("subject") && !path.endsWith("heading"))
          expect([path, placeholders(text)]).toEqual([path, placeholders(english[path]!)])
        if (language !== "en" && path !== "greeting")
          expect([path, text]).not.toEqual([path, english[path]])
      }
    }
  )
})

describe("toMailContent", () => {
  const kinds = ["request", "reminder"] as const

  it.each(LANGUAGES.flatMap((language) => kinds.map((kind) => ({ language, kind }))))(
    "says all there is to know in text and HTML ($kind, $language)",
    ({ language, kind }) => {
      const mail = paymentMail({ kind, locale: { language, tag: language } })

      const { subject, text, html } = toMailContent(mail)

      expect(subject).toContain("Corner Shop")
      expect(text).toContain(mail.paymentUrl)
      expect(html).toContain(`<html lang="${language}">`)
      expect(html).toContain('href="https://testpay.multisafepay.com/link/?a=1&amp;b=2"')
      for (const part of [text, html]) {
        expect(part).toContain("€49.95")
        expect(part).toContain("#12")
        expect(part).toContain("2026")
        expect(part).not.toMatch(/[{}]|undefined/)
      }
    }
  )

  it("writes the text mail so that it can be read by itself", () => {
    const mail = paymentMail({ mailText: "Thank you.", message: "As we\nsaid." })

    expect(toMailContent(mail).text).toBe(`Hello,

Pay €49.95 to Corner Shop

Here is the link by which you can pay for your order, safely and by the method you like.

Thank you.

As we
said.

Amount: €49.95
Order: #12
Payable until: ${toLocalMoment(mail.expiresAt, mail.locale, mail.timeZone)}

Pay here:
https://testpay.multisafepay.com/link/?a=1&b=2

--
You receive this e-mail because of your order at Corner Shop. You pay on the secure page of MultiSafepay.
`)
  })

  it("escapes what others wrote, and keeps its line breaks", () => {
    const hostile = `</p><script>alert("1")</script>\r\n<img src=x onerror='x'>{amount}\n&`
    const fields = { shopName: hostile, mailText: hostile, message: hostile } as const

    const { html } = toMailContent(paymentMail(fields))

    expect(html).not.toMatch(/<script|<img/)
    expect(html.split("&lt;img src=x onerror=&#39;x&#39;&gt;{amount}<br>\n&amp;")).toHaveLength(3)
  })

  it.each<[string, Partial<PaymentMail>, boolean]>([
    ["an https logo", { logoUrl: "https://shop.example/a.png?x=1&y=2" }, true],
    ["an http logo", { logoUrl: "http://shop.example/a.png" }, false],
    ["no logo", { logoUrl: null }, false],
  ])(
    "shows the shop's name in place of what mail programs do not load: %s",
    (_, changes, isShown) => {
      const { html } = toMailContent(paymentMail(changes))

      expect(html.includes("<img ")).toBe(isShown)
      expect(html).toContain(isShown ? 'alt="Corner Shop"' : ">Corner Shop</p>")
      expect(html).not.toContain("http://")
    }
  )

  it("leaves the order out where there is none yet", () => {
    const { text, html } = toMailContent(paymentMail({ orderReference: null }))

    expect(text).not.toContain("Order:")
    expect(html).not.toContain(">Order<")
  })

  it("looks for nothing in the values it puts in", () => {
    const { subject } = toMailContent(paymentMail({ shopName: "{amount} $& $1" }))

    expect(subject).toBe("Your payment link from {amount} $& $1")
  })
})
