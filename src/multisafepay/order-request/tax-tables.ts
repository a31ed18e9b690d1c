import { Decimal, type DecimalInput, toDecimal } from "../decimal"
import { type CheckoutOptions } from "../requests/checkout-options"

/** The selector of lines without tax. */
export const NO_TAX = "none"

/** A rate as MultiSafepay's tax tables have it. */
export type TaxRate = {
  /** `VAT21`, `VAT5_5`, `none`: letters, digits and underscores only, because bare numbers were refused once (1029). */
  readonly selector: string
  /** 0.21 for 21 %. */
  readonly fraction: number
}

/** A rate in percent, of which at most eight decimals count. A negative one, which no tax has, counts as none. */
export function toTaxRate(percent: DecimalInput): TaxRate {
  const rounded = Decimal.max(0, toDecimal(percent).decimalPlaces(8).precision(15))
  if (rounded.isZero()) return { selector: NO_TAX, fraction: 0 }
  return {
    selector: `VAT${rounded.toFixed().replace(".", "_")}`,
    fraction: rounded.shiftedBy(-2).toNumber(),
  }
}

/**
 * One table for every rate in use. The default table has no tax and is used by no line: documented
 * sample code falls back to it whenever tax adds up to zero.
 */
export function toTaxTables(rates: readonly TaxRate[]): CheckoutOptions["tax_tables"] {
  const fractions = new Map(rates.map(({ selector, fraction }) => [selector, fraction]))
  return {
    default: { shipping_taxed: false, rate: 0 },
    alternate: Array.from(fractions, ([name, rate]) => ({
      name,
      standalone: name !== NO_TAX,
      rules: [{ rate }],
    })),
  }
}
