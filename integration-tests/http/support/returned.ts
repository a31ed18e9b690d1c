/** Where the return route sends the browser, taken apart: the storefront, and what it is told. */
export function returned(location: unknown): Record<string, string> {
  const url = new URL(String(location))
  return { origin: url.origin, ...Object.fromEntries(url.searchParams) }
}
