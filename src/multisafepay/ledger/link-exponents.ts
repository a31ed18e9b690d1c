import { type CurrencyExponents } from "../money"

/** Decimals by which a link's amounts are counted: those it was made with, whatever the settings say since. */
export function linkExponents(link: {
  /** ISO 4217, in any case. */
  readonly currency_code: string
  readonly currency_exponent: number
}): CurrencyExponents {
  return { [link.currency_code.toUpperCase()]: link.currency_exponent }
}
