import { type OrderWithParts } from "../ledger/captured-parts"
import { readOrderState } from "../order-state"
import { type Order } from "../schemas/order"

/** An order at MultiSafepay that money can go back from. Amounts in minor units. */
export type RefundTarget = Readonly<{ orderId: string; left: number }>

const leftOf = ({ amount, amount_refunded }: Order) => Math.max(0, (amount ?? 0) - amount_refunded)

const HOLDS_MONEY: readonly string[] = ["paid", "partial_refunded"]

/** Where the money of a payment is: in the orders that partial captures made, oldest first, else in the order itself. */
export function refundTargets(order: OrderWithParts): RefundTarget[] {
  const { parts } = order
  const holders = parts.length
    ? parts.filter((part) => HOLDS_MONEY.includes(readOrderState(part)))
    : [order]
  return holders
    .map((each) => ({ orderId: each.order_id, left: leftOf(each) }))
    .filter(({ left }) => left > 0)
}

/** What is asked of one order. The amount is in minor units. */
export type TargetRefund = Readonly<{ orderId: string; amount: number; id: string }>

/**
 * One refund as one request for each order that gives some of it. The first goes by the refund's own id, the others by
 * `<id>-2`, `<id>-3` and so on. Asks for less than the amount when there is not enough.
 *
 * @param amount minor units.
 */
export function spreadRefund(
  targets: readonly RefundTarget[],
  { id, amount }: { id: string; amount: number }
): TargetRefund[] {
  const requests: TargetRefund[] = []
  let missing = amount
  for (const { orderId, left } of targets) {
    const share = Math.min(left, missing)
    if (share < 1) break
    const number = requests.length + 1
    requests.push({ orderId, amount: share, id: number === 1 ? id : `${id}-${number}` })
    missing -= share
  }
  return requests
}

/** The refund that a request is part of: `ref_1` of `ref_1-2`. */
export const refundOfRequest = (id: string): string => id.replace(/-\d+$/, "")
