import { type PaymentLink, type SimulatedOrder, type Transaction } from "./model"
import { viewPreTransaction, viewTransaction } from "./order-view"
import { type World } from "./world"

/** Puts a changed attempt in the outbox, as it is now. */
export function announceTransaction(world: World, transaction: Transaction): void {
  const { link, orderId } = transaction
  const reported: SimulatedOrder["reported"] = world.orders.get(orderId)?.reported ?? {}
  world.outbox.push({ orderId, link, order: viewTransaction(transaction, reported) })
}

/** Puts the end of a link nobody paid on in the outbox: a notification without a transaction. */
export function announceLink(world: World, link: PaymentLink): void {
  world.outbox.push({
    orderId: link.orderId,
    link,
    order: viewPreTransaction(link),
    payloadType: "pretransaction",
  })
}
