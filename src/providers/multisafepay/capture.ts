import { MathBN, MedusaError } from "@medusajs/framework/utils"

import { linkExponents } from "../../multisafepay/ledger/link-exponents"
import { toMinorUnits } from "../../multisafepay/money"
import { type MultiSafepayModule } from "../../types/module"
import { type PaymentLinkRecord } from "../../types/payment-link"
import { askOnce } from "./ask-once"
import { adoptLostAsks, loadRows, sumOfRows } from "./money-rows"

type Surroundings = {
  module: MultiSafepayModule
  cradle: Record<string, unknown>
  link: PaymentLinkRecord
}

/**
 * Takes the money of an authorised payment. Core names no amount, but the id of the Capture row it
 * has just written, which holds it. A payment that is complete at MultiSafepay needs nothing.
 *
 * @throws MedusaError when there is nothing to capture.
 */
export async function capture(surroundings: Surroundings, id: string | undefined): Promise<void> {
  const { module, link } = surroundings
  const { judgement, order } = await module.reader.read(link)
  const isCaptured = judgement.settle === "captured"
  if (!order || !id || !(isCaptured || judgement.settle === "authorized")) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `MultiSafepay reports this payment as "${judgement.state}", so there is nothing to capture.`
    )
  }
  const kind = "capture"
  const { own, earlier } = await loadRows(surroundings, { kind, id })
  const currency = link.currency_code.toUpperCase()
  const toMinor = (major: string) => toMinorUnits(major, currency, linkExponents(link))
  const before = sumOfRows(earlier)
  const amount = toMinor(MathBN.add(before, own?.amount ?? 0).toFixed()) - toMinor(before)
  const repetition = { kind, id, order, earlier } as const
  if (isCaptured) {
    // All of it was taken, whoever asked: this row stands for what was asked and has no row.
    await adoptLostAsks(surroundings, repetition)
    return
  }
  if (await adoptLostAsks(surroundings, { ...repetition, amount })) return
  const remaining = order.payment_details.capture_remain ?? order.amount ?? 0
  if (amount < 1 || amount > remaining) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `A capture of ${amount} does not fit the ${remaining} that is left of this authorisation (minor units of ${currency}).`
    )
  }
  const client = await module.accounts.client(link)
  await askOnce(surroundings, {
    kind,
    id,
    amount,
    done: "captured",
    send: () =>
      client.captureOrder(link.multisafepay_order_id, {
        amount,
        new_order_id: id,
        new_order_status: "completed",
      }),
  })
}
