export type FieldErrors = {
  fields: { path: string; message: string }[]
  /** What belongs to no field of the form. */
  rest: string | null
}

/**
 * Takes the message of a 400 apart: `name.of.field: what is wrong`, several separated by `; `.
 * `names` are the fields the form has; a sentence may itself hold colons and semicolons.
 */
export function parseFieldErrors(message: string, names: readonly string[]): FieldErrors {
  const start = `(?:${names.join("|")})(?:\\.[\\w.]+)?: `
  const parts = message.split(new RegExp(`; (?=${start})`))
  const field = new RegExp(`^(${start})([\\s\\S]+)$`)
  const errors: FieldErrors = { fields: [], rest: null }
  for (const part of parts) {
    const [, prefix, text] = field.exec(part) ?? []
    if (prefix === undefined || text === undefined) {
      errors.rest = errors.rest === null ? part : `${errors.rest}; ${part}`
      continue
    }
    errors.fields.push({ path: prefix.slice(0, -2), message: text })
  }
  return errors
}
