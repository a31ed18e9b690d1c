import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN, OrderStatus } from "@medusajs/framework/utils"

import { type Attention, type AttentionReason } from "../multisafepay/ledger/link-status"
import { type Ask } from "../multisafepay/ledger/lost-asks"
import { unbookedRows } from "../multisafepay/ledger/unbooked-rows"
import { refundOfRequest } from "../multisafepay/refund/refund-targets"
import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type LoadedPayment } from "../modules/multisafepay/load-payment-rows"
import { type MultiSafepayModule } from "../types/module"
import { type RecoverableLink } from "./recover-payment-rows"

/** What a look finds by itself, and what therefore ends by itself when a look finds it no more. */
const FOUND: readonly AttentionReason[] = ["refund_unmatched", "capture_unmatched", "refund_failed"]

type Misfit = Omit<Attention, "since">
type Asked = RecoverableLink & Readonly<{ asked: readonly Ask[]; found: Misfit | undefined }>

/**
 * Shows a person the refunds and captures that Medusa cannot be made to agree about with MultiSafepay, and those that
 * have their place in the order's books and never moved. What needs a person already keeps its reason.
 */
export async function flagMisfit(container: MedusaContainer, asked: Asked): Promise<void> {
  const { links, loadPaymentRows }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const payment = await loadPaymentRows(query, asked.link.session_id)
  const misfit = asked.found ?? (payment && findFailedRefund(asked, payment))
  const reason = asked.link.attention?.reason
  if (misfit && (reason === undefined || FOUND.includes(reason))) {
    await links.flag(asked.link, misfit)
    return
  }
  if (misfit || reason === undefined || !FOUND.includes(reason)) return
  await links.update(asked.link, { attention: null }, [{ type: "matched", data: { reason } }])
}

/** Core cancels an order whether its refund succeeds or not, and says so in a log only. */
function findFailedRefund(
  { order, asked }: Asked,
  payment: NonNullable<LoadedPayment>
): Misfit | undefined {
  if (order.amount_refunded >= (order.amount ?? 0)) return undefined
  const ids = payment.refunds.map(({ id }) => id)
  const cameToNothing = asked.some(
    ({ kind, id }) => kind === "refund" && !ids.includes(refundOfRequest(id))
  )
  const sumOf = (rows: readonly { amount: string }[]) =>
    MathBN.sum(0, ...rows.map(({ amount }) => amount))
  const isLeft = MathBN.gt(sumOf(payment.captures), sumOf(payment.refunds))
  const hasFailed =
    unbookedRows(payment).refundWithoutRow ||
    (payment.order?.status === OrderStatus.CANCELED && cameToNothing && isLeft)
  return hasFailed
    ? {
        reason: "refund_failed",
        detail: "The order was cancelled, and its payment was not given back.",
      }
    : undefined
}
