import { type MedusaContainer } from "@medusajs/framework/types"

import { type AttentionReason } from "../multisafepay/ledger/link-status"
import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { AccountUnavailableError } from "../modules/multisafepay/account-unavailable-error"
import { type MultiSafepayModule } from "../types/module"
import { type PaymentLinkRecord } from "../types/payment-link"

const REASON: AttentionReason = "account_unavailable"

const HOUR_MS = 3_600_000

/** Waits for a person, so hourly will do; daily once nobody can pay the link any more. */
function nextTry({ expires_at: expiresAt }: PaymentLinkRecord): Date {
  const now = Date.now()
  return new Date(now + (expiresAt.getTime() > now ? HOUR_MS : 24 * HOUR_MS))
}

/** The work may have found something else that is wrong. */
async function unflag(
  links: MultiSafepayModule["links"],
  { id }: PaymentLinkRecord
): Promise<void> {
  const link = await links.find({ id })
  if (link?.attention?.reason !== REASON) return
  await links.update(link, { attention: null }, [{ type: "account_available" }])
}

/**
 * Does the work on a link whose account may be gone from the configuration. Where its key is missing
 * the link is flagged, once, and tried again later; with the key back the flag goes by itself. For
 * those who hold the link's lock and lease.
 *
 * @returns what the work returns, or `held`.
 */
export async function holdUnavailableLink<T>(
  container: MedusaContainer,
  link: PaymentLinkRecord,
  work: () => Promise<T>
): Promise<T | "held"> {
  const { links }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  try {
    const outcome = await work()
    if (link.attention?.reason === REASON) await unflag(links, link)
    return outcome
  } catch (error) {
    if (!(error instanceof AccountUnavailableError)) throw error
    const current = (await links.find({ id: link.id })) ?? link
    // What is wrong already needs a person more than this does.
    const held = current.attention
      ? current
      : await links.flag(current, { reason: REASON, detail: error.message })
    await links.update(held, { next_check_at: nextTry(held) })
    return "held"
  }
}
