import { type Clock } from "./clock"
import { createTransactionIds } from "./ids"
import { type JsonObject } from "./json"
import { type PaymentLink, type SimulatedOrder, type Transaction } from "./model"
import { Refusal } from "./refusal"

/** Behaviour of MultiSafepay that the documentation leaves open, or that differs between its stacks. */
export type Settings = {
  /** Business errors answer 200 with `success: false`, as older stacks do. */
  httpStatusAlways200: boolean
  /** `refund_id` as in the schema and SDKs, or `order_id` as in the openapi example. */
  refundResponse: "refund_id" | "order_id"
  /** What `GET /orders/{id}` says of a link on which nobody has picked a method yet. */
  preTransaction: "thin" | "not_found"
  /** How the status of an order in dispute is spelled: in the plugins, in the openapi, and at Odoo. */
  chargebackStatus: "chargedback" | "chargeback" | "charged_back"
}

export const defaultSettings: Settings = {
  httpStatusAlways200: false,
  refundResponse: "refund_id",
  preTransaction: "thin",
  chargebackStatus: "chargedback",
}

/** Where a shop wants its notifications, and the key that signs them. */
export type NotificationTarget = { url: string | undefined; method: "GET" | "POST"; apiKey: string }

/** A change MultiSafepay wants the shop to hear of, with the order as it was at that moment. */
export type Announcement = {
  orderId: string
  target: NotificationTarget
  order: JsonObject
  payloadType?: "pretransaction" | undefined
}

/** Everything this MultiSafepay knows. */
export type World = {
  origin: string
  apiKeys: string[]
  clock: Clock
  settings: Settings
  orders: Map<string, SimulatedOrder>
  links: Map<string, PaymentLink>
  /** Every row by its PSP id: attempts and what came of them. */
  transactions: Map<string, Transaction>
  nextTransactionId: () => string
  /** Changes not yet sent; whoever caused them decides when they leave. */
  outbox: Announcement[]
}

export function createWorld(base: Pick<World, "origin" | "apiKeys" | "clock">): World {
  return {
    ...base,
    settings: { ...defaultSettings },
    orders: new Map(),
    links: new Map(),
    transactions: new Map(),
    nextTransactionId: createTransactionIds(),
    outbox: [],
  }
}

/** By our order id or by PSP id, as the API accepts both. */
export function findOrder(world: World, id: string): SimulatedOrder {
  const order = world.orders.get(id) ?? world.orders.get(world.transactions.get(id)?.orderId ?? "")
  if (!order) throw new Refusal(1006)
  return order
}
