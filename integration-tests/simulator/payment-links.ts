import { announceLink } from "./announce"
import { newSessionId } from "./ids"
import { createSimulatedOrder, type PaymentLink, type SimulatedOrder } from "./model"
import { lifetimeSeconds, type OrderRequest } from "./order-request"
import { Refusal } from "./refusal"
import { type World } from "./world"

const MOST_OPENS = 20

export type LinkState = "open" | "paid" | "processing" | "cancelled" | "expired" | "exhausted"

/** A new page for this request; the order id may be known already, as long as it is not paid. */
export function createLink(
  world: World,
  { request, apiKey }: { request: OrderRequest; apiKey: string }
): SimulatedOrder {
  const existing = world.orders.get(request.order_id)
  if (existing?.transaction?.completedAt) throw new Refusal(1006)

  const sessionId = newSessionId()
  const now = world.clock.now()
  const link: PaymentLink = {
    sessionId,
    url: `${world.origin}/connect/${sessionId}/?lang=${request.customer.locale}`,
    orderId: request.order_id,
    request,
    apiKey,
    createdAt: now,
    modifiedAt: now,
    expiresAt: new Date(now.getTime() + lifetimeSeconds(request) * 1000),
    opens: 0,
    ended: undefined,
  }
  world.links.set(sessionId, link)
  world.clock.schedule(link.expiresAt, () => {
    expireLink(world, link)
  })

  if (existing) existing.links.push(link)
  const order = existing ?? createSimulatedOrder(link)
  world.orders.set(order.orderId, order)
  return order
}

/** Whether a person who opens the link now can pay, and if not, why. */
export function linkState(world: World, link: PaymentLink): LinkState {
  const transactions = world.orders.get(link.orderId)?.transactions ?? []
  if (transactions.some((each) => each.completedAt)) return "paid"
  if (link.ended) return link.ended
  if (transactions.some((each) => each.status === "uncleared")) return "processing"
  if (world.clock.now() >= link.expiresAt) return "expired"
  return link.opens > MOST_OPENS ? "exhausted" : "open"
}

/** Ends a link for good. Without any attempt under way this is all there is, and the shop hears of it. */
export function endLink(world: World, link: PaymentLink, ended: "cancelled" | "expired"): void {
  link.ended = ended
  link.modifiedAt = world.clock.now()
  announceLink(world, link)
}

/** An attempt under way outlives its link, and expires by its own timer. */
export function expireLink(world: World, link: PaymentLink): void {
  const transactions = world.orders.get(link.orderId)?.transactions ?? []
  const underWay = ["initialized", "uncleared"]
  const settled = transactions.some((each) => each.completedAt ?? underWay.includes(each.status))
  if (link.ended || settled) return
  link.expiresAt = world.clock.now()
  endLink(world, link, "expired")
}
