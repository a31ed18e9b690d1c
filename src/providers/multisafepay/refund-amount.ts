import { type BigNumberInput } from "@medusajs/framework/types"
import { MathBN, MedusaError } from "@medusajs/framework/utils"

import { toAmountText } from "../../multisafepay/amount-text"
import { type OrderWithParts } from "../../multisafepay/ledger/captured-parts"
import { type CurrencyExponents, toMinorUnits } from "../../multisafepay/money"
import { refundTargets } from "../../multisafepay/refund/refund-targets"

/** One refund as Medusa asks for it. `before` is what it has refunded on this payment already. Major units. */
export type RefundRequest = Readonly<{
  amount: BigNumberInput
  before: BigNumberInput
  currency: string
  exponents: CurrencyExponents
}>

const NOTHING = "A refund must be more than zero."

const refuse = (message: string): never => {
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
}

/**
 * The refund in minor units. Rounded on the running total, so that parts with fractions of a minor
 * unit never add up to more than the whole.
 *
 * @throws MedusaError for zero, which MultiSafepay would take for a refund of everything.
 */
export function toRefundAmount({ amount, before, currency, exponents }: RefundRequest): number {
  if (MathBN.lte(amount, 0)) refuse(NOTHING)
  const total = toMinorUnits(MathBN.add(before, amount).toFixed(), currency, exponents)
  const minor = total - toMinorUnits(MathBN.convert(before).toFixed(), currency, exponents)
  return minor > 0 ? minor : refuse(NOTHING)
}

/**
 * @param minor minor units of `currency`, which is in upper case.
 * @throws MedusaError for more than MultiSafepay has left of the payment, and for another currency.
 */
export function refuseMisfit(
  minor: number,
  { currency, exponents }: Pick<RefundRequest, "currency" | "exponents">,
  order: OrderWithParts
): void {
  if (order.currency !== currency)
    refuse(`The payment was made in ${order.currency ?? "another currency"}, not ${currency}.`)
  const left = refundTargets(order).reduce((sum, target) => sum + target.left, 0)
  if (minor > left) {
    const text = (amount: number) => toAmountText(amount, currency, exponents)
    refuse(
      `A refund of ${text(minor)} exceeds the ${text(left)} that MultiSafepay has left of this payment.`
    )
  }
}
