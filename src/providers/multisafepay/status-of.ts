import { PaymentSessionStatus } from "@medusajs/framework/utils"

import { type MultiSafepayModule } from "../../types/module"
import { type PaymentLinkRecord } from "../../types/payment-link"
import { toSessionStatus } from "./to-session-status"

/** How long a read serves the processing that made it, in milliseconds. */
const FRESH_MS = 60_000

/** Fresh money on a link that nothing is wrong with. */
function knownPaid({
  status,
  state_read_at: readAt,
  attention,
  closed_at: closedAt,
}: PaymentLinkRecord): boolean {
  if (status !== "paid" || attention || closedAt || !readAt) return false
  return Date.now() - readAt.getTime() < FRESH_MS
}

/** The session status of a link, from a fresh read of its order: the caller's own, or one made now. */
export async function statusOf(
  { accounts, reader }: MultiSafepayModule,
  link: PaymentLinkRecord
): Promise<PaymentSessionStatus> {
  if (knownPaid(link)) return PaymentSessionStatus.CAPTURED
  const { judgement, link: read } = await reader.read(link)
  const { gateway, closed_at: closedAt } = read
  const { placeOrder } = accounts.get(link.account)
  return toSessionStatus(judgement, { gateway, closed: closedAt !== null, placeOrder })
}
