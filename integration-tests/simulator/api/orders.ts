import { applyShipment } from "../shipments"
import { moveTo, pairOf } from "../attempts"
import { createLink, endLink } from "../payment-links"
import { type SimulatedOrder } from "../model"
import { viewOrder, viewTransaction } from "../order-view"
import { Refusal } from "../refusal"
import { toTimestamp } from "../timestamp"
import { validateOrder } from "../validate-order"
import { findOrder, type World } from "../world"
import { bodyOf, type Call, type Endpoint, idOf, ok, textOf } from "./call"

export const createOrder: Endpoint = (call) => {
  const request = validateOrder(call.body)
  const { link } = createLink(call.world, { request, apiKey: call.apiKey })
  return ok({ order_id: link.orderId, payment_url: link.url, session_id: link.sessionId })
}

export const retrieveOrder: Endpoint = (call) => {
  const { world } = call
  const id = idOf(call)
  const row = world.transactions.get(id)
  if (row && !world.orders.has(id)) return ok(viewTransaction(row))

  const order = findOrder(world, id)
  if (!order.transaction && world.settings.preTransaction === "not_found") throw new Refusal(1006)
  return ok(viewOrder(order))
}

export const updateOrder: Endpoint = (call) => {
  const order = findOrder(call.world, idOf(call))
  const body = bodyOf(call)
  if (body.status === "cancelled") return cancel(call.world, order)
  if (body.status === "shipped") return applyShipment(call.world, order, body)
  if (body.extend_expiration === true) return extend(call, order)
  if (body.invoice_id !== undefined) {
    textOf(body.invoice_id, 50)
    return ok({})
  }
  throw new Refusal(1000, { info: "Required Fields" })
}

/** Only what nobody paid can be cancelled; what is over already is "not found" to this endpoint. */
function cancel(world: World, order: SimulatedOrder) {
  const { transaction } = order
  const underWay = order.transactions.filter((each) => each.status === "initialized")
  const openLinks = order.links.filter((link) => !link.ended)
  if (transaction?.completedAt ?? (openLinks.length === 0 && underWay.length === 0))
    throw new Refusal(1000, { info: "Not found", status: 410 })

  for (const link of openLinks) endLink(world, link, "cancelled")
  for (const attempt of underWay) moveTo(world, attempt, pairOf("cancelled"))
  return ok({})
}

/** Klarna gives six more weeks. */
function extend({ world }: Call, order: SimulatedOrder) {
  if (order.transaction?.gateway !== "KLARNA") throw new Refusal(1000)
  const sixWeeks = new Date(world.clock.now().getTime() + 42 * 24 * 60 * 60 * 1000)
  return ok({ expiration: toTimestamp(sixWeeks).slice(0, 10) })
}
