import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { type MedusaContainer } from "@medusajs/framework/types"
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows"

import { capturedAmount } from "../multisafepay/ledger/moved-money"
import { readOrderState } from "../multisafepay/order-state"
import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type MultiSafepayModule } from "../types/module"
import { type RecoverableLink } from "./recover-payment-rows"

/**
 * A payment that Medusa holds as authorised and that was taken at MultiSafepay altogether: by a capture
 * of ours whose answer was lost, or in its dashboard. Core's own capture finds the money there.
 */
export async function bookCapturedRest(
  container: MedusaContainer,
  { link, order }: RecoverableLink
): Promise<void> {
  const isTaken = readOrderState(order) === "paid" && capturedAmount(order) === order.amount
  if (!isTaken || link.attention) return
  const { loadPaymentRows }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const payment = await loadPaymentRows(query, link.session_id)
  if (!payment?.order || payment.captured_at || payment.canceled_at) return
  const captured = MathBN.sum(0, ...payment.captures.map(({ amount }) => amount))
  const rest = MathBN.sub(payment.amount, captured)
  if (MathBN.lte(rest, 0)) return
  const input = { payment_id: payment.id, amount: rest.toFixed() }
  await capturePaymentWorkflow(container).run({ input })
}
