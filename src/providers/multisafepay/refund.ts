import { setTimeout as sleep } from "node:timers/promises"

import { type BigNumberInput } from "@medusajs/framework/types"
import { MathBN, MedusaError } from "@medusajs/framework/utils"

import { type OrderWithParts } from "../../multisafepay/ledger/captured-parts"
import { linkExponents } from "../../multisafepay/ledger/link-exponents"
import { externalRefundOf } from "../../multisafepay/ledger/lost-asks"
import { transactionIdsOf } from "../../multisafepay/ledger/moved-money"
import { findRefundBar } from "../../multisafepay/refund/find-refund-bar"
import { isPayLater } from "../../multisafepay/pay-later-methods"
import { refundTargets, spreadRefund } from "../../multisafepay/refund/refund-targets"
import { toRefundText } from "../../multisafepay/refund/refund-text"
import { toCartRefund } from "../../multisafepay/refund/to-cart-refund"
import { type NewRefund } from "../../multisafepay/requests/new-refund"
import { type MultiSafepayModule } from "../../types/module"
import { type PaymentLinkRecord } from "../../types/payment-link"
import { askOnce } from "./ask-once"
import { loadReturns } from "./load-returns"
import { adoptLostAsks, loadRefunds, type MoneyRows, sumOfRows } from "./money-rows"
import { refuseMisfit, toRefundAmount } from "./refund-amount"
import { toPartialRefundError } from "./partial-refund-error"
import { refuseWhileEdited } from "./refuse-while-edited"

type Surroundings = {
  module: MultiSafepayModule
  cradle: Record<string, unknown>
  link: PaymentLinkRecord
}

/** MultiSafepay wants this between refunds that follow one another. */
const PAUSE_MS = 1000

/**
 * Gives money back. The Refund row's id is MultiSafepay's `refund_order_id`, by which a refund whose
 * answer got lost is found instead of repeated. A row that stands for a refund made at MultiSafepay already
 * needs nothing.
 *
 * @throws MedusaError for an amount that cannot be refunded, before any call that moves money.
 */
export async function refund(
  surroundings: Surroundings,
  { amount, refundId: id }: { amount: BigNumberInput; refundId: string | undefined }
): Promise<void> {
  const { module, link } = surroundings
  if (!id) throw new MedusaError(MedusaError.Types.INVALID_DATA, "There is no refund to carry out.")
  const rows = await loadRefunds(surroundings, id)
  if (rows.own && externalRefundOf(rows.own)) return
  await refuseWhileEdited(surroundings.cradle, rows.order, amount)
  const order = await module.reader.retrieve(link)
  if (!order)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "MultiSafepay does not know this payment.")
  const money = { currency: link.currency_code.toUpperCase(), exponents: linkExponents(link) }
  const whole = toRefundAmount({ amount, before: sumOfRows(rows.earlier), ...money })
  const { earlier } = rows
  const repetition = { kind: "refund", id, order, earlier, amount: whole } as const
  const adopted = await adoptLostAsks(surroundings, repetition)
  const missing = whole - adopted
  if (missing === 0) return
  refuseMisfit(missing, money, order)
  const bar = findRefundBar(order, { amount: missing, now: new Date(), ...money })
  if (bar) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, bar)
  await giveBack(surroundings, { id, order, rows, whole, missing })
}

type Refund = Readonly<{
  id: string
  order: OrderWithParts
  rows: MoneyRows<"refund">
  /** Minor units, likewise `missing`: what did not go back before. */
  whole: number
  missing: number
}>

/** One request for each order that holds some of the money; a payment that was captured in parts has several. */
async function giveBack(surroundings: Surroundings, refund: Refund): Promise<void> {
  const { module, link } = surroundings
  const { id, order, whole, missing } = refund
  const client = await module.accounts.client(link)
  const taken = transactionIdsOf(order, "refund")
  const toBody = await toBodies(surroundings, refund)
  let given = whole - missing
  for (const request of spreadRefund(refundTargets(order), { id, amount: missing })) {
    if (request.id !== id) await sleep(PAUSE_MS)
    const send = async () => {
      const created = await client.refundOrder(request.orderId, toBody(request))
      return created.refund_id ?? created.transaction_id
    }
    await askOnce(surroundings, { ...request, kind: "refund", whole, taken, send }).catch(
      (error: unknown) => {
        throw given > 0 ? toPartialRefundError(error, { given, whole, link }) : error
      }
    )
    given += request.amount
  }
}

/** By cart lines for pay-later methods, which take nothing else; by amount for all others. */
async function toBodies(
  { cradle, link }: Surroundings,
  { order, rows, missing }: Refund
): Promise<(request: { id: string; amount: number }) => NewRefund> {
  const { own, earlier, order: sold } = rows
  const text = toRefundText({
    reason: own?.refund_reason?.label,
    note: own?.note,
    orderNumber: sold?.display_id,
  })
  const currency = link.currency_code.toUpperCase()
  if (!isPayLater(order.payment_details.type)) {
    return ({ id, amount }) => ({
      currency,
      amount,
      description: text,
      refund_order_id: id,
    })
  }
  // A return of the same amount may have been given back before: nothing tells which of the two this is for.
  const isRepeated = earlier.some(({ amount }) => MathBN.eq(amount, own?.amount ?? 0))
  const returns = sold && !isRepeated ? await loadReturns(cradle, sold.id) : []
  const exponent = link.currency_exponent
  // What came back can only be named where all of it is asked of one order.
  return ({ amount }) =>
    toCartRefund(order, { amount, exponent, text, returns: amount === missing ? returns : [] })
}
