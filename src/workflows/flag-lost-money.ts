import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN, OrderStatus } from "@medusajs/framework/utils"

import { linkExponents } from "../multisafepay/ledger/link-exponents"
import { type Attention, type AttentionReason } from "../multisafepay/ledger/link-status"
import { type Ask, idsOfRows, lostAsks } from "../multisafepay/ledger/lost-asks"
import { unbookedRows } from "../multisafepay/ledger/unbooked-rows"
import { toMajorUnits, toMinorUnits } from "../multisafepay/money"
import { refundOfRequest } from "../multisafepay/refund/refund-targets"
import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type LoadedPayment } from "../modules/multisafepay/load-payment-rows"
import { type MultiSafepayModule } from "../types/module"
import { type RecoverableLink } from "./recover-payment-rows"

const OURS: readonly AttentionReason[] = ["refund_unmatched", "capture_unmatched", "refund_failed"]

type Misfit = Omit<Attention, "since">
type Asked = RecoverableLink & Readonly<{ asked: readonly Ask[] }>

/**
 * Money that moved and has no row in Medusa, or has its place in the order's books and never moved:
 * shown to a person, and no longer once it fits.
 */
export async function flagLostMoney(container: MedusaContainer, asked: Asked): Promise<void> {
  const { links, loadPaymentRows }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const payment = await loadPaymentRows(query, asked.link.session_id)
  const misfit = payment && findMisfit(asked, payment)
  if (misfit) {
    await links.flag(asked.link, misfit)
    return
  }
  const reason = asked.link.attention?.reason
  if (reason === undefined || !OURS.includes(reason)) return
  await links.update(asked.link, { attention: null }, [{ type: "matched", data: { reason } }])
}

function findMisfit(
  { link, order, asked }: Asked,
  payment: NonNullable<LoadedPayment>
): Misfit | undefined {
  const currency = link.currency_code.toUpperCase()
  const exponents = linkExponents(link)
  for (const kind of ["refund", "capture"] as const) {
    const rows = kind === "refund" ? payment.refunds : payment.captures
    const sum = MathBN.sum(0, ...rows.map(({ amount }) => amount)).toFixed()
    const booked = {
      ids: idsOfRows(rows),
      total: toMinorUnits(sum, currency, exponents),
    }
    const ofKind = asked.filter((ask) => ask.kind === kind)
    const [lost] = lostAsks(ofKind, order, booked)
    if (!lost) continue
    const amount = `${toMajorUnits(lost.amount, currency, exponents)} ${currency}`
    return {
      reason: `${kind}_unmatched`,
      detail: `MultiSafepay carried out a ${kind} of ${amount} (${lost.id}) whose answer was lost, and Medusa has booked ${sum} in all. Ask for the same ${kind} again: it will be booked, and not made twice.`,
    }
  }
  return hasFailedRefund({ link, order, asked }, payment)
    ? {
        reason: "refund_failed",
        detail: "The order was cancelled, and its payment was not given back.",
      }
    : undefined
}

/** Core cancels an order whether its refund succeeds or not, and says so in a log only. */
function hasFailedRefund({ order, asked }: Asked, payment: NonNullable<LoadedPayment>): boolean {
  if (order.amount_refunded >= (order.amount ?? 0)) return false
  if (unbookedRows(payment).refundWithoutRow) return true
  const ids = payment.refunds.map(({ id }) => id)
  const cameToNothing = asked.some(
    ({ kind, id }) => kind === "refund" && !ids.includes(refundOfRequest(id))
  )
  const sumOf = (rows: typeof payment.refunds) => MathBN.sum(0, ...rows.map(({ amount }) => amount))
  const isLeft = MathBN.gt(sumOf(payment.captures), sumOf(payment.refunds))
  return payment.order?.status === OrderStatus.CANCELED && cameToNothing && isLeft
}
