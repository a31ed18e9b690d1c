import { MedusaError } from "@medusajs/framework/utils"

import { toAmountText } from "../../multisafepay/amount-text"
import { MultiSafepayError } from "../../multisafepay/errors"
import { linkExponents } from "../../multisafepay/ledger/link-exponents"
import { type PaymentLinkRecord } from "../../types/payment-link"

/** A refund that went back in part before it failed. Amounts in minor units. */
type Progress = Readonly<{ given: number; whole: number; link: PaymentLinkRecord }>

/** Says how much of a refund went back, and how to give back the rest. Bugs of our own pass untouched. */
export function toPartialRefundError(error: unknown, { given, whole, link }: Progress): unknown {
  if (!(error instanceof MultiSafepayError || MedusaError.isMedusaError(error))) return error
  const text = (minor: number) => toAmountText(minor, link.currency_code, linkExponents(link))
  return new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `${text(given)} of this refund of ${text(whole)} went back, the other ${text(whole - given)} did not: ${error.message} Ask for a refund of ${text(whole)} again: only what is missing is asked for.`,
    "multisafepay_try_again"
  )
}
