/** What was typed as an amount, `12,50` or `12.50`; undefined when it is none. */
export function parseAmount(text: string): number | undefined {
  const trimmed = text.trim().replace(",", ".")
  if (!/^\d{1,12}(\.\d{1,4})?$/.test(trimmed)) return undefined
  const amount = Number(trimmed)
  return amount > 0 ? amount : undefined
}
