import { toLocalAmount, toLocalMoment } from "../mail/localized"
import { toMailLocale } from "../mail/mail-locale"

describe("toMailLocale", () => {
  it.each<[(string | null | undefined)[], string | null | undefined, string]>([
    [["nl-BE", "en_US"], "nl", "nl-BE"],
    [["nl_NL"], undefined, "nl-NL"],
    [["DE"], "at", "de-AT"],
    [["de"], undefined, "de"],
    [[null, "fr_FR"], "nl", "fr-FR"],
    [["pl-PL", "it"], "ch", "it-CH"],
    [["zh-Hans-CN", "en_US"], "nl", "en-US"],
    [["constructor", "__proto__"], "es", "es-ES"],
    [[undefined, null, ""], "be", "nl-BE"],
    [[null], "se", "en-SE"],
    [[null], "constructor", "en"],
    [[null], null, "en"],
    [[], undefined, "en"],
  ])("writes to who wishes for %j and lives in %s in %s", (wishes, country, tag) => {
    const locale = toMailLocale(wishes, country)

    expect(locale).toEqual({ tag, language: tag.slice(0, 2) })
  })
})

describe("toLocalAmount", () => {
  it.each([
    ["49.95", "eur", "nl-NL", "€ 49,95"],
    ["1234.50", "EUR", "de-DE", "1.234,50 €"],
    ["1234.50", "EUR", "fr-FR", "1 234,50 €"],
    ["49.95", "usd", "en-US", "$49.95"],
    ["500", "JPY", "en-US", "¥500"],
    ["500", "KRW", "en-US", "₩500"],
    ["1.500", "KWD", "en", "KWD 1.500"],
  ])("writes %s %s in %s as %s", (amount, currency, tag, expected) => {
    const text = toLocalAmount(amount, currency, { language: "en", tag })

    expect(text.replace(/\s/g, " ")).toBe(expected)
  })
})

describe("toLocalMoment", () => {
  // What stands between date and time differs between versions of Node.
  it.each([
    ["en-GB", "Europe/Amsterdam", /^27 December 2026\D+12:30 CET$/],
    ["nl-NL", "Europe/Amsterdam", /^27 december 2026\D+12:30 CET$/],
    ["de-DE", "UTC", /^27\. Dezember 2026\D+11:30 UTC$/],
    ["fr-FR", "UTC", /^27 décembre 2026\D+11:30 UTC$/],
    ["es-ES", "UTC", /^27 de diciembre de 2026\D+11:30 UTC$/],
    ["it-IT", "UTC", /^27 dicembre 2026\D+11:30 UTC$/],
  ])("writes a moment in %s and %s", (tag, timeZone, expected) => {
    const moment = new Date("2026-12-27T11:30:00Z")

    expect(toLocalMoment(moment, { language: "en", tag }, timeZone)).toMatch(expected)
  })
})
