import { randomBytes } from "node:crypto"

import { judgeProbe } from "../../multisafepay/notification/judge-probe"
import { toNotificationUrl } from "../../multisafepay/notification/notification-url"
import { isProof, PROOF_HEADER, toProbe } from "../../multisafepay/notification/probe"
import { sign } from "../../multisafepay/notification/sign"
import { type Account } from "../../multisafepay/settings/resolve-account"
import { type AdminNotificationTest } from "../../types/http"

const TIMEOUT_MS = 10_000

/** Without a query, which may hold what is nobody's business. */
function toPlace(location: string | null, from: string): string | null {
  if (location === null || !URL.canParse(location, from)) return null
  const { origin, pathname } = new URL(location, from)
  return origin + pathname
}

/**
 * Sends a signed probe to the address that MultiSafepay sends an account's notifications to, and to
 * no other, as MultiSafepay would: from outside where the address leads there, without following
 * redirects.
 */
export async function testNotifications(
  { account, apiKeys, environment }: Account,
  backendUrl: string
): Promise<AdminNotificationTest> {
  const url = toNotificationUrl(backendUrl, account)
  const apiKey = apiKeys[environment]
  const nothing = { ok: false, url, status: null, location: null }
  if (apiKey === undefined) return { ...nothing, reason: "no_key" }
  const nonce = randomBytes(16).toString("hex")
  const body = toProbe(nonce)
  try {
    const response = await fetch(url, {
      method: "POST",
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        auth: sign(body, Math.floor(Date.now() / 1000), apiKey),
        "content-type": "application/json",
      },
      body,
    })
    await response.body?.cancel()
    const { status, headers } = response
    const proven = isProof(headers.get(PROOF_HEADER) ?? "", nonce, apiKey)
    const reason = judgeProbe({ status, proven })
    const location = toPlace(headers.get("location"), url)
    return { ok: reason === null, reason, url, status, location }
  } catch {
    // No such host, nobody there, a certificate that is not valid, or no answer in time: the error may name keys.
    return { ...nothing, reason: "unreachable" }
  }
}
