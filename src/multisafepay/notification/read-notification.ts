import { z } from "@medusajs/framework/zod"
import { MultiSafepayResponseError } from "../errors"
import { parseJson } from "../parse-json"
import { objectOrEmpty, text } from "../schemas/fields"
import {
  optionalOrderStatusSchema,
  orderStatusSchema,
  type OrderStatus,
} from "../schemas/order-status"

/** What a notification says. Verify it first; even then it is a reason to look, never the truth. */
export type Notification = {
  readonly orderId: string
  /** Digit for digit; absent until a customer picked a method. */
  readonly transactionId?: string
  readonly orderStatus: OrderStatus
  readonly financialStatus?: OrderStatus
  readonly gateway?: string
  /** Of a capture: the order that was authorised. */
  readonly authOrderId?: string
  /** It is about the link alone: no payment was tried in that session. */
  readonly isPretransaction: boolean
}

/** Ids end up in tables, logs and URLs, so one of odd characters or of absurd length is none. */
const id = z.string().regex(/^[^\p{C}]{1,100}$/u)
const idIfAny = text.pipe(id.optional().catch(undefined))

const bodySchema = objectOrEmpty(
  z.object({
    order_id: text.pipe(id),
    transaction_id: idIfAny,
    status: orderStatusSchema,
    financial_status: optionalOrderStatusSchema,
    payment_details: objectOrEmpty(z.object({ type: idIfAny })),
    auth_order_id: idIfAny,
  })
)

/**
 * Reads the body of a notification: an order without its envelope. Throws a
 * MultiSafepayResponseError, which repeats nothing of the body, when it is not JSON or names no order.
 */
export function readNotification(rawBody: Buffer): Notification {
  const body = bodySchema.safeParse(parse(rawBody))
  if (!body.success) throw new MultiSafepayResponseError("The notification names no order.")

  const { order_id, transaction_id, status, financial_status, payment_details, auth_order_id } =
    body.data
  return {
    orderId: order_id,
    ...(transaction_id !== undefined && { transactionId: transaction_id }),
    orderStatus: status,
    ...(financial_status !== undefined && { financialStatus: financial_status }),
    ...(payment_details.type !== undefined && { gateway: payment_details.type }),
    ...(auth_order_id !== undefined && { authOrderId: auth_order_id }),
    isPretransaction: transaction_id === undefined,
  }
}

function parse(rawBody: Buffer): unknown {
  try {
    return parseJson(rawBody.toString("utf8"))
  } catch {
    // The parser's own message quotes the body.
    throw new MultiSafepayResponseError("The notification is not JSON.")
  }
}
