import { cancelOrder } from "../cancel-order"
import { createLink } from "../payment-links"
import { type SimulatedOrder } from "../model"
import { viewOrder, viewTransaction } from "../order-view"
import { Refusal } from "../refusal"
import { awaitsShipment, ship, shipBy } from "../shipments"
import { toTimestamp } from "../timestamp"
import { validateOrder } from "../validate-order"
import { findOrder } from "../world"
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
  if (body.status === "cancelled") {
    cancelOrder(call.world, order)
    return ok({})
  }
  if (body.status === "shipped") return reportShipment(call, order)
  if (body.extend_expiration === true) return extend(call, order)
  if (body.invoice_id !== undefined) {
    order.invoiceId = textOf(body.invoice_id, 50)
    return ok({})
  }
  throw new Refusal(1000, { info: "Required Fields" })
}

function reportShipment(call: Call, order: SimulatedOrder) {
  const body = bodyOf(call)
  const invoiceId = textOf(body.invoice_id, 50)
  const invoiceUrl = typeof body.invoice_url === "string" ? body.invoice_url : undefined
  const part = ship(call.world, order, { amount: shippedAmount(body.amount), invoiceUrl })
  order.shipments.push(body)
  order.invoiceId = invoiceId ?? order.invoiceId
  return ok(part ? { order_id: part.orderId, transaction_id: BigInt(part.id) } : {})
}

/** The example in the openapi sends it as text. */
function shippedAmount(amount: unknown): number | undefined {
  if (amount === undefined || amount === null || amount === "") return undefined
  const minor = Number(amount)
  if (!Number.isSafeInteger(minor) || minor < 1) throw new Refusal(1001)
  return minor
}

/** Klarna gives six more weeks. */
function extend({ world }: Call, order: SimulatedOrder) {
  if (order.transaction?.gateway !== "KLARNA") throw new Refusal(1000)
  const sixWeeks = new Date(world.clock.now().getTime() + 42 * 24 * 60 * 60 * 1000)
  if (awaitsShipment(order.transaction)) shipBy(world, order.transaction, sixWeeks)
  return ok({ expiration: toTimestamp(sixWeeks).slice(0, 10) })
}
