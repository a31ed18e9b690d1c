import { type PaymentLink, type Transaction } from "./model"
import { viewPreTransaction, viewTransaction } from "./order-view"
import { type NotificationTarget, type World } from "./world"

/** Puts a changed attempt in the outbox, as it is now. */
export function announceTransaction(world: World, transaction: Transaction): void {
  const { orderId } = transaction
  const target = targetOf(transaction.link)
  world.outbox.push({ orderId, target, order: viewTransaction(transaction) })
}

/** Puts the end of a link nobody paid on in the outbox: a notification without a transaction. */
export function announceLink(world: World, link: PaymentLink): void {
  world.outbox.push({
    orderId: link.orderId,
    target: targetOf(link),
    order: viewPreTransaction(link),
    payloadType: "pretransaction",
  })
}

export function targetOf({ request, apiKey }: PaymentLink): NotificationTarget {
  const { notification_url: url, notification_method: method } = request.payment_options
  return { url: url ?? undefined, method, apiKey }
}
