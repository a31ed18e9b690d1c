import { createDashboard } from "../dashboard"
import { Impossible } from "../impossible"
import { type SimulatedOrder } from "../model"
import { Refusal } from "../refusal"
import { type World } from "../world"
import { renderOrders } from "./dashboard-list"
import { renderNoOrder, renderOrder } from "./dashboard-order"
import { type PageAnswer, seeOther } from "./layout"
import { orderActions, settleRefundOf } from "./order-actions"
import { orderPath } from "./order-path"
import { type PageRequest } from "./serve-page"

/** The pages of staff. They do by form what a test does by calling the simulator. */
export function serveDashboard(world: World, { method, path, form }: PageRequest): PageAnswer {
  const [, , area = "", id = "", action = ""] = path.split("/")
  if (area === "" && method === "GET") return renderOrders(world)
  const order = area === "orders" ? world.orders.get(decoded(id)) : undefined
  if (!order) return renderNoOrder()
  if (method === "GET" && action === "") return renderOrder(world, order)
  return method === "POST" ? act(world, { order, action }, form) : renderNoOrder()
}

function act(
  world: World,
  { order, action }: { order: SimulatedOrder; action: string },
  fields: URLSearchParams
): PageAnswer {
  const dashboard = createDashboard(world)
  const { orderId, transaction, link } = order
  const { currency } = transaction ?? link.request
  const form = { orderId, currency, fields }
  const wanted = orderActions.find(({ id }) => id === action)
  if (!wanted && action !== "settle") return renderNoOrder()
  try {
    if (wanted) wanted.act(dashboard, form)
    else settleRefundOf(dashboard, world, form)
  } catch (error) {
    const message = explain(error)
    return renderOrder(world, order, { action, message, amount: fields.get("amount") ?? "" })
  }
  return seeOther(orderPath(orderId))
}

function explain(error: unknown): string {
  if (error instanceof Refusal) return `${error.message} (${error.code}).`
  if (error instanceof Impossible) return error.message
  throw error
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return ""
  }
}
