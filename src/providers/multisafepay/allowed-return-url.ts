import { parseCorsOrigins } from "@medusajs/framework/utils"

/** Where a storefront may send its customers back to. */
export type ReturnPolicy = Readonly<{
  storefrontUrl: string | undefined
  allowedReturnOrigins: readonly string[]
  /** Medusa's `projectConfig.http.storeCors`: origins, or regular expressions between slashes. */
  storeCors: string
}>

const originOf = (url: string): string | undefined =>
  URL.canParse(url) ? new URL(url).origin : undefined

/**
 * The URL a storefront asked for, if its origin is one the merchant named; else undefined, so that
 * nobody can use a shop's payment pages to lead customers elsewhere.
 */
export function allowedReturnUrl(
  url: string | undefined,
  policy: ReturnPolicy
): string | undefined {
  const origin = url === undefined ? undefined : originOf(url)
  if (url === undefined || origin === undefined || new URL(url).username !== "") return undefined
  const named = [...policy.allowedReturnOrigins, policy.storefrontUrl ?? ""].map(originOf)
  if (named.includes(origin)) return url
  const allowed = parseCorsOrigins(policy.storeCors).some((entry) =>
    entry instanceof RegExp ? entry.test(origin) : originOf(entry) === origin
  )
  return allowed ? url : undefined
}
