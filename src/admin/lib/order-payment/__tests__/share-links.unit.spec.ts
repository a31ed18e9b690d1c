import { toShareLanguage, toShareLinks } from "../share-links"

const MESSAGE = { subject: "Your link & more", text: "Pay € 5: https://pay.example/?a=1&b=2" }
const TEXT = encodeURIComponent(MESSAGE.text)

describe("a message to share", () => {
  it("opens programs without a recipient when none is known", () => {
    expect(toShareLinks(MESSAGE, { phone: null, email: null })).toEqual({
      whatsapp: `https://wa.me/?text=${TEXT}`,
      sms: `sms:?&body=${TEXT}`,
      mail: `mailto:?subject=${encodeURIComponent(MESSAGE.subject)}&body=${TEXT}`,
    })
  })

  it.each(["+31 6 1234-5678", "0031 6 12345678"])("is for the customer at %s", (phone) => {
    const links = toShareLinks(MESSAGE, { phone, email: "jane@example.com" })

    expect(links.whatsapp).toBe(`https://wa.me/31612345678?text=${TEXT}`)
    expect(links.sms).toBe(`sms:+31612345678?&body=${TEXT}`)
    expect(links.mail).toContain("mailto:jane%40example.com?subject=")
  })

  it.each(["06 12345678", "call me", "+31?text=gotcha"])(
    "leaves the number out where it is not one for all the world: %s",
    (phone) => {
      expect(toShareLinks(MESSAGE, { phone, email: null }).whatsapp).toBe(
        `https://wa.me/?text=${TEXT}`
      )
    }
  )
})

describe("the customer's language", () => {
  it.each([
    ["nl-BE", "nl"],
    ["de_AT", "de"],
    ["IT", "it"],
    ["pl-PL", "en"],
    ["", "en"],
    [null, "en"],
  ])("of %p is %s", (locale, language) => {
    expect(toShareLanguage(locale)).toBe(language)
  })
})
