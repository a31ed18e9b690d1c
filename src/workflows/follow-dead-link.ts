import { type MedusaContainer } from "@medusajs/framework/types"

import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type MultiSafepayModule } from "../types/module"
import { type PaymentLinkRecord } from "../types/payment-link"
import { cancelUnpaidOrder } from "./cancel-unpaid-order"
import { setMultisafepaySessionStatusWorkflow } from "./set-multisafepay-session-status"

/** Its time was up, whatever the last attempt on it came to; as opposed to one that we cancelled. */
const hasRunOut = ({ status, closed_at: closedAt, expires_at: expiresAt }: PaymentLinkRecord) =>
  status === "expired" || (closedAt !== null && closedAt >= expiresAt)

/**
 * What Medusa does when a link is over and nothing was paid: the session is cancelled, so that the
 * checkout asks for a new one; and an order that was placed before its payment is cancelled, if the
 * shop wants that.
 */
export async function followDeadLink(
  container: MedusaContainer,
  link: PaymentLinkRecord
): Promise<void> {
  const { accounts }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  await setMultisafepaySessionStatusWorkflow(container).run({
    input: { session_id: link.session_id, status: "canceled" },
  })
  const { cancelOrderOnExpiry } = await accounts.settingsOf(link.account)
  if (cancelOrderOnExpiry && hasRunOut(link)) await cancelUnpaidOrder(container, link)
}
