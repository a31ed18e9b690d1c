import { moveTo, pairOf } from "./attempts"
import { type SimulatedOrder, type Transaction } from "./model"
import { refundable } from "./refunds"
import { type World } from "./world"

/** The customer's bank takes the money back. */
export function chargeBack(world: World, order: SimulatedOrder): void {
  const parent = refundable(order)
  const now = world.clock.now()
  const row: Transaction = {
    ...parent,
    ...pairOf("completed"),
    id: world.nextTransactionId(),
    description: "Chargeback",
    createdAt: now,
    modifiedAt: now,
    related: [],
  }
  world.transactions.set(row.id, row)
  parent.related.push({ type: "chargeback", transaction: row })
  moveTo(world, parent, pairOf("chargedback", parent.financialStatus))
}
