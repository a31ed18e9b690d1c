import { BigNumber } from "bignumber.js"
import fc from "fast-check"
import { type PaymentLine } from "../order-request/payment-description"

/** Medusa computes with the shared class as it comes: twenty decimal places, half up. */
const Amount = BigNumber.clone({ DECIMAL_PLACES: 20, ROUNDING_MODE: BigNumber.ROUND_HALF_UP })

/** Medusa stores amounts with twenty significant digits. */
const raw = (amount: BigNumber) => ({ value: amount.toPrecision(20), precision: 20 })

type Priced = {
  price: string
  isTaxInclusive: boolean
  quantity: string
  /** In percent, one for each tax line. */
  rates: number[]
  /** Share of the price taken off, and whether the amount off includes tax. */
  discount: { share: number; isTaxInclusive: boolean } | null
}

/** Totals of a line item or shipping method, computed the way Medusa's totals are. */
function lineTotals({ price, isTaxInclusive, quantity, rates, discount }: Priced) {
  const rate = rates.reduce((sum, one) => sum.plus(one), new Amount(0)).dividedBy(100)
  const gross = new Amount(price).times(quantity)
  const subtotal = isTaxInclusive ? gross.dividedBy(rate.plus(1)) : gross
  const off = subtotal.times(discount?.share ?? 0).decimalPlaces(4, BigNumber.ROUND_DOWN)
  const discountSubtotal = discount?.isTaxInclusive ? off.dividedBy(rate.plus(1)) : off
  const taxable = subtotal.minus(discountSubtotal)
  const tax = rates.reduce(
    (sum, one) => sum.plus(taxable.times(new Amount(one).dividedBy(100))),
    new Amount(0)
  )
  return { total: taxable.plus(tax), tax, rate: rate.times(100) }
}

const RATES = [0, 5.5, 6, 8, 8.875, 9, 10, 19, 19.6, 20, 21, 25, 33.3333]

const decimals = (max: number, places: number) =>
  fc
    .integer({ min: 0, max: max * 10 ** places })
    .map((value) => new Amount(value).shiftedBy(-places).toFixed())

const price = fc.oneof(decimals(500, 2), decimals(500, 2), decimals(20_000, 2), decimals(50, 6))

const quantity = fc.oneof(fc.integer({ min: 1, max: 12 }).map(String), decimals(20, 3))

const discount = fc.option(
  fc.record({
    share: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
    isTaxInclusive: fc.boolean(),
  })
)

const priced = (rates: number[], isTaxInclusive: boolean, pieces: fc.Arbitrary<string>) =>
  fc.record({
    price,
    quantity: pieces,
    isTaxInclusive: fc.constant(isTaxInclusive),
    rates: fc.subarray(rates, { maxLength: Math.min(2, rates.length) }),
    discount,
  })

const cartOf = (rates: number[], isTaxInclusive: boolean) =>
  fc.record({
    currency: fc.constantFrom("eur", "eur", "jpy"),
    items: fc.array(priced(rates, isTaxInclusive, quantity), { minLength: 1, maxLength: 6 }),
    shipping: fc.array(priced(rates, isTaxInclusive, fc.constant("1")), { maxLength: 3 }),
    creditShare: fc.option(fc.integer({ min: 0, max: 99 })),
  })

/** A cart as Medusa would hand it over, and the total it would ask to be paid. */
export const medusaCart = fc
  .tuple(fc.uniqueArray(fc.constantFrom(...RATES), { maxLength: 5 }), fc.boolean())
  .chain(([rates, isTaxInclusive]) => cartOf(rates, isTaxInclusive))
  .map(({ currency, items, shipping, creditShare }) => {
    const toLine = (kind: PaymentLine["kind"]) => (line: Priced, index: number) => {
      const { total, tax, rate } = lineTotals(line)
      const ids = { kind, id: `SKU-${index}`, name: `${kind} ${index}`, quantity: line.quantity }
      return {
        amount: total,
        line: { ...ids, total: raw(total), taxTotal: raw(tax), taxRate: rate.toFixed() },
      }
    }
    const lines = [...items.map(toLine("item")), ...shipping.map(toLine("shipping"))]
    const gross = lines.reduce((sum, { amount }) => sum.plus(amount), new Amount(0))
    const credit = gross
      .times(creditShare ?? 0)
      .dividedBy(100)
      .decimalPlaces(2)
    return {
      currency,
      amount: raw(gross.minus(credit)),
      cart: { lines: lines.map(({ line }) => line), creditTotal: raw(credit) },
    }
  })
