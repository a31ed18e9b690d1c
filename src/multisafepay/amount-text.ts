import { type CurrencyExponents, toMajorUnits } from "./money"

/**
 * An amount as people read it: 2494 of EUR is "24.94 EUR".
 *
 * @param minor a safe integer in minor units.
 * @param currency ISO 4217 code in any case.
 * @throws as `toMajorUnits` does.
 */
export const toAmountText = (
  minor: number,
  currency: string,
  exponents?: CurrencyExponents
): string => `${toMajorUnits(minor, currency, exponents)} ${currency.toUpperCase()}`
