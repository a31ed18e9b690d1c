import { z } from "@medusajs/framework/zod"
import { MedusaError } from "@medusajs/framework/utils"

import { type EncryptionKey, parseEncryptionKey } from "../../multisafepay/secrets/encryption-key"

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

type Environment = {
  MEDUSA_BACKEND_URL?: string | undefined
  STOREFRONT_URL?: string | undefined
  /** Comma separated, the first writes. */
  MULTISAFEPAY_ENCRYPTION_KEY?: string | undefined
}

/** The shop's side of the configuration, with the environment's fallbacks filled in. No trailing slashes. */
export type ShopUrls = Readonly<{
  backendUrl: string
  storefrontUrl: string | undefined
  allowedReturnOrigins: readonly string[]
}>

/** The options with the environment's fallbacks filled in. */
export type PluginOptions = Readonly<{
  shop: ShopUrls
  /** The first writes, all read; none when the shop wants no keys stored. */
  encryptionKeys: readonly EncryptionKey[]
}>

const DEFAULT_BACKEND_URL = "http://localhost:9000"

/** Without trailing slashes; an empty variable is one that is not set. */
function clean(url: string | undefined): string | undefined {
  const trimmed = url?.trim().replace(/\/+$/, "")
  return trimmed === "" ? undefined : trimmed
}

/** A variable that is empty, or ends in a comma, is no key. */
const readEncryptionKeys = ({ MULTISAFEPAY_ENCRYPTION_KEY: text = "" }: Environment): string[] =>
  text.split(",").filter((key) => key.trim() !== "")

function toEncryptionKey(text: string): EncryptionKey {
  try {
    return parseEncryptionKey(text)
  } catch (error) {
    const reason = error instanceof TypeError ? error.message : "unknown reason"
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The option encryptionKeys of the plugin medusa-payment-multisafepay, or MULTISAFEPAY_ENCRYPTION_KEY, is not valid: ${reason}`
    )
  }
}

/**
 * Options of the plugin entry in `medusa-config.ts`, checked when the server starts.
 *
 * @throws MedusaError naming the option that is wrong.
 */
export function parsePluginOptions(options: unknown, environment: Environment): PluginOptions {
  const parsed = pluginOptionsSchema.safeParse(options ?? {})
  if (!parsed.success) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The options of the plugin medusa-payment-multisafepay are not valid: ${z.prettifyError(parsed.error)}`
    )
  }
  const { backendUrl, storefrontUrl, allowedReturnOrigins = [] } = parsed.data
  const { encryptionKeys = readEncryptionKeys(environment) } = parsed.data
  return {
    shop: {
      backendUrl: clean(backendUrl) ?? clean(environment.MEDUSA_BACKEND_URL) ?? DEFAULT_BACKEND_URL,
      storefrontUrl: clean(storefrontUrl) ?? clean(environment.STOREFRONT_URL),
      allowedReturnOrigins: allowedReturnOrigins.map((url) => new URL(url).origin),
    },
    encryptionKeys: encryptionKeys.map(toEncryptionKey),
  }
}
