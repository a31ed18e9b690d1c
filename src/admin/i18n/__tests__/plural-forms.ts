const FORM = /_(zero|one|two|few|many|other)$/

export const isPluralForm = (key: string): boolean => FORM.test(key)

/** The key that code names: i18next adds the form of the count to it. */
export const withoutForm = (key: string): string => key.replace(FORM, "")

/** The keys that a language needs for one text that depends on a count. */
export const pluralForms = (key: string, language: string): string[] =>
  new Intl.PluralRules(language)
    .resolvedOptions()
    .pluralCategories.map((category) => `${withoutForm(key)}_${category}`)
