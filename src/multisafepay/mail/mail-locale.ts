import { de } from "./texts/de"
import { en } from "./texts/en"
import { es } from "./texts/es"
import { fr } from "./texts/fr"
import { it } from "./texts/it"
import { nl } from "./texts/nl"

/** Texts of the mails, by language. */
export const MAIL_TEXTS = { en, nl, de, fr, es, it } as const

/** A language that the mails are written in. */
export type MailLanguage = keyof typeof MAIL_TEXTS

/** Countries where one of the languages is what most people speak, or most business is done in. */
const SPOKEN = {
  NL: "nl",
  BE: "nl",
  SR: "nl",
  DE: "de",
  AT: "de",
  CH: "de",
  LI: "de",
  FR: "fr",
  LU: "fr",
  MC: "fr",
  ES: "es",
  MX: "es",
  IT: "it",
  SM: "it",
} as const satisfies Record<string, MailLanguage>

/** The language of a mail, and the BCP 47 tag by which its amounts and dates are written. */
export type MailLocale = Readonly<{ language: MailLanguage; tag: string }>

const isWritten = (language: string): language is MailLanguage =>
  Object.hasOwn(MAIL_TEXTS, language)

const isKnownCountry = (country: string): country is keyof typeof SPOKEN =>
  Object.hasOwn(SPOKEN, country)

/**
 * The language to write to a customer in: the first wish that is one of ours, else that of the country, else English.
 *
 * @param wishes "nl", "nl-NL", "nl_NL", by preference.
 * @param country alpha-2 code in any case; how a wish without a country writes amounts and dates.
 */
export function toMailLocale(
  wishes: readonly (string | null | undefined)[],
  country?: string | null
): MailLocale {
  const home = /^[a-z]{2}$/i.test(country ?? "") ? (country ?? "").toUpperCase() : undefined
  for (const wish of wishes) {
    const [language = "", ...rest] = (wish ?? "").trim().toLowerCase().split(/[-_]/)
    if (!isWritten(language)) continue
    const region = rest.find((part) => /^[a-z]{2}$/.test(part))?.toUpperCase() ?? home
    return { language, tag: region ? `${language}-${region}` : language }
  }
  const language = home && isKnownCountry(home) ? SPOKEN[home] : "en"
  return { language, tag: home ? `${language}-${home}` : language }
}
