import { Decimal } from "../decimal"

/** Of a line what its price depends on, as it is sent and as MultiSafepay gives it back. */
type PricedLine = Readonly<{
  unit_price: number | string
  quantity: number
  tax_table_selector?: string | undefined
}>

/** Tax tables likewise. */
type PricedTables = Readonly<{
  default?: Readonly<{ rate?: number | undefined }> | undefined
  alternate?:
    | readonly Readonly<{
        name?: string | undefined
        rules: readonly Readonly<{ rate?: number | undefined }>[]
      }>[]
    | undefined
}>

/**
 * What MultiSafepay makes of a cart, by its rounding rule: the prices of all lines added up and
 * rounded, plus the tax of all lines added up and rounded, both half up.
 *
 * @param exponent decimals of the currency, 2 for EUR.
 * @returns minor units, to be compared with the amount of the order; NaN when a price or quantity is no number.
 * @see https://docs.multisafepay.com/docs/rounding-rule
 */
export function cartTotal(
  { items }: Readonly<{ items: readonly PricedLine[] }>,
  taxTables: PricedTables,
  exponent: number
): number {
  const lines = items.map((item) => {
    const net = new Decimal(String(item.unit_price)).times(String(item.quantity))
    const rule = taxTables.alternate?.find(
      ({ name }) => name !== undefined && name === item.tax_table_selector
    )
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
