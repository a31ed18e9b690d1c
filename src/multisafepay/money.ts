import { ISO_4217_DECIMALS } from "./currency-table"
import { Decimal, type DecimalInput, toDecimal } from "./decimal"
import { InvalidPaymentError } from "./invalid-payment-error"
import { UnsupportedCurrencyError } from "./unsupported-currency-error"

export type { DecimalInput } from "./decimal"

/** Decimals per currency as the merchant has them from MultiSafepay: `{ KRW: 0 }`. They win over our table. */
export type CurrencyExponents = Readonly<Record<string, number>>

/**
 * How many decimals the amounts of a currency have at MultiSafepay: 2 for EUR, 0 for JPY.
 *
 * MultiSafepay documents hundredths and, as the only exception, JPY. A currency that has other than
 * two decimals by ISO 4217 could be either there, a factor of a hundred apart, so it is refused
 * until the setting `currency_exponents` names it.
 *
 * @param currency ISO 4217 code in any case.
 * @throws UnsupportedCurrencyError for such a currency, an unknown code, or an exponent outside 0..4.
 */
export function currencyExponent(currency: string, overrides: CurrencyExponents = {}): number {
  const code = currency.toUpperCase()
  const named = /^[A-Z]{3}$/.test(code)
    ? Object.entries(overrides).find(([name]) => name.toUpperCase() === code)
    : undefined
  const exponent = named?.[1] ?? ISO_4217_DECIMALS.get(code)
  if (exponent === undefined) {
    throw new UnsupportedCurrencyError(
      `"${code.slice(0, 10)}" is not a currency of ISO 4217. If MultiSafepay accepts it, name its decimals in the setting currency_exponents.`,
      code
    )
  }
  if (named ? ![0, 1, 2, 3, 4].includes(exponent) : exponent !== 2 && code !== "JPY") {
    throw new UnsupportedCurrencyError(
      named
        ? `The setting currency_exponents gives ${code} ${exponent} decimals; it takes a whole number from 0 to 4.`
        : `MultiSafepay does not document how it counts amounts in ${code}, which has ${exponent} decimals by ISO 4217. Ask MultiSafepay, then name it in the setting currency_exponents, for example { "${code}": ${exponent} }.`,
      code
    )
  }
  return exponent
}

/**
 * An amount as MultiSafepay's API takes it, rounded half up: 19.99 EUR is 1999, 63.37169 EUR is 6337, 500 JPY is 500.
 *
 * @param amount in major units; never negative, because no amount we send is.
 * @returns a safe integer in minor units.
 * @throws InvalidPaymentError for anything but a decimal number from 0 to the largest safe integer.
 * @throws UnsupportedCurrencyError as {@link currencyExponent} does.
 */
export function toMinorUnits(
  amount: DecimalInput,
  currency: string,
  overrides?: CurrencyExponents
): number {
  const exponent = currencyExponent(currency, overrides)
  const minor = toDecimal(amount).shiftedBy(exponent).integerValue(Decimal.ROUND_HALF_UP)
  if (minor.isNegative() && !minor.isZero()) {
    throw new InvalidPaymentError(`An amount of ${currency.toUpperCase()} may not be negative.`)
  }
  if (minor.isGreaterThan(Number.MAX_SAFE_INTEGER)) {
    throw new InvalidPaymentError(
      `An amount of ${currency.toUpperCase()} is too large to be exact.`
    )
  }
  return minor.abs().toNumber()
}

/**
 * An amount of MultiSafepay's API as people write it: 1999 EUR is "19.99", 500 JPY is "500".
 *
 * @param minor a safe integer in minor units; negative where MultiSafepay reports money going back.
 * @returns a decimal text with exactly the decimals of the currency.
 * @throws InvalidPaymentError when `minor` is not a safe integer.
 * @throws UnsupportedCurrencyError as {@link currencyExponent} does.
 */
export function toMajorUnits(
  minor: number,
  currency: string,
  overrides?: CurrencyExponents
): string {
  const exponent = currencyExponent(currency, overrides)
  if (!Number.isSafeInteger(minor)) {
    throw new InvalidPaymentError(`${minor} is not an amount in minor units.`)
  }
  return new Decimal(minor).shiftedBy(-exponent).toFixed(exponent)
}
