import { type Order } from "../schemas/order"
import { capturedAmount, isCarriedOut, type MoneyRequest } from "./moved-money"

/** Something that MultiSafepay was asked for, under the id of the row Medusa had for it then. */
export type Ask = Readonly<{
  kind: MoneyRequest["kind"]
  id: string
  /** Minor units. */
  amount: number
  at: Date
  /** MultiSafepay said no, for certain. */
  refused: boolean
  /** MultiSafepay's own id of it, where an answer told. */
  transactionId?: string | undefined
  /** The row that stands for it since its own was deleted. */
  adoptedBy: string | undefined
}>

/** What Medusa has of one kind on the same payment: the ids of its rows and their sum in minor units. */
export type BookedRows = Readonly<{ ids: readonly string[]; total: number }>

/**
 * What MultiSafepay did and Medusa has no row of: core deletes the row of what failed, also when the
 * answer was lost and nobody knew.
 */
export function lostAsks(asks: readonly Ask[], order: Order, booked: BookedRows): Ask[] {
  return asks.filter(({ kind, id, amount, refused, adoptedBy }) => {
    if (refused || adoptedBy !== undefined || booked.ids.includes(id)) return false
    const moved = kind === "refund" ? order.amount_refunded : capturedAmount(order)
    return moved > booked.total && isCarriedOut(order, { kind, ids: [id], amount })
  })
}
