import { flatten, type Texts } from "./flatten"
import { isPluralForm, pluralForms, withoutForm } from "./plural-forms"

type Language = { language: string; texts: Texts }

const placeholders = (text: string): string =>
  [...text.matchAll(/\{\{[^}]*\}\}/g)]
    .map(([placeholder]) => placeholder)
    .sort()
    .join(" ")

function expectedKeys(english: ReadonlyMap<string, string>, language: string): Set<string> {
  return new Set(
    [...english.keys()].flatMap((key) => (isPluralForm(key) ? pluralForms(key, language) : [key]))
  )
}

/**
 * What is wrong with the texts of a language, measured by English, as sentences: keys that are missing
 * or of no use, plural forms that its grammar does not have, other placeholders, and empty texts.
 */
export function compareLanguage({ language, texts }: Language, englishTexts: Texts): string[] {
  const english = flatten(englishTexts)
  const found = flatten(texts)
  const expected = expectedKeys(english, language)

  // A form that English does not have says what its form for many says.
  const inEnglish = (key: string) =>
    english.get(key) ?? english.get(`${withoutForm(key)}_other`) ?? ""

  const missing = [...expected].filter((key) => !found.has(key)).map((key) => `${key} is missing`)
  const wrong = [...found].flatMap(([key, text]) => {
    if (!expected.has(key)) return [`${key} is not a key of English`]
    if (text.trim() === "") return [`${key} is empty`]
    if (placeholders(text) === placeholders(inEnglish(key))) return []
    return [`${key} has "${placeholders(text)}" for "${placeholders(inEnglish(key))}"`]
  })
  return [...missing, ...wrong].map((problem) => `${language}: ${problem}`)
}
