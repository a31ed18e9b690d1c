import { type BigNumberInput } from "@medusajs/framework/types"
import { MathBN, MedusaError } from "@medusajs/framework/utils"

import { linkExponents } from "../../multisafepay/ledger/link-exponents"
import { toMinorUnits } from "../../multisafepay/money"
import { type MultiSafepayModule } from "../../types/module"
import { type PaymentLinkRecord } from "../../types/payment-link"
import { reach } from "./reach"

type Surroundings = {
  module: MultiSafepayModule
  cradle: Record<string, unknown>
  link: PaymentLinkRecord
}
type Captures = {
  retrieve(id: string): Promise<{ raw_amount?: BigNumberInput; amount: BigNumberInput }>
}

/**
 * Takes the money of an authorised payment. Core names no amount, but the id of the Capture row it
 * has just written, which holds it. A payment that is complete at MultiSafepay needs nothing.
 *
 * @throws MedusaError when there is nothing to capture.
 */
export async function capture(
  { module, cradle, link }: Surroundings,
  captureId: string | undefined
): Promise<void> {
  const { judgement, order } = await module.reader.read(link)
  if (judgement.settle === "captured") return
  if (judgement.settle !== "authorized" || !captureId) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `MultiSafepay reports this payment as "${judgement.state}", so there is nothing to capture.`
    )
  }
  const row = await reach<Captures>(cradle, "captureService").retrieve(captureId)
  const currency = link.currency_code.toUpperCase()
  const captured = MathBN.convert(row.raw_amount ?? row.amount).toFixed()
  const amount = toMinorUnits(captured, currency, linkExponents(link))
  const remaining = order?.payment_details.capture_remain ?? order?.amount ?? 0
  if (amount < 1 || amount > remaining) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `A capture of ${amount} does not fit the ${remaining} that is left of this authorisation (minor units of ${currency}).`
    )
  }
  const client = await module.accounts.client(link)
  await client.captureOrder(link.multisafepay_order_id, {
    amount,
    new_order_id: captureId,
    new_order_status: "completed",
  })
  await module.links.note(link, [{ type: "captured", data: { amount, capture_id: captureId } }])
}
