import { type MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"

import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type MultiSafepayModule } from "../types/module"
import { type PaymentLinkRecord } from "../types/payment-link"
import { isCancelled, loadSession } from "./load-session"

/**
 * Whether Medusa has moved on from an unpaid link: its order was cancelled, or edited, which changes
 * what is to be paid and leaves the session with the old amount.
 */
export async function isObsolete(
  container: MedusaContainer,
  link: PaymentLinkRecord
): Promise<boolean> {
  const session = await loadSession(container, link.session_id)
  const order = session?.payment_collection.order
  if (!order) return false
  if (isCancelled(order)) {
    const { accounts }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
    return (await accounts.settingsOf(link.account)).cancelLinkWithOrder
  }
  return !session.payment && !MathBN.eq(session.amount, session.payment_collection.amount)
}
