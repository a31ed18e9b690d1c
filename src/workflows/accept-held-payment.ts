import { type MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import { linkExponents } from "../multisafepay/ledger/link-exponents"
import { toMinorUnits } from "../multisafepay/money"
import { readOrderState } from "../multisafepay/order-state"
import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type MultiSafepayModule } from "../types/module"
import { type PaymentLinkRecord } from "../types/payment-link"
import { adoptPayment } from "./adopt-payment"
import { loadSession } from "./load-session"
import { type Decision } from "./resolve-payment-link"
import { setMultisafepaySessionStatusWorkflow } from "./set-multisafepay-session-status"

const refuse = (message: string): never => {
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
}

/** @throws MedusaError unless MultiSafepay still holds exactly what the link is for. */
async function checkMoney(container: MedusaContainer, link: PaymentLinkRecord): Promise<void> {
  const { reader }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const order = await reader.retrieve(link)
  const state = order && readOrderState(order)
  if (state !== "paid" && state !== "authorized")
    refuse(
      `MultiSafepay reports this payment as "${state ?? "unknown"}": there is nothing to accept.`
    )
  const currency = link.currency_code.toUpperCase()
  const amount = toMinorUnits(link.amount, currency, linkExponents(link))
  if (order?.amount !== amount || order.currency !== currency) {
    refuse(
      `Only a payment of exactly ${amount} ${currency} (minor units) can be accepted here. Refund it instead.`
    )
  }
}

/**
 * Makes a held payment one that fits: the link counts as open again, and its session, made anew where
 * Medusa has deleted it, can be authorised. The next look books it. A process that dies before that
 * leaves the look to the job.
 */
export async function acceptHeldPayment(
  container: MedusaContainer,
  link: PaymentLinkRecord,
  decision: Decision
): Promise<PaymentLinkRecord> {
  const { links }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  await checkMoney(container, link)
  const session = await loadSession(container, link.session_id)
  if (session?.payment_collection.order && decision.action === "place_order")
    refuse(`Order ${session.payment_collection.order.id} stands already. Use "accept" to book it.`)
  const payable = session ? link : await adoptPayment(container, link)
  const reopened = await links.resolve(payable, decision, {
    status: "open",
    closed_at: null,
    cancel_requested_at: null,
    next_check_at: new Date(),
  })
  const { session_id } = reopened
  await setMultisafepaySessionStatusWorkflow(container).run({
    input: { session_id, status: "pending" },
  })
  return reopened
}
