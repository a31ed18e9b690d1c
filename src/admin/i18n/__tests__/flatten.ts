/** Texts of one language, by groups. */
export type Texts = { readonly [key: string]: string | Texts }

/** Text by its full key: `{ states: { retry } }` has `states.retry`. */
export function flatten(texts: Texts, prefix = ""): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([name, value]) => {
      const key = `${prefix}${name}`
      return typeof value === "string" ? [[key, value] as const] : [...flatten(value, `${key}.`)]
    })
  )
}
