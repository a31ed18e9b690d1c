import { PaymentSessionStatus } from "@medusajs/framework/utils"

import { type MultiSafepayModule } from "../../types/module"
import { type PaymentLinkRecord } from "../../types/payment-link"
import { toSessionStatus } from "../../shared/to-session-status"

/** How long a read serves the processing that made it, in milliseconds. */
const FRESH_MS = 60_000

/** Fresh money on a link that nothing is wrong with. */
async function isKnownPaid(
  { links }: MultiSafepayModule,
  link: PaymentLinkRecord
): Promise<boolean> {
  const { status, state_read_at: readAt, attention, closed_at: closedAt } = link
  if (status !== "paid" || attention || closedAt || !readAt) return false
  const now = await links.now()
  return now.getTime() - readAt.getTime() < FRESH_MS
}

/** The session status of a link, from a fresh read of its order: the caller's own, or one made now. */
export async function statusOf(
  module: MultiSafepayModule,
  link: PaymentLinkRecord
): Promise<PaymentSessionStatus> {
  if (await isKnownPaid(module, link)) return PaymentSessionStatus.CAPTURED
  const { accounts, reader } = module
  const { judgement, link: read } = await reader.read(link)
  const { gateway, closed_at: closedAt } = read
  const { placeOrder } = await accounts.settingsOf(link.account)
  return toSessionStatus(judgement, { gateway, closed: closedAt !== null, placeOrder })
}
