import { announceTransaction } from "./announce"
import { createSimulatedOrder, type Transaction } from "./model"
import { pairOf } from "./move-to"
import { type World } from "./world"

/** A row for a part of an order's money, which the order counts as its own until `becomeOrder`. */
export function addPart(
  world: World,
  parent: Transaction,
  own: Pick<Transaction, "orderId" | "amount"> & Partial<Transaction>
): Transaction {
  const now = world.clock.now()
  const row: Transaction = {
    ...parent,
    id: world.nextTransactionId(),
    type: "capture",
    ...pairOf("completed"),
    createdAt: now,
    modifiedAt: now,
    completedAt: now,
    details: { ...parent.details },
    amountRefunded: 0,
    paidStatus: undefined,
    related: [],
    authorisation: undefined,
    authOrderId: parent.orderId,
    shipBy: undefined,
    giftCard: undefined,
    dispute: undefined,
    ...own,
  }
  world.transactions.set(row.id, row)
  return row
}

/** From now on the part is paid, refunded and notified of under its own id. */
export function becomeOrder(world: World, part: Transaction): void {
  const order = createSimulatedOrder(part.link)
  order.orderId = part.orderId
  order.transactions.push(part)
  world.orders.set(part.orderId, order)
  announceTransaction(world, part)
}

/** The id MultiSafepay gives to what comes of an order, when the shop gave none: `order-1-0001`. */
export function ownOrderId({ orderId, related }: Transaction): string {
  return `${orderId}-${String(related.length + 1).padStart(4, "0")}`
}

/** Minor units of an order that became orders of their own. */
export function amountOfParts({ orderId, related }: Transaction): number {
  return related
    .filter(({ type, transaction }) => type === "capture" && transaction.orderId !== orderId)
    .reduce((sum, { transaction }) => sum + transaction.amount, 0)
}
