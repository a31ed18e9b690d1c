/** What MultiSafepay's page speaks. The first of a language is the one meant when no country decides. */
const LOCALES = [
  "en_US",
  "nl_NL",
  "nl_BE",
  "de_DE",
  "de_AT",
  "fr_FR",
  "fr_BE",
  "cs_CZ",
  "es_ES",
  "fi_FI",
  "it_IT",
  "pl_PL",
  "sv_SE",
  "zh_CN",
] as const

/** A locale that MultiSafepay supports. */
export type Locale = (typeof LOCALES)[number]

/**
 * The customer's language as MultiSafepay writes it.
 *
 * @param wishes "nl", "nl-NL", "nl_NL", "zh-Hans-CN", by preference; the first in a language that MultiSafepay speaks counts.
 * @param country alpha-2 code that decides where a wish names no country, or one that is not supported.
 * @returns `en_US` when none is supported.
 */
export function toLocale(
  wishes: readonly (string | null | undefined)[],
  country: string | undefined
): Locale {
  const supported = wishes.map((wish) => matchLocale(wish ?? "", country))
  return supported.find((locale) => locale !== undefined) ?? "en_US"
}

function matchLocale(wish: string, country = ""): Locale | undefined {
  const [language = "", ...rest] = wish.trim().split(/[-_]/)
  const region = rest.find((part) => /^[a-z]{2}$/i.test(part)) ?? ""
  const spoken = LOCALES.filter((locale) => locale.startsWith(`${language.toLowerCase()}_`))
  const inCountry = (code: string) => spoken.find((locale) => locale.endsWith(code.toUpperCase()))
  return (
    [region, country]
      .filter((code) => code !== "")
      .map(inCountry)
      .find(Boolean) ?? spoken[0]
  )
}
