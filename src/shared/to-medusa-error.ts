import { MedusaError } from "@medusajs/framework/utils"

import { MultiSafepayError } from "../multisafepay/errors"
import { InvalidPaymentError } from "../multisafepay/invalid-payment-error"
import { UnsupportedCurrencyError } from "../multisafepay/unsupported-currency-error"

/**
 * The one place where the core's errors become Medusa's, whose text reaches the client; a plain
 * error would be a 500. Bugs of our own pass through untouched.
 */
export function rethrowAsMedusaError(error: unknown): never {
  if (error instanceof InvalidPaymentError || error instanceof UnsupportedCurrencyError) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, error.message)
  }
  if (!(error instanceof MultiSafepayError)) throw error
  const code = error.retryable ? "multisafepay_try_again" : "multisafepay_refused"
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, error.message, code)
}
