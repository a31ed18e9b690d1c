import { Decimal, type DecimalInput, toDecimal } from "../../multisafepay/decimal"
import { currencyExponent, type CurrencyExponents } from "../../multisafepay/money"
import { UnsupportedCurrencyError } from "../../multisafepay/unsupported-currency-error"

type Question = Readonly<{
  /** What the payment collection asks for, and what of it was captured, in major units. */
  amount: DecimalInput
  captured: DecimalInput
  /** What is left to pay of the whole order. */
  outstanding: DecimalInput
  currency: string
  exponents: CurrencyExponents
}>

/** How many decimals the page shows; of a currency we cannot take a payment in, as many as it has. */
function decimalsOf({ currency, exponents }: Question): number {
  try {
    return currencyExponent(currency, exponents)
  } catch (error) {
    if (!(error instanceof UnsupportedCurrencyError)) throw error
    return (
      new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions()
        .maximumFractionDigits ?? 2
    )
  }
}

/** What the customer is asked for: a decimal text with the decimals of the currency, never more than is outstanding. */
export function toAskedAmount(question: Question): string {
  const left = toDecimal(question.amount).minus(toDecimal(question.captured))
  const asked = Decimal.max(0, Decimal.min(left, toDecimal(question.outstanding)))
  return asked.toFixed(decimalsOf(question), Decimal.ROUND_HALF_UP)
}
