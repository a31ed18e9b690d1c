/** A field of a submitted form, without the spaces around it; empty when it was not filled in. */
export function formText(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === "string" ? value.trim() : ""
}
