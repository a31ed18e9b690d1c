import { flatten, type Texts } from "./flatten"
import { withoutForm } from "./plural-forms"

/** A key that is put together from parts would not be found: they are written out. */
const literals = (source: string): string[] =>
  [...source.matchAll(/"multisafepay\.([^"\s]+)"/g)].map(([, key = ""]) => key)

/** What code and texts do not have in common, as sentences. `sources` are the contents of the files. */
export function compareCode(sources: readonly string[], texts: Texts): string[] {
  const used = new Set(sources.flatMap(literals))
  const known = new Set([...flatten(texts).keys()].map(withoutForm))
  return [
    ...[...used].filter((key) => !known.has(key)).map((key) => `${key} is used, but has no text`),
    ...[...known].filter((key) => !used.has(key)).map((key) => `${key} is not used anywhere`),
  ]
}
