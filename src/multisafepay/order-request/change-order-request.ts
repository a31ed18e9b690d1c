import { z } from "@medusajs/framework/zod"

import { type NewOrder } from "../requests/new-order"

/** Fields on which it rests that payment and session stay the same thing. */
type Ours = "type" | "order_id" | "amount" | "currency" | "var1" | "var2"

/** Any part of a value, at any depth; lists as a whole. */
type Part<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { [Key in keyof T]?: Part<T[Key]> }
    : T

/** What a shop may lay over the body of `POST /orders`: everything but ids, amount, currency and where notifications go. */
export type OrderRequestChanges = Part<Omit<NewOrder, Ours>>

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

function merge(base: object, changes: object): Record<string, unknown> {
  const merged: Record<string, unknown> = { ...base }
  for (const [key, change] of Object.entries(changes)) {
    const value = merged[key]
    merged[key] = isObject(value) && isObject(change) ? merge(value, change) : change
  }
  return merged
}

/** TypeScript holds shops to the shape; what else is wrong with it MultiSafepay says. */
const newOrder = z.custom<NewOrder>(isObject)

/**
 * Lays a shop's changes over the body of `POST /orders`, object into object; a list takes the place of
 * the other. What would part the payment from its session stays as it was, whatever the changes say.
 */
export function changeOrderRequest(
  request: NewOrder,
  changes: OrderRequestChanges | undefined
): NewOrder {
  if (!changes) return request
  const { type, order_id, amount, currency, var1, var2 } = request
  const { notification_url, notification_method } = request.payment_options
  const changed = merge(merge(request, changes), {
    type,
    order_id,
    amount,
    currency,
    var1,
    var2,
    payment_options: { notification_url, notification_method },
  })
  return newOrder.parse(changed)
}
