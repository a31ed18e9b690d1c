import { ContainerRegistrationKeys, MathBN, MedusaError } from "@medusajs/framework/utils"

import { linkExponents } from "../../multisafepay/ledger/link-exponents"
import { lostAsks } from "../../multisafepay/ledger/lost-asks"
import { type MoneyRequest } from "../../multisafepay/ledger/moved-money"
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

/** The row that core has just written, and those of its kind that the payment had before. */
export type MoneyRows = Readonly<{ own: MoneyRow | undefined; earlier: readonly MoneyRow[] }>

/**
 * Medusa's rows of this kind on the link's payment.
 *
 * @throws MedusaError while an earlier one is not booked on the order: core would book it together
 * with this one, and with this one's amount.
 */
export async function loadRows(
  { module, cradle, link }: Surroundings,
  { kind, id }: Named
): Promise<MoneyRows> {
  const query = reach<Query>(cradle, ContainerRegistrationKeys.QUERY)
  const payment = await module.loadPaymentRows(query, link.session_id)
  if (!payment) return { own: undefined, earlier: [] }
  const unbooked = unbookedRows(payment).rows.find(
    (each) => each.kind === kind && each.row.id !== id
  )
  if (payment.order && unbooked) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `An earlier ${kind} of this payment (${unbooked.row.id}) is under way or was interrupted. It will be finished or removed within minutes; please try again then.`,
      "multisafepay_try_again"
    )
  }
  const rows = kind === "refund" ? payment.refunds : payment.captures
  return {
    own: rows.find((row) => row.id === id),
    earlier: rows.filter((row) => row.id !== id),
  }
}

/** The sum of the rows, in major units as decimal text. */
export const sumOfRows = (rows: readonly MoneyRow[]): string =>
  rows.reduce((sum, { amount }) => MathBN.add(sum, amount), MathBN.convert(0)).toFixed()

type Repetition = Named & {
  readonly order: Order
  readonly earlier: readonly MoneyRow[]
  /** Only what was asked for the same amount, in minor units. */
  readonly amount?: number
}

/**
 * What MultiSafepay did when it was asked before and its answer was lost: this row stands for it from
 * now on.
 *
 * @returns whether there was any, so that nothing need be asked again.
 */
export async function adoptLostAsks(
  { module, link }: Surroundings,
  { kind, id, order, earlier, amount }: Repetition
): Promise<boolean> {
  const asks = (await module.asks.list(link)).filter((ask) => ask.kind === kind)
  const total = toMinorUnits(
    sumOfRows(earlier),
    link.currency_code.toUpperCase(),
    linkExponents(link)
  )
  const ids = [id, ...earlier.map((row) => row.id)]
  const lost = lostAsks(asks, order, { ids, total }).filter(
    (ask) => amount === undefined || ask.amount === amount
  )
  const adopted = amount === undefined ? lost : lost.slice(0, 1)
  for (const ask of adopted) await module.asks.adopt(link, id, ask)
  return adopted.length > 0
}
