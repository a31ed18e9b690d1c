import { announceTransaction } from "./announce"
import { moveTo, pairOf } from "./attempts"
import { createSimulatedOrder, type SimulatedOrder, type Transaction } from "./model"
import { Refusal } from "./refusal"
import { type World } from "./world"

type Authorised = {
  transaction: Transaction
  authorisation: NonNullable<Transaction["authorisation"]>
}

/** The attempt of an order made with `capture: "manual"`, as long as something is left of it. */
export function authorised({ transaction }: SimulatedOrder): Authorised {
  const authorisation = transaction?.authorisation
  if (!authorisation || authorisation.remaining === 0) throw new Refusal(1006)
  return { transaction, authorisation }
}

/** Takes money from an authorisation. A part of it becomes an order of its own, under `newOrderId`. */
export function capture(
  world: World,
  { transaction: parent, authorisation }: Authorised,
  request: { amount: number; newOrderId?: string | undefined; description?: string | undefined }
): Transaction {
  if (request.amount > authorisation.remaining) throw new Refusal(1001)
  const isWhole = request.amount === parent.amount
  const orderId = isWhole ? parent.orderId : (request.newOrderId ?? parent.orderId)
  if (orderId !== parent.orderId && world.orders.has(orderId)) throw new Refusal(1006)

  const child = addRow(world, parent, { orderId, amount: request.amount })
  if (request.description) child.description = request.description
  authorisation.remaining -= request.amount
  parent.related.push({ type: "capture", transaction: child })
  parent.modifiedAt = child.createdAt

  if (orderId !== parent.orderId) {
    const order = createSimulatedOrder(parent.link)
    order.orderId = orderId
    order.transactions.push(child)
    world.orders.set(orderId, order)
    announceTransaction(world, child)
  }
  if (isWhole) moveTo(world, parent, pairOf("completed"))
  else announceTransaction(world, parent)
  return child
}

/** Gives the rest of an authorisation back to the card. */
export function release(
  world: World,
  { transaction: parent, authorisation }: Authorised
): Transaction {
  const untouched = authorisation.remaining === parent.amount
  const row = addRow(world, parent, { orderId: parent.orderId, amount: authorisation.remaining })
  Object.assign(row, pairOf("void"))
  authorisation.remaining = 0
  parent.related.push({ type: "auth-cancellation", transaction: row })
  moveTo(world, parent, untouched ? pairOf("void") : pairOf("completed"))
  return row
}

function addRow(
  world: World,
  parent: Transaction,
  own: Pick<Transaction, "orderId" | "amount">
): Transaction {
  const now = world.clock.now()
  const row: Transaction = {
    ...parent,
    ...own,
    id: world.nextTransactionId(),
    type: "capture",
    ...pairOf("completed"),
    createdAt: now,
    modifiedAt: now,
    completedAt: now,
    details: { ...parent.details },
    related: [],
    authorisation: undefined,
    authOrderId: parent.orderId,
  }
  world.transactions.set(row.id, row)
  return row
}
