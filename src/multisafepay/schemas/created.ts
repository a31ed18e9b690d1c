import { z } from "@medusajs/framework/zod"
import { text } from "./fields"

const requiredText = text.pipe(z.string())

/** Answer of `POST /orders` for a hosted page. */
export const createdOrderSchema = z.object({
  order_id: requiredText,
  /** Where the customer pays. Only this answer ever holds it. */
  payment_url: z.url({ protocol: /^https?$/ }),
  session_id: text,
})

/** Answer of `POST /orders/{id}/refunds`, which comes with a `refund_id` or with an `order_id`. */
export const createdRefundSchema = z.object({
  transaction_id: requiredText,
  /** Id to cancel the refund by. */
  refund_id: text,
  order_id: text,
})

/** Answer of `POST /orders/{id}/capture`. */
export const createdCaptureSchema = z.object({
  transaction_id: requiredText,
  /** The new order of a partial capture, the original one of a full capture. */
  order_id: text,
})

export type CreatedOrder = z.output<typeof createdOrderSchema>
export type CreatedRefund = z.output<typeof createdRefundSchema>
export type CreatedCapture = z.output<typeof createdCaptureSchema>
