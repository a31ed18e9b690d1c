import { authorised, capture, release } from "../captures"
import { Refusal } from "../refusal"
import { findOrder } from "../world"
import { bodyOf, type Endpoint, idOf, ok, textOf } from "./call"

export const captureOrder: Endpoint = (call) => {
  const authorisation = authorised(findOrder(call.world, idOf(call)))
  const body = bodyOf(call)
  const { amount } = body
  if (typeof amount !== "number" || !Number.isSafeInteger(amount) || amount < 1)
    throw new Refusal(1001)
  if (body.new_order_status !== "completed" && body.new_order_status !== "shipped")
    throw new Refusal(1000, { info: "Required Fields: new_order_status" })

  const newOrderId = textOf(body.new_order_id, 50)
  const description = textOf(body.description, 200)
  const child = capture(call.world, authorisation, { amount, newOrderId, description })
  return ok({ transaction_id: BigInt(child.id), order_id: child.orderId })
}

export const releaseCapture: Endpoint = (call) => {
  const authorisation = authorised(findOrder(call.world, idOf(call)))
  const body = bodyOf(call)
  if (body.status !== "cancelled" || !textOf(body.reason, 200))
    throw new Refusal(1000, { info: "Required Fields" })
  const row = release(call.world, authorisation)
  return ok({ transaction_id: BigInt(row.id), order_id: row.orderId, success: true })
}
