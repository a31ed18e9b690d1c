import { createHmac } from "node:crypto"

/**
 * The `Auth` header MultiSafepay sends with a notification: base64 of `timestamp:signature`, where
 * the signature is the hexadecimal HMAC-SHA512 of `timestamp:body` under the site's API key.
 * The timestamp is in seconds since 1970. Source: payment-management/webhook of the documentation.
 */
export function sign(rawBody: Buffer | string, timestampSeconds: number, apiKey: string): string {
  const signature = createHmac("sha512", apiKey.trim())
    .update(`${timestampSeconds}:`)
    .update(rawBody)
    .digest("hex")
  return Buffer.from(`${timestampSeconds}:${signature}`).toString("base64")
}
