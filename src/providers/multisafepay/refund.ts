import { type BigNumberInput } from "@medusajs/framework/types"
import { MathBN, MedusaError } from "@medusajs/framework/utils"

import { MultiSafepayError } from "../../multisafepay/errors"
import { linkExponents } from "../../multisafepay/ledger/link-exponents"
import { type Order } from "../../multisafepay/schemas/order"
import { type MultiSafepayModule } from "../../types/module"
import { type PaymentLinkRecord } from "../../types/payment-link"
import { reach } from "./reach"
import { toRefundAmount } from "./refund-amount"

type Surroundings = {
  module: MultiSafepayModule
  cradle: Record<string, unknown>
  link: PaymentLinkRecord
}
type RefundRow = {
  id: string
  payment_id: string
  raw_amount?: BigNumberInput
  amount: BigNumberInput
}
type Refunds = {
  retrieve(id: string, config: object): Promise<RefundRow>
  list(filters: object): Promise<RefundRow[]>
}

const isRecorded = (order: Order | undefined, refundId: string) =>
  (order?.related_transactions ?? []).some(
    (related) => related.refund_order_id === refundId || related.order_id === refundId
  )

/** What Medusa has refunded on the same payment before this refund, in major units. */
async function refundedBefore(
  cradle: Record<string, unknown>,
  refundId: string
): Promise<BigNumberInput> {
  const refunds = reach<Refunds>(cradle, "refundService")
  const { payment_id } = await refunds.retrieve(refundId, { select: ["id", "payment_id"] })
  const rows = await refunds.list({ payment_id })
  return rows
    .filter(({ id }) => id !== refundId)
    .reduce<BigNumberInput>((sum, row) => MathBN.add(sum, row.raw_amount ?? row.amount), 0)
}

/**
 * Gives money back. The Refund row's id is MultiSafepay's `refund_order_id`, by which a refund whose
 * answer got lost is found instead of repeated.
 *
 * @throws MedusaError for an amount that cannot be refunded, before any call that moves money.
 */
export async function refund(
  { module, cradle, link }: Surroundings,
  { amount, refundId }: { amount: BigNumberInput; refundId: string | undefined }
): Promise<void> {
  if (!refundId)
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "There is no refund to carry out.")
  const order = await module.reader.retrieve(link)
  if (!order)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "MultiSafepay does not know this payment.")
  if (isRecorded(order, refundId)) return
  const currency = link.currency_code.toUpperCase()
  const before = await refundedBefore(cradle, refundId)
  const exponents = linkExponents(link)
  const minor = toRefundAmount({ amount, before, currency, exponents }, order)
  const client = await module.accounts.client(link)
  await client
    .refundOrder(link.multisafepay_order_id, { currency, amount: minor, refund_order_id: refundId })
    .catch(async (error: unknown) => {
      const lost = error instanceof MultiSafepayError && error.outcomeUnknown
      if (!lost || !isRecorded(await module.reader.retrieve(link), refundId)) throw error
    })
  await module.links.note(link, [
    { type: "refund_requested", data: { amount: minor, refund_id: refundId } },
  ])
}
