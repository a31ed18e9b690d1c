const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" })

/** The English name of an ISO 3166-1 alpha-2 country, or undefined when there is no such country. */
export function countryName(code: string): string | undefined {
  return /^[A-Z]{2}$/.test(code) && code !== "ZZ" ? names.of(code) : undefined
}
