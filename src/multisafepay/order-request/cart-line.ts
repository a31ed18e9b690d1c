import { Decimal, type DecimalInput, toDecimal } from "../decimal"
import { type ShoppingCartItem } from "../requests/shopping-cart"
import { type PaymentLine } from "./payment-description"
import { optionalText, plainText } from "./plain-text"
import { NO_TAX, type TaxRate, toTaxRate } from "./tax-tables"

/** A line as it is sent, and the rate its selector stands for. */
export type CartLine = { readonly item: ShoppingCartItem; readonly rate: TaxRate }

const SHIPPING_ID = "msp-shipping"

/** Pieces as they can be sent; zero for what is too little to be sold. */
export function quantityOf({ quantity }: PaymentLine): number {
  return sendable(toDecimal(quantity ?? 1))
}

/** An item. Its price is what one piece really costs without tax, so discounts are already in it. */
export function itemLine(line: PaymentLine): CartLine {
  const quantity = quantityOf(line)
  const net = toDecimal(line.total).minus(toDecimal(line.taxTotal))
  const rate = toTaxRate(line.taxRate)
  const id = optionalText(line.id, 64)
  return {
    rate,
    item: {
      name: itemText(line.name, 100) ?? id ?? "Item",
      description: itemText(line.description, 200),
      unit_price: sendable(net.dividedBy(quantity)),
      quantity,
      merchant_item_id: id === undefined || id === SHIPPING_ID ? "item" : id,
      tax_table_selector: rate.selector,
    },
  }
}

/** Shipping methods of one tax rate as one line, because MultiSafepay knows shipping by its one id. */
export function shippingLine(methods: readonly PaymentLine[], rate: TaxRate): CartLine {
  const names = new Set(methods.map(({ name }) => itemText(name, 100) ?? "Shipping"))
  const net = methods.reduce(
    (sum, { total, taxTotal }) => sum.plus(toDecimal(total)).minus(toDecimal(taxTotal)),
    new Decimal(0)
  )
  return {
    rate,
    item: {
      name: plainText(Array.from(names).join(", "), 100),
      unit_price: sendable(net),
      quantity: 1,
      merchant_item_id: SHIPPING_ID,
      tax_table_selector: rate.selector,
    },
  }
}

/** A line without tax, such as a deduction. */
export function untaxedLine(id: string, name: string, price: DecimalInput): CartLine {
  return {
    rate: toTaxRate(0),
    item: {
      name: itemText(name, 100) ?? id,
      unit_price: sendable(toDecimal(price)),
      quantity: 1,
      merchant_item_id: id,
      tax_table_selector: NO_TAX,
    },
  }
}

/** MultiSafepay takes ten decimals; fifteen digits are what a JSON number carries without loss. */
function sendable(value: Decimal): number {
  return value.decimalPlaces(10).precision(15).toNumber()
}

/** Pay-later methods were seen to refuse items with a double quote in their name. */
function itemText(text: string | null | undefined, limit: number): string | undefined {
  return optionalText(text?.replaceAll('"', "'"), limit)
}
