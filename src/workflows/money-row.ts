import { type MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"

import { creditToUndo } from "../multisafepay/ledger/credit-to-undo"
import { type UnbookedRow } from "../multisafepay/ledger/unbooked-rows"
import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type LoadedPayment } from "../modules/multisafepay/load-payment-rows"
import { type MultiSafepayModule } from "../types/module"
import { type PaymentLinkRecord } from "../types/payment-link"
import { isCancelled } from "./load-session"
import { recoverMultisafepayCaptureWorkflow } from "./recover-capture"
import { recoverMultisafepayRefundWorkflow } from "./recover-refund"
import { removeMultisafepayRowWorkflow } from "./recover-removal"

type Payment = NonNullable<LoadedPayment>

/** A link and its payment as Medusa has it now. */
export type Books = Readonly<{
  container: MedusaContainer
  link: PaymentLinkRecord
  payment: Payment
}>

/** Gives a row for which money moved its place in the order's books, which core had not come to. */
export async function finishRow(
  { container, link, payment }: Books,
  { kind, row }: UnbookedRow
): Promise<void> {
  const { order } = payment
  // A cart that never became an order has no books.
  if (!order) return
  const { links }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const common = {
    payment_id: payment.id,
    payment_collection_id: payment.collection_id,
    currency_code: payment.currency_code,
    order_id: order.id,
    amount: row.amount,
  }
  if (kind === "refund") {
    const input = { ...common, refund_id: row.id, credit: toCredit(row.amount, order) }
    await recoverMultisafepayRefundWorkflow(container).run({ input })
  } else {
    const captured = MathBN.sum(0, ...payment.captures.map(({ amount }) => amount))
    const input = {
      ...common,
      capture_id: row.id,
      captured_at: row.created_at,
      is_last: MathBN.gte(captured, payment.amount),
    }
    await recoverMultisafepayCaptureWorkflow(container).run({ input })
  }
  await links.note(link, [{ type: `${kind}_recovered`, data: { id: row.id, amount: row.amount } }])
}

/** As core counts it. A cancelled order takes no credit lines. */
function toCredit(amount: string, order: NonNullable<Payment["order"]>): string {
  if (isCancelled(order)) return "0"
  const owed = MathBN.max(0, MathBN.mult(order.summary?.pending_difference ?? 0, -1))
  return MathBN.max(0, MathBN.sub(amount, owed)).toFixed()
}

/** Takes a row for which no money moved out of Medusa, with all that the order's books hold of it. */
export async function removeRow(
  { container, link, payment }: Books,
  { kind, row }: UnbookedRow
): Promise<void> {
  // Money that was there when the session was authorised was not captured by a request of ours.
  if (kind === "capture" && payment.captured_at) return
  const { links }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const order = kind === "refund" ? toRemoval(payment, row) : undefined
  const input = { kind, id: row.id, payment_collection_id: payment.collection_id, order }
  await removeMultisafepayRowWorkflow(container).run({ input })
  await links.note(link, [{ type: `${kind}_removed`, data: { id: row.id, amount: row.amount } }])
}

/** The refund of a cancelled order is booked under the payment's id, and takes no credit lines. */
function toRemoval({ id, order }: Payment, row: UnbookedRow["row"]) {
  if (!order) return undefined
  const refunds = order.transactions
    .filter(({ reference }) => reference === "refund")
    .sort((one, other) => one.id.localeCompare(other.id))
  const own = refunds.filter(
    ({ reference_id: of, amount }) => of === row.id || (of === id && amount === `-${row.amount}`)
  )
  const lines = (order.credit_lines ?? []).map(({ metadata, ...line }) => ({
    ...line,
    version: metadata?.created_in_version,
  }))
  const refund = { id: row.id, transaction: own[0] }
  return {
    id: order.id,
    transaction_ids: own.map((each) => each.id),
    credit: isCancelled(order) ? "0" : creditToUndo(lines, refund, refunds),
  }
}
