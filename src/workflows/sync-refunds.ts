import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN, MedusaError, Modules } from "@medusajs/framework/utils"

import { toAmountText } from "../multisafepay/amount-text"
import { EXTERNAL_REFUND, type KnownRefund } from "../multisafepay/ledger/known-refund"
import { linkExponents } from "../multisafepay/ledger/link-exponents"
import { type Attention } from "../multisafepay/ledger/link-status"
import { type Ask, externalRefundOf } from "../multisafepay/ledger/lost-asks"
import { askOfRefund, matchRefunds } from "../multisafepay/ledger/match-refunds"
import { capturedAmount } from "../multisafepay/ledger/moved-money"
import { toMajorUnits, toMinorUnits } from "../multisafepay/money"
import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type LoadedPayment } from "../modules/multisafepay/load-payment-rows"
import { type TimelineEntry } from "../modules/multisafepay/payment-links"
import { type MultiSafepayModule } from "../types/module"
import { type PaymentLinkRecord } from "../types/payment-link"
import { finishRow, removeRow } from "./money-row"
import { type RecoverableLink } from "./recover-payment-rows"

type Payment = NonNullable<LoadedPayment>
type Misfit = Omit<Attention, "since">
type Surroundings = RecoverableLink &
  Readonly<{ container: MedusaContainer; asked: readonly Ask[] }>

/** What staff reads on a Refund that nobody asked Medusa for. */
const NOTE = "Refunded at MultiSafepay"

const isFailed = ({ status }: KnownRefund) => status === "failed"

/**
 * Makes Medusa's refunds of a payment those of MultiSafepay: one that was made in its dashboard is booked, one that was
 * voided before it was paid out is taken back. Safe to repeat.
 *
 * @returns the refunds as they are now, and what a person has to look at.
 */
export async function syncRefunds(
  surroundings: Surroundings
): Promise<{ refunds: readonly KnownRefund[]; misfit: Misfit | undefined }> {
  const { container, link } = surroundings
  const { links }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  let misfit: Misfit | undefined
  const refunds: KnownRefund[] = []
  const known = await match(surroundings)
  for (const refund of known) {
    if (isFailed(refund) && refund.refund_id !== null) {
      // Of one that was spread over several captures a part may have been paid out: that is for a person to settle.
      const parts = known.filter(({ refund_id: id }) => id === refund.refund_id)
      if (parts.every(isFailed)) await takeBack(surroundings, refund.refund_id)
      misfit = toVoided(surroundings, refund)
      refunds.push(refund)
    } else if (isFailed(refund) || refund.refund_id !== null) {
      refunds.push(refund)
    } else {
      const booked = await book(surroundings, refund)
      if ("reason" in booked) misfit = booked
      refunds.push({ ...refund, refund_id: "id" in booked ? booked.id : null })
    }
  }
  const isNew = JSON.stringify(refunds) !== JSON.stringify(link.refunds ?? [])
  if (isNew) await links.update(link, { refunds }, toTimeline(link, refunds))
  return { refunds, misfit }
}

/** A line for each refund that was not known before, in major units. */
function toTimeline(link: PaymentLinkRecord, refunds: readonly KnownRefund[]): TimelineEntry[] {
  const known = new Set(link.refunds?.map(({ transaction_id: id }) => id))
  const news = refunds.filter(({ transaction_id: id }) => !known.has(id))
  return news.map(({ transaction_id, refund_id, amount }) => ({
    type: "refund",
    data: {
      transaction_id,
      refund_id,
      amount: Number(toMajorUnits(amount, link.currency_code, linkExponents(link))),
    },
  }))
}

function load({ container, link }: Surroundings): Promise<LoadedPayment> {
  const { loadPaymentRows }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  return loadPaymentRows(container.resolve(ContainerRegistrationKeys.QUERY), link.session_id)
}

