import { DEFAULT_SETTINGS } from "./default-settings"
import { type Account } from "./resolve-account"

/** Whoever wrote these may have written a name, an address or a secret into them. */
const FREE_TEXTS = new Set(["description", "shopName", "mailText", "templateId"])

/** Paths and queries of these may hold a secret; their origin says where they lead. */
const URLS = new Set(["returnUrl", "logoUrl"])

const toOrigin = (url: string): string => (URL.canParse(url) ? new URL(url).origin : "not a URL")

function toShareable(name: string, value: unknown): unknown {
  if (FREE_TEXTS.has(name)) return value === null ? "not set" : "set"
  return URLS.has(name) && typeof value === "string" ? toOrigin(value) : value
}

/** An account's settings to be sent to others: no key, no part of one, and no free text. */
export function toShareableSettings(account: Account): Record<string, unknown> {
  const { baseUrl, apiKeys, unreadableKeys, sources, keySources } = account
  const settings = Object.keys(DEFAULT_SETTINGS).map((name): [string, unknown] => [
    name,
    toShareable(name, Reflect.get(account, name)),
  ])
  return {
    account: account.account,
    ...Object.fromEntries(settings),
    baseUrl: baseUrl === undefined ? null : toOrigin(baseUrl),
    hasApiKey: { test: apiKeys.test !== undefined, live: apiKeys.live !== undefined },
    hasUnreadableKey: Object.keys(unreadableKeys),
    sources,
    keySources,
  }
}
