import { Decimal } from "../decimal"
import { type CheckoutOptions } from "../requests/checkout-options"
import { type ShoppingCart } from "../requests/shopping-cart"

/**
 * What MultiSafepay makes of a cart, by its rounding rule: the prices of all lines added up and
 * rounded, plus the tax of all lines added up and rounded, both half up.
 *
 * @param exponent decimals of the currency, 2 for EUR.
 * @returns minor units, to be compared with the amount of the order; NaN when a price or quantity is no number.
 * @see https://docs.multisafepay.com/docs/rounding-rule
 */
export function cartTotal(
  { items }: ShoppingCart,
  taxTables: CheckoutOptions["tax_tables"],
  exponent: number
): number {
  const lines = items.map((item) => {
    const net = new Decimal(String(item.unit_price)).times(String(item.quantity))
    const rule = taxTables.alternate?.find(({ name }) => name === item.tax_table_selector)
    return { net, tax: net.times(rule?.rules[0]?.rate ?? taxTables.default?.rate ?? 0) }
  })
  const rounded = (parts: Decimal[]) =>
    parts
      .reduce((sum, part) => sum.plus(part), new Decimal(0))
      .shiftedBy(exponent)
      .integerValue(Decimal.ROUND_HALF_UP)
  return rounded(lines.map(({ net }) => net))
    .plus(rounded(lines.map(({ tax }) => tax)))
    .toNumber()
}
