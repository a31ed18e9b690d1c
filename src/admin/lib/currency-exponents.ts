/** `KRW=0, CLP=0`, as it is typed. */
export const formatCurrencyExponents = (exponents: Record<string, number>): string =>
  Object.entries(exponents)
    .map(([currency, exponent]) => `${currency}=${exponent}`)
    .join(", ")

/** Undefined when it is not such a list. Empty is one. */
export function parseCurrencyExponents(text: string): Record<string, number> | undefined {
  const parts = text.split(/[,;\s]+/).filter((part) => part !== "")
  const entries = parts.map((part) => /^([A-Za-z]{3})[=:]([0-4])$/.exec(part))
  if (entries.includes(null)) return undefined
  return Object.fromEntries(
    entries.map((entry) => [entry?.[1]?.toUpperCase() ?? "", Number(entry?.[2])])
  )
}
