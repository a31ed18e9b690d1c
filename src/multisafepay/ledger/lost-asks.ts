import { refundOfRequest } from "../refund/refund-targets"
import { type Order } from "../schemas/order"
import { EXTERNAL_REFUND } from "./known-refund"
import { capturedAmount, isCarriedOut, type MoneyRequest } from "./moved-money"
import { type MoneyRow } from "./unbooked-rows"

/** Something that MultiSafepay was asked for, under the id of the row Medusa had for it then. */
export type Ask = Readonly<{
  kind: MoneyRequest["kind"]
  /** The row's id; with a number behind it where one refund was asked of several orders. */
  id: string
  /** Minor units. */
  amount: number
  /** Of all that the row was for, in minor units. */
  whole: number
  at: Date
  /** MultiSafepay said no, for certain. */
  refused: boolean
  /** MultiSafepay did it, for certain. */
  done: boolean
  /** The row that stands for it since its own was deleted. */
  adoptedBy: string | undefined
  /** MultiSafepay's own id of what it did, where it is known. */
  transactionId: string | undefined
}>

/** What Medusa has of one kind on the same payment: all ids its rows go by, and their sum in minor units. */
export type BookedRows = Readonly<{ ids: readonly string[]; total: number }>

type Row = Pick<MoneyRow, "id" | "metadata">

/** MultiSafepay's id of the refund that a row of Medusa was made for, and not the other way around. */
export function externalRefundOf({ metadata }: Pick<MoneyRow, "metadata">): string | undefined {
  const id = metadata?.[EXTERNAL_REFUND]
  return typeof id === "string" && id !== "" ? id : undefined
}

/** All ids that rows go by without having been asked for. */
export const idsOfRows = (rows: readonly Row[]): string[] =>
  rows.flatMap((row) => [row.id, externalRefundOf(row) ?? []].flat())

const idsOfAsk = ({ id, transactionId }: Ask) => [id, transactionId ?? []].flat()

/** What a row of Medusa goes by at MultiSafepay, and what everything else goes by. */
export function namesOf(
  row: Row,
  known: { asks: readonly Ask[]; rows: readonly Row[] }
): Pick<MoneyRequest, "ids"> & { readonly taken: readonly string[] } {
  const isOwn = ({ id, adoptedBy }: Ask) => refundOfRequest(id) === row.id || adoptedBy === row.id
  const others = known.rows.filter(({ id }) => id !== row.id)
  return {
    ids: [...idsOfRows([row]), ...known.asks.filter(isOwn).flatMap(idsOfAsk)],
    taken: [...idsOfRows(others), ...known.asks.filter((ask) => !isOwn(ask)).flatMap(idsOfAsk)],
  }
}

/**
 * What MultiSafepay did and Medusa has no row of: core deletes the row of what failed, also when the
 * answer was lost and nobody knew. A row that stood for it and was deleted itself stands for nothing.
 */
export function lostAsks(asks: readonly Ask[], order: Order, booked: BookedRows): Ask[] {
  const hasRow = (id: string | undefined) => id !== undefined && booked.ids.includes(id)
  return asks.filter((ask) => {
    const { kind, id, amount, refused, adoptedBy } = ask
    if (refused || hasRow(adoptedBy) || hasRow(refundOfRequest(id))) return false
    const moved = kind === "refund" ? order.amount_refunded : capturedAmount(order)
    const others = asks.filter((each) => each !== ask).flatMap(idsOfAsk)
    const request = { kind, ids: idsOfAsk(ask), amount, taken: [...booked.ids, ...others] }
    return moved > booked.total && isCarriedOut(order, request)
  })
}

/**
 * Those of the lost that a new request for this amount repeats: what was done of an earlier one for the same, which may
 * be less than all of it; else one that was done for exactly this.
 *
 * @param amount minor units.
 */
export function repeatedAsks(lost: readonly Ask[], amount: number): Ask[] {
  const parts = lost.filter(({ whole }) => whole === amount)
  let missing = amount
  return (parts.length ? parts : lost.filter((ask) => ask.amount === amount)).filter((ask) => {
    if (ask.amount > missing) return false
    missing -= ask.amount
    return true
  })
}
