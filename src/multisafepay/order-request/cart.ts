import { Decimal, toDecimal } from "../decimal"
import { type CheckoutOptions } from "../requests/checkout-options"
import { type NewOrder } from "../requests/new-order"
import { type ShoppingCart } from "../requests/shopping-cart"
import { type CartLine, itemLine, quantityOf, shippingLine, untaxedLine } from "./cart-line"
import { cartTotal } from "./cart-total"
import { type PaymentCart } from "./payment-description"
import { toTaxRate, toTaxTables } from "./tax-tables"

/** What the cart has to add up to, and what to call it when only its total can be told. */
export type CartTarget = {
  /** Minor units. */
  readonly amount: number
  /** Decimals of the currency. */
  readonly exponent: number
  readonly description: string
}

/** Minor units that rounding explains. More than that is another sum, not the same one rounded. */
const MOST_ROUNDING = 3

/**
 * Cart and tax tables of `POST /orders`, such that by MultiSafepay's rounding rule they add up to
 * the amount exactly. The lines are sent as they are if they do; with a line "Rounding" of a few cents
 * if that is what is missing; as one line for the whole amount if they are about another sum, as when an
 * order is paid in parts. If even that is not exact, which takes amounts of sixteen digits, there is no cart.
 *
 * `validate_cart` is false: the sum is checked here, and where MultiSafepay only shows the cart, a
 * doubt about it must not cost the payment. Pay-later methods check it whatever is asked.
 */
export function toCart(
  cart: PaymentCart,
  target: CartTarget
): Pick<NewOrder, "shopping_cart" | "checkout_options"> {
  const { amount, exponent, description } = target
  const untaxed = (id: string, name: string, minor: number) =>
    untaxedLine(id, name, new Decimal(minor).shiftedBy(-exponent))
  const detailed = toLines(cart)
  const missing = amount - totalOf(detailed, exponent)
  const candidates = [
    detailed,
    ...(detailed.length > 0 && Math.abs(missing) <= MOST_ROUNDING
      ? [[...detailed, untaxed("rounding", "Rounding", missing)]]
      : []),
    [untaxed("order", description, amount)],
  ]
  const exact = candidates.find((lines) => totalOf(lines, exponent) === amount)
  return exact ? assemble(exact) : {}
}

function toLines({ lines, creditTotal }: PaymentCart): CartLine[] {
  const shipping = lines.filter(
    ({ kind, total }) => kind === "shipping" && !toDecimal(total).isZero()
  )
  const rates = new Map(
    shipping.map(({ taxRate }) => toTaxRate(taxRate)).map((rate) => [rate.selector, rate])
  )
  const credit = toDecimal(creditTotal ?? 0)
  return [
    ...lines.filter((line) => line.kind === "item" && quantityOf(line) > 0).map(itemLine),
    ...Array.from(rates.values(), (rate) =>
      shippingLine(
        shipping.filter(({ taxRate }) => toTaxRate(taxRate).selector === rate.selector),
        rate
      )
    ),
    ...(credit.isZero() ? [] : [untaxedLine("credit", "Credit", credit.negated())]),
  ]
}

function assemble(lines: readonly CartLine[]): {
  shopping_cart: ShoppingCart
  checkout_options: CheckoutOptions
} {
  return {
    shopping_cart: { items: lines.map(({ item }) => item) },
    checkout_options: {
      validate_cart: false,
      tax_tables: toTaxTables(lines.map(({ rate }) => rate)),
    },
  }
}

function totalOf(lines: readonly CartLine[], exponent: number): number {
  const { shopping_cart, checkout_options } = assemble(lines)
  return cartTotal(shopping_cart, checkout_options.tax_tables, exponent)
}
