import { ContainerRegistrationKeys, MathBN, MedusaError } from "@medusajs/framework/utils"

import { linkExponents } from "../../multisafepay/ledger/link-exponents"
import { idsOfRows, lostAsks, repeatedAsks } from "../../multisafepay/ledger/lost-asks"
import { type MoneyRequest, transactionIdOf } from "../../multisafepay/ledger/moved-money"
import { type MoneyRow, unbookedRows } from "../../multisafepay/ledger/unbooked-rows"
import { toMinorUnits } from "../../multisafepay/money"
import { type Order } from "../../multisafepay/schemas/order"
import { type MultiSafepayModule, type Query } from "../../types/module"
import { type PaymentLinkRecord } from "../../types/payment-link"
import { reach } from "./reach"

type Surroundings = Readonly<{
  module: MultiSafepayModule
  cradle: Record<string, unknown>
  link: PaymentLinkRecord
}>

/** A Refund or Capture of Medusa that the provider was called for. */
type Named = Readonly<{ kind: MoneyRequest["kind"]; id: string }>

type Payment = NonNullable<Awaited<ReturnType<MultiSafepayModule["loadPaymentRows"]>>>
type Row<K extends Named["kind"]> = Payment[K extends "refund" ? "refunds" : "captures"][number]

/** The row that core has just written, and those of its kind that the payment had before. */
export type MoneyRows<K extends Named["kind"] = Named["kind"]> = Readonly<{
  own: Row<K> | undefined
  earlier: readonly Row<K>[]
  /** Medusa's order of the payment; a cart that never became one has none. */
  order: Payment["order"]
}>

/**
 * Medusa's refunds of the link's payment.
 *
 * @throws MedusaError while an earlier one is not booked on the order: core would book it together
 * with this one, and with this one's amount.
 */
export async function loadRefunds(
  surroundings: Surroundings,
  id: string
): Promise<MoneyRows<"refund">> {
  const payment = await loadPayment(surroundings, { kind: "refund", id })
  return { ...split(payment?.refunds, id), order: payment?.order }
}

/** As {@link loadRefunds}, of its captures. */
export async function loadCaptures(
  surroundings: Surroundings,
  id: string
): Promise<MoneyRows<"capture">> {
  const payment = await loadPayment(surroundings, { kind: "capture", id })
  return { ...split(payment?.captures, id), order: payment?.order }
}

const split = <T extends MoneyRow>(rows: readonly T[] = [], id: string) => ({
  own: rows.find((row) => row.id === id),
  earlier: rows.filter((row) => row.id !== id),
})

async function loadPayment(
  { module, cradle, link }: Surroundings,
  { kind, id }: Named
): Promise<Payment | undefined> {
  const query = reach<Query>(cradle, ContainerRegistrationKeys.QUERY)
  const payment = await module.loadPaymentRows(query, link.session_id)
  const unbooked =
    payment && unbookedRows(payment).rows.find((each) => each.kind === kind && each.row.id !== id)
  if (payment?.order && unbooked) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `An earlier ${kind} of this payment (${unbooked.row.id}) is under way or was interrupted. It will be finished or removed within minutes; please try again then.`,
      "multisafepay_try_again"
    )
  }
  return payment
}

/** The sum of the rows, in major units as decimal text. */
export const sumOfRows = (rows: readonly MoneyRow[]): string =>
  rows.reduce((sum, { amount }) => MathBN.add(sum, amount), MathBN.convert(0)).toFixed()

type Repetition = Named &
  Readonly<{
    order: Order
    earlier: readonly MoneyRow[]
    /** Only what was asked for the same amount, in minor units. */
    amount?: number
  }>

/**
 * What MultiSafepay did when it was asked before and its answer was lost: this row stands for it from
 * now on.
 *
 * @returns how much that is, in minor units, which need not be asked for again.
 */
export async function adoptLostAsks(
  { module, link }: Surroundings,
  { kind, id, order, earlier, amount }: Repetition
): Promise<number> {
  const asks = (await module.asks.list(link)).filter((ask) => ask.kind === kind)
  const total = toMinorUnits(
    sumOfRows(earlier),
    link.currency_code.toUpperCase(),
    linkExponents(link)
  )
  const taken = idsOfRows(earlier)
  const lost = lostAsks(asks, order, { ids: [id, ...taken], total })
  const adopted = amount === undefined ? lost : repeatedAsks(lost, amount)
  for (const ask of adopted) {
    const found = transactionIdOf(order, { ...ask, ids: [ask.id], taken })
    await module.asks.adopt(link, id, { ...ask, transactionId: ask.transactionId ?? found })
  }
  return adopted.reduce((sum, ask) => sum + ask.amount, 0)
}
