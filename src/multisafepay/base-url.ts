/** Where each environment of MultiSafepay lives. A key of one is refused (1032) by the other. */
export const BASE_URLS = {
  test: "https://testapi.multisafepay.com/v1/json",
  live: "https://api.multisafepay.com/v1/json",
} as const

/**
 * Checks an override of the API's address and returns it without a trailing slash. The API key is
 * sent there with every request, so only multisafepay.com over https and this very machine will do.
 * Throws a TypeError that says what is wrong, without repeating what may be a secret in the URL.
 */
export function parseBaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url) throw new TypeError("The MultiSafepay base URL is not a URL.")
  if (url.username || url.password || url.search || url.hash) {
    throw new TypeError(
      "The MultiSafepay base URL holds nothing but scheme, host, port and path: no credentials, query or fragment."
    )
  }
  if (!isMultiSafepay(url) && !isLoopback(url)) {
    throw new TypeError(
      `The MultiSafepay base URL must be https on multisafepay.com, or http or https on this machine (localhost, 127.0.0.1, [::1]), not ${url.protocol}//${url.host}.`
    )
  }
  return url.origin + url.pathname.replace(/\/+$/, "")
}

function isMultiSafepay({ protocol, hostname }: URL): boolean {
  return protocol === "https:" && /^(?:[a-z0-9-]+\.)*multisafepay\.com$/.test(hostname)
}

/** Whether a URL leads to this machine; the URL parser has already spelled out `127.1` and the like. */
export function isLoopback({ protocol, hostname }: URL): boolean {
  const isHttp = protocol === "http:" || protocol === "https:"
  return isHttp && /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname)
}
