import { timingSafeEqual } from "node:crypto"
import { sign } from "./sign"

/** What came in: the body as received, byte for byte, and the `Auth` header. */
export type SignedMessage = {
  readonly rawBody: Buffer
  readonly authHeader: string | readonly string[] | undefined
}

/** How to judge it. Several keys, because a site's key can be replaced while messages are under way. */
export type VerifyOptions = {
  readonly apiKeys: readonly string[]
  readonly now: Date
  /** Into the past and into the future; 600 when absent. */
  readonly toleranceSeconds?: number
}

/** The judgement. `timestamp` is in seconds since 1970, as signed. */
export type Verification =
  | { readonly ok: true; readonly timestamp: number }
  | {
      readonly ok: false
      readonly reason: "missing" | "malformed" | "mismatch" | "expired" | "from_the_future"
    }

/**
 * Checks the `Auth` header over the exact bytes received. Call it before parsing anything, and do
 * nothing for a message it does not approve. Never throws.
 */
export function verify(
  { rawBody, authHeader }: SignedMessage,
  { apiKeys, now, toleranceSeconds = 600 }: VerifyOptions
): Verification {
  const headers = (typeof authHeader === "string" ? [authHeader] : (authHeader ?? [])).map((one) =>
    one.trim()
  )
  const [header = ""] = headers
  if (header === "") return { ok: false, reason: "missing" }

  const timestamp = headers.length === 1 ? readTimestamp(header) : undefined
  if (timestamp === undefined) return { ok: false, reason: "malformed" }

  // An empty key would let anybody sign.
  const isSigned = apiKeys
    .filter((apiKey) => apiKey.trim() !== "")
    .some((apiKey) => isEqual(header, sign(rawBody, timestamp, apiKey)))
  if (!isSigned) return { ok: false, reason: "mismatch" }

  const ageSeconds = Math.floor(now.getTime() / 1000) - timestamp
  if (ageSeconds < -toleranceSeconds) return { ok: false, reason: "from_the_future" }
  // Written so that an age that is not a number is too old as well.
  return ageSeconds <= toleranceSeconds ? { ok: true, timestamp } : { ok: false, reason: "expired" }
}

function readTimestamp(header: string): number | undefined {
  const content = Buffer.from(header, "base64").toString("latin1")
  const [, timestamp] = /^(\d{1,12}):[0-9a-f]{128}$/.exec(content) ?? []
  return timestamp === undefined ? undefined : Number(timestamp)
}

/** Compares the whole header, so that a second spelling of the same base64 does not pass either. */
function isEqual(received: string, expected: string): boolean {
  const receivedBytes = Buffer.from(received)
  const expectedBytes = Buffer.from(expected)
  return (
    receivedBytes.length === expectedBytes.length && timingSafeEqual(receivedBytes, expectedBytes)
  )
}
