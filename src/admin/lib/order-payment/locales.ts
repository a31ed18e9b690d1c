/** Languages of the payment page that can be chosen for one link. */
export const LOCALES = ["en_GB", "nl_NL", "de_DE", "fr_FR", "es_ES", "it_IT"] as const

/** `Dutch`, in the reader's language. */
export function toLanguageName(locale: string, language: string): string {
  const code = locale.slice(0, 2)
  const names = new Intl.DisplayNames([language.slice(0, 2)], { type: "language" })
  return names.of(code) ?? code
}
