import { announceTransaction } from "./announce"
import { type SimulatedOrder, type Transaction } from "./model"
import { moveTo, pairOf } from "./move-to"
import { addPart, becomeOrder } from "./parts"
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
  if (request.amount < 1 || request.amount > authorisation.remaining) throw new Refusal(1001)
  const isWhole = request.amount === parent.amount
  const orderId = isWhole ? parent.orderId : (request.newOrderId ?? parent.orderId)
  if (orderId !== parent.orderId && world.orders.has(orderId)) throw new Refusal(1006)

  const child = addPart(world, parent, { orderId, amount: request.amount })
  if (request.description) child.description = request.description
  authorisation.remaining -= request.amount
  parent.related.push({ type: "capture", transaction: child })
  parent.modifiedAt = child.createdAt

  if (orderId !== parent.orderId) becomeOrder(world, child)
  if (isWhole) moveTo(world, parent, pairOf("completed"))
  else announceTransaction(world, parent)
  return child
}

/** Gives the rest of an authorisation back to the card, because someone wants it or its time is over. */
export function release(
  world: World,
  { transaction: parent, authorisation }: Authorised
): Transaction {
  const untouched = !parent.related.some(({ type }) => type === "capture")
  const row = addPart(world, parent, {
    orderId: parent.orderId,
    amount: authorisation.remaining,
    ...pairOf("void"),
  })
  authorisation.remaining = 0
  parent.related.push({ type: "auth-cancellation", transaction: row })
  moveTo(world, parent, untouched ? pairOf("void") : pairOf("completed"))
  return row
}
