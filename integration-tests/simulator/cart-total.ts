import BigNumber from "bignumber.js"
import { type CartItem, type OrderRequest } from "./order-request"

type Cart = Pick<OrderRequest, "shopping_cart" | "checkout_options" | "customer" | "currency">

const HALF_UP = BigNumber.ROUND_HALF_UP

/** The rate an item is taxed at, or undefined when its selector names no table. */
export function taxRate(item: CartItem, cart: Cart): BigNumber | undefined {
  const tables = cart.checkout_options?.tax_tables
  const selector = item.tax_table_selector
  if (selector === undefined || selector === null || selector === "" || selector === "default") {
    const untaxed = item.merchant_item_id === "msp-shipping" && !tables?.default?.shipping_taxed
    return new BigNumber(untaxed ? 0 : (tables?.default?.rate ?? 0))
  }
  const rules = tables?.alternate?.find((table) => table.name === selector)?.rules
  const rule =
    rules?.find((each) => each.country === cart.customer.country) ??
    rules?.find((each) => !each.country)
  return rule && new BigNumber(rule.rate)
}

/** MultiSafepay's rounding rule: net and tax are summed over all items and rounded once each, half up. */
export function cartTotalInMinorUnits(cart: Cart, items = cart.shopping_cart?.items ?? []): number {
  const places = cart.currency === "JPY" ? 0 : 2
  let net = new BigNumber(0)
  let tax = new BigNumber(0)
  for (const item of items) {
    const line = new BigNumber(item.unit_price).times(item.quantity)
    net = net.plus(line)
    tax = tax.plus(line.times(taxRate(item, cart) ?? 0))
  }
  const total = net.decimalPlaces(places, HALF_UP).plus(tax.decimalPlaces(places, HALF_UP))
  return total.shiftedBy(places).toNumber()
}
