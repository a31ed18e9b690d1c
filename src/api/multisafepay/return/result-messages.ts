import { de } from "./messages/de"
import { en } from "./messages/en"
import { es } from "./messages/es"
import { fr } from "./messages/fr"
import { it } from "./messages/it"
import { nl } from "./messages/nl"

/** Texts of the hosted result page, by language. */
export const RESULT_MESSAGES = { en, nl, de, fr, es, it } as const

export type ResultLanguage = keyof typeof RESULT_MESSAGES

const isKnown = (language: string): language is ResultLanguage =>
  Object.hasOwn(RESULT_MESSAGES, language)

/** The first language of a browser's `Accept-Language` header that the page speaks; English otherwise. */
export function toResultLanguage(acceptLanguage: string | undefined): ResultLanguage {
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map((entry) => {
      const [tag = "", quality = "q=1"] = entry.split(";")
      return {
        language: tag.trim().slice(0, 2).toLowerCase(),
        weight: Number(quality.replace(/^\s*q=/, "")) || 0,
      }
    })
    .sort((one, other) => other.weight - one.weight)
    .map(({ language }) => language)
  return wanted.find(isKnown) ?? "en"
}
