/** The languages that the hosted pages speak. */
export const LANGUAGES = ["en", "nl", "de", "fr", "es", "it"] as const

export type Language = (typeof LANGUAGES)[number]

/** The language of a tag like `nl`, `nl-BE` or `nl_NL`; undefined when the pages do not speak it, or it is no tag. */
export function toLanguage(tag: unknown): Language | undefined {
  if (typeof tag !== "string" || !/^[a-z]{2}(?![a-z])/i.test(tag)) return undefined
  const wanted = tag.slice(0, 2).toLowerCase()
  return LANGUAGES.find((language) => language === wanted)
}

/** The first language of a browser's `Accept-Language` header that the pages speak; English otherwise. */
export function toAcceptedLanguage(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map((entry) => {
      const [tag = "", quality = "q=1"] = entry.split(";")
      return { tag: tag.trim(), weight: Number(quality.replace(/^\s*q=/, "")) || 0 }
    })
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => toLanguage(tag))
  return wanted.find((language) => language !== undefined) ?? "en"
}
