import { refundOfRequest } from "../refund/refund-targets"
import { type Order } from "../schemas/order"
import { type KnownRefund } from "./known-refund"
import { type Ask } from "./lost-asks"

/** A Refund of Medusa, as far as it can be told which one of MultiSafepay's it is. */
export type MatchableRefund = Readonly<{
  id: string
  /** Minor units. */
  amount: number
  /** MultiSafepay's id, where the Refund was made for one that was found there. */
  external?: string | undefined
}>

/** Both sides of one payment. `foreign`: refunds by ids with this start belong to payments that Medusa never booked. */
export type RefundBooks = Readonly<{
  order: Order
  rows: readonly MatchableRefund[]
  asks: readonly Ask[]
  foreign: string
}>

type Related = Order["related_transactions"][number]

const FAILED: readonly (string | undefined)[] = ["void", "declined", "cancelled", "expired"]
const PENDING: readonly (string | undefined)[] = ["initialized", "reserved", "uncleared"]

const toStatus = ({ status }: Related): KnownRefund["status"] =>
  FAILED.includes(status) ? "failed" : PENDING.includes(status) ? "pending" : "completed"

const isNamed = ({ order_id, refund_order_id }: Related, id: string) =>
  [order_id, refund_order_id].some((own) => own !== undefined && refundOfRequest(own) === id)

const isAsked = (related: Related, { kind, id, transactionId }: Ask) =>
  kind === "refund" &&
  (isNamed(related, refundOfRequest(id)) ||
    (transactionId !== undefined && transactionId === related.transaction_id))

/** Medusa's id of a refund: by the id that we gave it, or by MultiSafepay's own where that is known. */
function findOwner(related: Related, { rows, asks }: RefundBooks): string | undefined {
  const { transaction_id: transactionId } = related
  const row = rows.find(
    ({ id, external }) =>
      isNamed(related, id) || (external !== undefined && external === transactionId)
  )
  if (row) return row.id
  const ask = asks.find((each) => isAsked(related, each))
  const asked = ask && (ask.adoptedBy ?? refundOfRequest(ask.id))
  // Core deletes the row of a refund whose answer was lost: what was carried out has none then.
  const hasRow = rows.some(({ id }) => id === asked)
  return hasRow || toStatus(related) === "failed" ? asked : undefined
}

/** What Medusa asked for that became this refund of MultiSafepay, whether or not it still has a row of it. */
export const askOfRefund = (
  order: Order,
  asks: readonly Ask[],
  { transaction_id: id }: Pick<KnownRefund, "transaction_id">
): Ask | undefined => {
  const related = order.related_transactions.find(({ transaction_id: own }) => own === id)
  return related && asks.find((ask) => isAsked(related, ask))
}

/**
 * All refunds of a payment at MultiSafepay, each with the Refund that Medusa has, or had, of it. A refund of a pay-later
 * method has no id of ours; where the answer with its own got lost too, it is the one of the same amount that nobody
 * else owns.
 */
export function matchRefunds(books: RefundBooks): KnownRefund[] {
  const { order, rows, foreign } = books
  const refunds = order.related_transactions.filter(
    (row) => (row.type ?? "refund") === "refund" && !isNamedFrom(row, foreign)
  )
  const owners = refunds.map((related) => findOwner(related, books))
  const unowned = rows.filter(({ id }) => !owners.includes(id))
  return refunds.map((related, index) => {
    const amount = related.amount ?? 0
    let owner = owners[index]
    if (owner === undefined && toStatus(related) !== "failed") {
      const same = unowned.findIndex((row) => row.external === undefined && row.amount === amount)
      owner = same < 0 ? undefined : unowned.splice(same, 1)[0]?.id
    }
    return {
      transaction_id: related.transaction_id ?? related.order_id ?? String(index),
      refund_id: owner ?? null,
      amount,
      status: toStatus(related),
    }
  })
}

const isNamedFrom = ({ order_id, refund_order_id }: Related, start: string) =>
  [order_id, refund_order_id].some((id) => id?.startsWith(start))