/** A refund whose row was taken back is still known by what was found before. */
async function match(surroundings: Surroundings): Promise<KnownRefund[]> {
  const { link, order, asked } = surroundings
  const payment = await load(surroundings)
  if (!payment) return []
  const toMinor = (amount: string) =>
    toMinorUnits(amount, link.currency_code.toUpperCase(), linkExponents(link))
  const rows = payment.refunds.map((row) => ({
    id: row.id,
    amount: toMinor(row.amount),
    external: externalRefundOf(row),
  }))
  const known = link.refunds ?? []
  const before = (id: string) => known.find(({ transaction_id: other }) => other === id)?.refund_id
  return matchRefunds({ order, rows, asks: asked, foreign: `${link.id}_` }).map((refund) => ({
    ...refund,
    refund_id:
      refund.refund_id ?? (isFailed(refund) ? (before(refund.transaction_id) ?? null) : null),
  }))
}

async function takeBack(surroundings: Surroundings, refundId: string): Promise<void> {
  const payment = await load(surroundings)
  const row = payment?.refunds.find(({ id }) => id === refundId)
  if (payment && row) await removeRow({ ...surroundings, payment }, { kind: "refund", row })
}

function toVoided({ link }: Surroundings, { amount, transaction_id }: KnownRefund): Misfit {
  const sum = toAmountText(amount, link.currency_code, linkExponents(link))
  return {
    reason: "refund_voided",
    detail: `The refund of ${sum} (${transaction_id}) was not paid out: MultiSafepay voided or declined it. The customer has not got the money back.`,
  }
}

/** The row first, with MultiSafepay's id in it: should this be cut off, the row is found and given its place. */
async function book(
  surroundings: Surroundings,
  refund: KnownRefund
): Promise<{ id: string | null } | Misfit> {
  const { container, link, order, asked } = surroundings
  const { links, asks }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const before = await load(surroundings)
  const amount = before ? toAmount(surroundings, before, refund) : "0"
  try {
    if (!before) throw new MedusaError(MedusaError.Types.NOT_FOUND, "Medusa has no such payment.")
    await container.resolve(Modules.PAYMENT).refundPayment({
      payment_id: before.id,
      amount,
      note: NOTE,
      metadata: { [EXTERNAL_REFUND]: refund.transaction_id },
    })
  } catch (error) {
    if (!MedusaError.isMedusaError(error)) throw error
    const sum = toAmountText(refund.amount, link.currency_code, linkExponents(link))
    const detail = `${sum} was refunded at MultiSafepay (${refund.transaction_id}) and cannot be booked: ${error.message}`
    return { reason: "refund_unmatched", detail }
  }
  const payment = await load(surroundings)
  const row = payment?.refunds.find((each) => externalRefundOf(each) === refund.transaction_id)
  // Gone again already: the next look finds out.
  if (!payment || !row) return { id: null }
  await finishRow({ ...surroundings, payment }, { kind: "refund", row })
  // One that Medusa asked for, and whose answer it never got: asked for again, it is another one.
  const ask = askOfRefund(order, asked, refund)
  if (ask) await asks.adopt(link, row.id, ask)
  await links.announceRefund(link, row.id)
  return { id: row.id }
}

/** In major units. Where MultiSafepay gave back all, all that is left goes, with its fractions of a minor unit. */
function toAmount({ link, order }: Surroundings, payment: Payment, refund: KnownRefund): string {
  const currency = link.currency_code.toUpperCase()
  const exponents = linkExponents(link)
  const sumOf = (rows: readonly { amount: string }[]) =>
    MathBN.sum(0, ...rows.map(({ amount }) => amount))
  const refunded = sumOf(payment.refunds)
  const left = MathBN.sub(sumOf(payment.captures), refunded)
  const total = toMinorUnits(refunded.toFixed(), currency, exponents) + refund.amount
  return total === capturedAmount(order) && MathBN.gt(left, 0)
    ? left.toFixed()
    : toMajorUnits(refund.amount, currency, exponents)
}
