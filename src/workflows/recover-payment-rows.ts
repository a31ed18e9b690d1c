import { type MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MathBN,
  MedusaError,
  OrderStatus,
} from "@medusajs/framework/utils"

import { linkExponents } from "../multisafepay/ledger/link-exponents"
import { namesOf } from "../multisafepay/ledger/lost-asks"
import { isCarriedOut, transactionIdOf } from "../multisafepay/ledger/moved-money"
import { type MoneyRow, type UnbookedRow, unbookedRows } from "../multisafepay/ledger/unbooked-rows"
import { toMinorUnits } from "../multisafepay/money"
import { type Order } from "../multisafepay/schemas/order"
import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type LoadedPayment } from "../modules/multisafepay/load-payment-rows"
import { type MultiSafepayModule } from "../types/module"
import { type PaymentLinkRecord } from "../types/payment-link"
import { bookCapturedRest } from "./book-captured-rest"
import { flagLostMoney } from "./flag-lost-money"
import { recoverMultisafepayCaptureWorkflow } from "./recover-capture"
import { recoverMultisafepayRefundWorkflow } from "./recover-refund"
import { removeMultisafepayRowWorkflow } from "./recover-removal"

/** A link with its order as MultiSafepay gave it in this look. */
export type RecoverableLink = Readonly<{ link: PaymentLinkRecord; order: Order }>

/** The longest that a request of core may still be at work on its row. */
const UNDER_WAY_MS = 2 * 60_000

/** When to look again at what could not be told or finished now. */
const LOOK_AGAIN_MS = 3 * 60_000

type Payment = NonNullable<LoadedPayment>
type Surroundings = RecoverableLink & Readonly<{ container: MedusaContainer; payment: Payment }>

/**
 * Matches Medusa's refunds and captures of a payment with MultiSafepay's, for what a crash or a lost
 * answer left between the two: a row without money is removed, one with money is finished, money
 * without a row is flagged. What is complete is left alone, so it is safe to repeat.
 *
 * For those who hold the link's lock and lease, with an order that was read under them.
 *
 * @returns when to look again; null when nothing is in doubt.
 */
export async function recoverPaymentRows(
  container: MedusaContainer,
  { link, order }: RecoverableLink
): Promise<Date | null> {
  const { links }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { loadPaymentRows, asks }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const first = await loadPaymentRows(query, link.session_id)
  if (!first) return null
  const now = await links.now()
  const isYoung = (moment: Date) => now.getTime() - moment.getTime() < UNDER_WAY_MS
  let inDoubt = false
  for (const unbooked of unbookedRows(first).rows) {
    const payment = await loadPaymentRows(query, link.session_id)
    if (!payment) return null
    if (isYoung(unbooked.row.created_at)) inDoubt = true
    else if (!(await recoverRow({ container, link, order, payment }, unbooked))) inDoubt = true
  }
  const asked = await asks.list(link)
  if (asked.some(({ at, refused }) => !refused && isYoung(at))) inDoubt = true
  if (!inDoubt) await bookCapturedRest(container, { link, order })
  await flagLostMoney(container, { link, order, asked })
  return inDoubt ? new Date(now.getTime() + LOOK_AGAIN_MS) : null
}

/** @returns false when it has to be tried again, as while somebody edits the order. */
async function recoverRow(surroundings: Surroundings, unbooked: UnbookedRow): Promise<boolean> {
  const { container, link, order, payment } = surroundings
  const { kind, row } = unbooked
  const { asks }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const rows = kind === "refund" ? payment.refunds : payment.captures
  const amount = toAskedAmount(link, row, rows)
  const request = { kind, amount, ...namesOf(row, { asks: await asks.list(link), rows }) }
  try {
    if (isCarriedOut(order, request)) {
      const transactionId = transactionIdOf(order, request)
      // Found by its amount alone: from now on it is not taken for another of the same.
      if (transactionId !== undefined && !request.ids.includes(transactionId))
        await asks.carriedOut(link, { kind, id: row.id, amount }, transactionId)
      await finish(surroundings, unbooked)
    } else await remove(surroundings, unbooked)
    return true
  } catch (error) {
    if (!MedusaError.isMedusaError(error)) throw error
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`[multisafepay] ${kind} ${row.id} could not be finished yet: ${error.message}`)
    return false
  }
}

/** In minor units, rounded on the running total, as it was when MultiSafepay was asked. */
function toAskedAmount(
  link: PaymentLinkRecord,
  { amount, created_at }: MoneyRow,
  rows: readonly MoneyRow[]
): number {
  const toMinor = (major: string) =>
    toMinorUnits(major, link.currency_code.toUpperCase(), linkExponents(link))
  const earlier = rows.filter((each) => each.created_at < created_at)
  const before = MathBN.sum(0, ...earlier.map((each) => each.amount))
  return toMinor(MathBN.add(before, amount).toFixed()) - toMinor(before.toFixed())
}

async function finish(
  { container, link, payment }: Surroundings,
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
function toCredit(amount: string, { status, summary }: NonNullable<Payment["order"]>): string {
  const cancelled: string = OrderStatus.CANCELED
  if (status === cancelled) return "0"
  const owed = MathBN.max(0, MathBN.mult(summary?.pending_difference ?? 0, -1))
  return MathBN.max(0, MathBN.sub(amount, owed)).toFixed()
}

async function remove(
  { container, link, payment }: Surroundings,
  { kind, row }: UnbookedRow
): Promise<void> {
  // Money that was there when the session was authorised was not captured by a request of ours.
  if (kind === "capture" && payment.captured_at) return
  const { links }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const input = { kind, id: row.id, payment_collection_id: payment.collection_id }
  await removeMultisafepayRowWorkflow(container).run({ input })
  await links.note(link, [{ type: `${kind}_removed`, data: { id: row.id, amount: row.amount } }])
}
