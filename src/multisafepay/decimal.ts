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

const DECIMAL_TEXT = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i

/**
 * Reads a decimal number without ever passing through a binary fraction.
 *
 * @throws InvalidPaymentError for anything else, NaN and infinities included.
 */
export function toDecimal(input: DecimalInput): Decimal {
  const text = String(typeof input === "object" && "value" in input ? input.value : input)
  if (!DECIMAL_TEXT.test(text.trim())) {
    throw new InvalidPaymentError(`"${text.slice(0, 40)}" is not a decimal number.`)
  }
  return new Decimal(text.trim())
}
