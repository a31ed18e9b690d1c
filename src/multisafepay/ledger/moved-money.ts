import { readOrderState } from "../order-state"
import { isPayLater } from "../pay-later-methods"
import { type Order } from "../schemas/order"

/** Money that Medusa asked MultiSafepay to move, by all ids it may go by there: ours and MultiSafepay's own. */
export type MoneyRequest = Readonly<{
  kind: "refund" | "capture"
  ids: readonly string[]
  /** Minor units. */
  amount: number
  /** Ids that are known to be something else's, where only the amount tells. */
  taken?: readonly string[] | undefined
}>

type Related = Order["related_transactions"][number]

const CAME_TO_NOTHING: readonly (string | undefined)[] = [
  "void",
  "declined",
  "cancelled",
  "expired",
]

const isLive = ({ status }: Related) => !CAME_TO_NOTHING.includes(status)

const ourIdsOf = ({ order_id, refund_order_id }: Related) =>
  [order_id, refund_order_id].filter((id) => id !== undefined)

const idsOf = (row: Related) =>
  row.transaction_id === undefined ? ourIdsOf(row) : [...ourIdsOf(row), row.transaction_id]

/** Older rows name no type, and are refunds. */
const rowsOf = ({ related_transactions }: Order, kind: MoneyRequest["kind"]) =>
  related_transactions.filter((row) => (row.type ?? "refund") === kind)

const liveRows = (order: Order, kind: MoneyRequest["kind"]) => rowsOf(order, kind).filter(isLive)

/** What the order's money does when all of it was taken. */
const TAKEN: readonly string[] = ["paid", "partial_refunded", "refunded", "chargedback"]

/**
 * What was taken of the order's amount, in minor units: all of a payment that is complete, what was
 * captured of a card authorisation. Parcels of a pay-later order have rows of the same type, and are no captures.
 */
export function capturedAmount(order: Order): number {
  const captures = isPayLater(order.payment_details.type) ? [] : liveRows(order, "capture")
  if (captures.length) return captures.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
  const isReleased = order.related_transactions.some(({ type }) => type === "auth-cancellation")
  return TAKEN.includes(readOrderState(order)) && !isReleased ? (order.amount ?? 0) : 0
}

/**
 * What MultiSafepay has of a request, by its ids. Where it gives a row no id of ours, as on the refund of a
 * pay-later order, the first of the amount counts that is not known to be something else's.
 */
function findRows(order: Order, { kind, ids, amount, taken = [] }: MoneyRequest): Related[] {
  const isNamed = (row: Related) => idsOf(row).some((id) => ids.includes(id))
  // Also one that came to nothing: then the money did not move, whatever else is of the same amount.
  if (rowsOf(order, kind).some(isNamed)) return liveRows(order, kind).filter(isNamed)
  const isNameless = (row: Related) =>
    ourIdsOf(row).length === 0 || (kind === "refund" && isPayLater(order.payment_details.type))
  const found = liveRows(order, kind).find(
    (row) =>
      isNameless(row) && row.amount === amount && !idsOf(row).some((id) => taken.includes(id))
  )
  return found ? [found] : []
}

/**
 * Whether MultiSafepay did all of what it was asked for, in one go or in several. A capture of the whole leaves no
 * row.
 */
export function isCarriedOut(order: Order, request: MoneyRequest): boolean {
  const { kind, amount } = request
  const rows = findRows(order, request)
  const moved = rows.reduce((sum, row) => sum + (row.amount ?? amount), 0)
  if (rows.length > 0 && moved >= amount) return true
  const whole = order.amount ?? 0
  return kind === "capture" && amount >= whole && capturedAmount(order) >= whole
}

/** MultiSafepay's own id of what it did; undefined where there is no row of it, or several. */
export function transactionIdOf(order: Order, request: MoneyRequest): string | undefined {
  const rows = findRows(order, request)
  return rows.length === 1 ? rows[0]?.transaction_id : undefined
}

/** MultiSafepay's own ids of all that it ever did of a kind. */
export const transactionIdsOf = (order: Order, kind: MoneyRequest["kind"]): string[] =>
  rowsOf(order, kind).flatMap(({ transaction_id: id }) => (id === undefined ? [] : [id]))
