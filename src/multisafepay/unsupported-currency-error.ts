import { InvalidPaymentError } from "./invalid-payment-error"

/** How many decimals MultiSafepay gives this currency is unknown, so no amount in it can be trusted. */
export class UnsupportedCurrencyError extends InvalidPaymentError {
  override readonly name = "UnsupportedCurrencyError"
  /** The currency in upper case, as far as it was one. */
  readonly currency: string

  constructor(message: string, currency: string) {
    super(message)
    this.currency = currency
  }
}
