import { BigNumber } from "bignumber.js"
import { InvalidPaymentError } from "./invalid-payment-error"

/** A decimal number in any of the forms a shop keeps it: text, a number, a big number, or the raw value of one. */
export type DecimalInput =
  string | number | { readonly value: string | number } | { toString(): string }

/**
 * Decimal arithmetic for money. Cloned, because the settings of the shared class belong to the shop
 * that runs us, and 40 places keep a chain of divisions far away from the digits that count.
 */
export const Decimal = BigNumber.clone({
  DECIMAL_PLACES: 40,
  ROUNDING_MODE: BigNumber.ROUND_HALF_UP,
  EXPONENTIAL_AT: 1e9,
})

export type Decimal = BigNumber

const DECIMAL_TEXT = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?$/i
/** No price has it, and every quotient of two smaller numbers still fits a JSON number. */
const TOO_LARGE = 1e30

/**
 * Reads a decimal number without ever passing through a binary fraction.
 *
 * @throws InvalidPaymentError for anything else, NaN, infinities and 1e30 or more included.
 */
export function toDecimal(input: DecimalInput): Decimal {
  const text = String(input instanceof Object && "value" in input ? input.value : input).trim()
  const decimal = new Decimal(text.length <= 100 && DECIMAL_TEXT.test(text) ? text : NaN)
  if (!decimal.abs().isLessThan(TOO_LARGE)) {
    throw new InvalidPaymentError(
      `"${text.slice(0, 40)}" is not a decimal number of a usable size.`
    )
  }
  return decimal
}
