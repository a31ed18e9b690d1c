import { Decimal } from "../decimal"
import { type ReportableOrder } from "./reportable-order"

/**
 * How much of a payment is for what these shipments hold together. The delivery counts from the first of them on; what
 * is sent by no parcel goes with the last.
 *
 * @param shipments ids.
 * @param total of the payment, in minor units. It need not be the order's: an order can be paid in several goes.
 * @returns minor units, never more than `total`, and exactly that once all is shipped.
 */
export function shippedAmount(
  order: ReportableOrder,
  { shipments, total }: { shipments: readonly string[]; total: number }
): number {
  const parcels = order.shipments.filter(({ id }) => shipments.includes(id))
  if (!parcels.length) return 0
  const shippedOf = (itemId: string) =>
    Decimal.sum(
      0,
      ...parcels.flatMap(({ items }) =>
        items.filter((item) => item.itemId === itemId).map(({ quantity }) => quantity)
      )
    )
  const items = order.items.map((item) => ({
    ...item,
    shipped: Decimal.min(shippedOf(item.id), item.quantity),
  }))
  const goods = items.filter(({ requiresShipping }) => requiresShipping)
  const isComplete = (goods.length ? goods : items).every(({ shipped, quantity }) =>
    shipped.isEqualTo(quantity)
  )
  if (isComplete) return total
  const worth = items.map(({ shipped, quantity, total }) =>
    new Decimal(quantity).isZero() ? 0 : shipped.dividedBy(quantity).times(total)
  )
  const part = Decimal.sum(order.delivery, ...worth)
  const whole = Decimal.sum(order.delivery, ...items.map((item) => item.total))
  if (!whole.isGreaterThan(0)) return 0
  const amount = part.times(total).dividedBy(whole).integerValue(Decimal.ROUND_HALF_UP)
  return Decimal.min(amount, total).toNumber()
}
