import { type BigNumberInput } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import { EXTERNAL_REFUND } from "../../multisafepay/ledger/known-refund"
import { linkExponents } from "../../multisafepay/ledger/link-exponents"
import { type MultiSafepayModule } from "../../types/module"
import { type PaymentLinkRecord } from "../../types/payment-link"
import { askOnce } from "./ask-once"
import { adoptLostAsks, loadRows, sumOfRows } from "./money-rows"
import { refuseMisfit, toRefundAmount } from "./refund-amount"

type Surroundings = {
  module: MultiSafepayModule
  cradle: Record<string, unknown>
  link: PaymentLinkRecord
}

/**
 * Gives money back. The Refund row's id is MultiSafepay's `refund_order_id`, by which a refund whose
 * answer got lost is found instead of repeated.
 *
 * @throws MedusaError for an amount that cannot be refunded, before any call that moves money.
 */
export async function refund(
  surroundings: Surroundings,
  { amount, refundId: id }: { amount: BigNumberInput; refundId: string | undefined }
): Promise<void> {
  const { module, link } = surroundings
  if (!id) throw new MedusaError(MedusaError.Types.INVALID_DATA, "There is no refund to carry out.")
  const kind = "refund"
  const { own, earlier } = await loadRows(surroundings, { kind, id })
  // Made at MultiSafepay already: Medusa only writes it down.
  if (own?.metadata?.[EXTERNAL_REFUND] !== undefined) return
  const order = await module.reader.retrieve(link)
  if (!order)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "MultiSafepay does not know this payment.")
  const currency = link.currency_code.toUpperCase()
  const asked = { amount, before: sumOfRows(earlier), currency, exponents: linkExponents(link) }
  const minor = toRefundAmount(asked)
  if (await adoptLostAsks(surroundings, { kind, id, order, earlier, amount: minor })) return
  refuseMisfit(minor, currency, order)
  const client = await module.accounts.client(link)
  await askOnce(surroundings, {
    kind,
    id,
    amount: minor,
    done: "refund_requested",
    send: () =>
      client.refundOrder(link.multisafepay_order_id, {
        currency,
        amount: minor,
        refund_order_id: id,
      }),
  })
}
