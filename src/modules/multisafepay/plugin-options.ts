import { z } from "@medusajs/framework/zod"
import { MedusaError } from "@medusajs/framework/utils"

const urlSchema = z.url({ protocol: /^https?$/ }).optional()

const pluginOptionsSchema = z.strictObject({
  /** Put there by Medusa's module loader, not by the merchant. */
  database: z.unknown().optional(),
  /** 32 bytes each, as 64 hex digits or base64; the first writes, all read. */
  encryptionKeys: z.array(z.string()).optional(),
  /** Where MultiSafepay and the customer's browser reach this server. */
  backendUrl: urlSchema,
  /** Where the customer goes after paying. */
  storefrontUrl: urlSchema,
  /** Further origins that a storefront may name as `return_url`. */
  allowedReturnOrigins: z.array(z.url()).optional(),
})

type EnvironmentUrls = {
  MEDUSA_BACKEND_URL?: string | undefined
  STOREFRONT_URL?: string | undefined
}

/** The shop's side of the configuration, with the environment's fallbacks filled in. No trailing slashes. */
export type ShopUrls = Readonly<{
  backendUrl: string
  storefrontUrl: string | undefined
  allowedReturnOrigins: readonly string[]
}>

const DEFAULT_BACKEND_URL = "http://localhost:9000"

/** Without trailing slashes; an empty variable is one that is not set. */
function clean(url: string | undefined): string | undefined {
  const trimmed = url?.trim().replace(/\/+$/, "")
  return trimmed === "" ? undefined : trimmed
}

/**
 * Options of the plugin entry in `medusa-config.ts`, checked when the server starts.
 *
 * @throws MedusaError naming the option that is wrong.
 */
export function parsePluginOptions(options: unknown, environment: EnvironmentUrls): ShopUrls {
  const parsed = pluginOptionsSchema.safeParse(options ?? {})
  if (!parsed.success) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The options of the plugin medusa-payment-multisafepay are not valid: ${z.prettifyError(parsed.error)}`
    )
  }
  const { backendUrl, storefrontUrl, allowedReturnOrigins = [] } = parsed.data
  return {
    backendUrl: clean(backendUrl) ?? clean(environment.MEDUSA_BACKEND_URL) ?? DEFAULT_BACKEND_URL,
    storefrontUrl: clean(storefrontUrl) ?? clean(environment.STOREFRONT_URL),
    allowedReturnOrigins: allowedReturnOrigins.map((url) => new URL(url).origin),
  }
}
