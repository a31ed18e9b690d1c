import { type MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import { MultiSafepayError } from "../multisafepay/errors"
import { UNPLACEABLE } from "../multisafepay/ledger/remedies"
import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type MultiSafepayModule } from "../types/module"
import { type PaymentLinkRecord } from "../types/payment-link"
import { refundHeldPayment } from "./refund-held-payment"

/** What MultiSafepay will say again however often it is asked. */
const isRefusal = (error: unknown): error is Error =>
  MedusaError.isMedusaError(error) || (error instanceof MultiSafepayError && !error.retryable)

/**
 * Refunds a payment whose order or cart is gone, where the account's setting `refund_unplaceable` says
 * so. A refund that is refused leaves the payment to a person.
 *
 * @throws what is worth another try.
 */
export async function giveBackUnplaceable(
  container: MedusaContainer,
  link: PaymentLinkRecord
): Promise<void> {
  const { accounts, links }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  if (!link.attention || !UNPLACEABLE.includes(link.attention.reason)) return
  if (!(await accounts.settingsOf(link.account)).refundUnplaceable) return
  try {
    await refundHeldPayment(container, link)
  } catch (error) {
    if (!isRefusal(error)) throw error
    await links.note(link, [{ type: "refund_failed", data: { error: error.message } }])
    return
  }
  await links.resolve(link, { action: "refund", note: null, actor_id: null })
}
