import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN, MedusaError } from "@medusajs/framework/utils"

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
import { bookCaptures } from "./book-captures"
import { flagMisfit } from "./flag-misfit"
import { finishRow, removeRow } from "./money-row"
import { syncRefunds } from "./sync-refunds"

/** A link with its order as MultiSafepay gave it in this look. */
export type RecoverableLink = Readonly<{ link: PaymentLinkRecord; order: Order }>

/** The longest that a request of core may still be at work on its row. */
const UNDER_WAY_MS = 2 * 60_000

/** When to look again at what could not be told or finished now. */
const LOOK_AGAIN_MS = 3 * 60_000

/** MultiSafepay pays refunds out at night; a test account waits until somebody accepts them. */
const PENDING_REFUND_MS = 12 * 3_600_000

type Payment = NonNullable<LoadedPayment>
type Surroundings = RecoverableLink & Readonly<{ container: MedusaContainer; payment: Payment }>

/** The second payment of a link is none of Medusa's, and neither are its refunds. */
const isOtherPayment = ({ link, order }: RecoverableLink) =>
  link.transaction_id !== null && order.transaction_id !== link.transaction_id

/**
 * Makes Medusa's refunds and captures of a payment those of MultiSafepay. What a crash or a lost answer left between
 * the two: a row without money is removed, one with money is finished. Then what was done at MultiSafepay and not in
 * Medusa: it is booked, or shown to a person where it cannot be. What is complete is left alone, so it is safe to
 * repeat.
 *
 * For those who hold the link's lock and lease, with an order that was read under them.
 *
 * @returns when to look again; null when nothing is in doubt, and no refund is to be paid out.
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
  if (asked.some(({ at, refused, done }) => !refused && !done && isYoung(at))) inDoubt = true
  if (inDoubt) return new Date(now.getTime() + LOOK_AGAIN_MS)
  if (isOtherPayment({ link, order })) return null
  const capture = await bookCaptures(container, { link, order, asked })
  const { refunds, misfit } = await syncRefunds({ container, link, order, asked })
  await flagMisfit(container, { link, order, asked, found: misfit ?? capture })
  const isPending = refunds.some(({ status }) => status === "pending")
  return isPending ? new Date(now.getTime() + PENDING_REFUND_MS) : null
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
      await finishRow(surroundings, unbooked)
    } else await removeRow(surroundings, unbooked)
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
