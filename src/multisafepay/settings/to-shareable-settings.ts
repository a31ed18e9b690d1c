import { type Account } from "./resolve-account"

/** Whoever wrote these may have written a name, an address or a secret into them. */
const FREE_TEXTS = ["description", "shopName", "mailText", "templateId"] as const

/** Paths and queries of these may hold a secret; their origin says where they lead. */
const URLS = ["returnUrl", "logoUrl", "baseUrl"] as const

const toPresence = (text: string | null) => (text === null ? "not set" : "set")

function toOrigin(url: string | null | undefined): string | null {
  if (!url) return null
  return URL.canParse(url) ? new URL(url).origin : "not a URL"
}

/** An account's settings to be sent to others: no key, no part of one, and no free text. */
export function toShareableSettings(account: Account): Record<string, unknown> {
  const { apiKeys, sources, ...settings } = account
  return {
    ...settings,
    ...Object.fromEntries(FREE_TEXTS.map((name) => [name, toPresence(settings[name])])),
    ...Object.fromEntries(URLS.map((name) => [name, toOrigin(settings[name])])),
    hasApiKey: { test: apiKeys.test !== undefined, live: apiKeys.live !== undefined },
    sources,
  }
}
