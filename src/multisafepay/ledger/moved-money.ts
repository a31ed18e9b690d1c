import { readOrderState } from "../order-state"
import { type Order } from "../schemas/order"

/** Money that Medusa asked MultiSafepay to move, by all ids it may go by there. */
export type MoneyRequest = Readonly<{
  kind: "refund" | "capture"
  ids: readonly string[]
  /** Minor units. */
  amount: number
}>

type Related = Order["related_transactions"][number]

const CAME_TO_NOTHING: readonly (string | undefined)[] = [
  "void",
  "declined",
  "cancelled",
  "expired",
]

const isLive = ({ status }: Related) => !CAME_TO_NOTHING.includes(status)

const idsOf = ({ order_id, refund_order_id }: Related) =>
  [order_id, refund_order_id].filter((id) => id !== undefined)

/** Older rows name no type, and are refunds. */
const liveRows = ({ related_transactions }: Order, kind: MoneyRequest["kind"]) =>
  related_transactions.filter((row) => isLive(row) && (row.type ?? "refund") === kind)

/** What the order's money does when all of it was taken. */
const TAKEN: readonly string[] = ["paid", "partial_refunded", "refunded", "chargedback"]

/**
 * What was taken of the order's amount, in minor units: all of a payment that is complete, what was
 * captured of a card authorisation.
 */
export function capturedAmount(order: Order): number {
  const captures = liveRows(order, "capture")
  if (captures.length) return captures.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
  const isReleased = order.related_transactions.some(({ type }) => type === "auth-cancellation")
  return TAKEN.includes(readOrderState(order)) && !isReleased ? (order.amount ?? 0) : 0
}

/**
 * Whether MultiSafepay did what it was asked for. A refund or a part of an authorisation is found by
 * its id, or by its amount where the answer names no id at all; a capture of the whole leaves none.
 */
export function isCarriedOut(order: Order, { kind, ids, amount }: MoneyRequest): boolean {
  const found = liveRows(order, kind).some((row) => {
    const own = idsOf(row)
    return own.length ? own.some((id) => ids.includes(id)) : row.amount === amount
  })
  if (found || kind === "refund") return found
  const whole = order.amount ?? 0
  return amount >= whole && capturedAmount(order) >= whole
}
