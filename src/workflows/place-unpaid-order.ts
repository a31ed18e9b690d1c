import { type MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
  PaymentSessionStatus,
} from "@medusajs/framework/utils"

import { isSlowMethod } from "../multisafepay/slow-methods"
import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type LinkRead } from "../modules/multisafepay/link-reader"
import { toSessionStatus } from "../shared/to-session-status"
import { type MultiSafepayModule } from "../types/module"
import { loadSession } from "./load-session"
import { placeMultisafepayOrderWorkflow } from "./place-multisafepay-order"
import { settleMultisafepaySessionWorkflow } from "./settle-multisafepay-session"

/** `returned`: the customer came back from the payment page, and not by its cancel button. */
export type Occasion = Readonly<{ returned: boolean }>

/**
 * Whether the order is to stand before its payment: always once a slow payment is on its way, and on
 * the customer's return where the account says so. Only where `authorizePayment` will agree.
 */
async function isDue(
  container: MedusaContainer,
  { link, order, judgement }: LinkRead,
  { returned }: Occasion
): Promise<boolean> {
  const { accounts }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const { placeOrder } = await accounts.settingsOf(link.account)
  const sessionStatus = toSessionStatus(judgement, {
    gateway: link.gateway,
    closed: link.closed_at !== null,
    placeOrder,
  })
  if (sessionStatus !== PaymentSessionStatus.PENDING_AUTHORIZATION) return false
  const hasAttempt = order?.transaction_id !== undefined
  const isSlow = judgement.state === "uncleared" || isSlowMethod(link.gateway)
  return (hasAttempt && isSlow) || (returned && placeOrder === "before_payment")
}

/** Places the order of a payment that is still to come, unpaid. Safe to repeat. */
export async function placeUnpaidOrder(
  container: MedusaContainer,
  read: LinkRead,
  occasion: Occasion
): Promise<void> {
  if (!(await isDue(container, read, occasion))) return
  const { session_id } = read.link
  const session = await loadSession(container, session_id)
  const isWaiting = session?.status === PaymentSessionStatus.PENDING_AUTHORIZATION
  if (!session || session.payment) return
  const { cart, order } = session.payment_collection
  if (isWaiting && order) return
  try {
    if (cart && !order) {
      const input = { cart_id: cart.id, session_id }
      await placeMultisafepayOrderWorkflow(container).run({ input })
    } else if (order) {
      const input = { session_id, captured: false }
      await settleMultisafepaySessionWorkflow(container).run({ input })
    }
  } catch (error) {
    // Nothing was paid, so nothing is lost. A payment that does come finds the same obstacle and is held.
    if (!MedusaError.isMedusaError(error) || error.type === MedusaError.Types.UNEXPECTED_STATE)
      throw error
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.warn(`[multisafepay] no unpaid order for payment link ${read.link.id}: ${error.type}`)
  }
}
