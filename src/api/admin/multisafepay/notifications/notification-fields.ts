import { z } from "@medusajs/framework/zod"

import { type AdminNotification } from "../../../../types/http"

const moment = z.coerce.date().transform((date) => date.toISOString())

const notificationSchema = z.object({
  id: z.string(),
  account: z.string(),
  multisafepay_order_id: z.string(),
  kind: z.enum(["signed", "unsigned"]),
  order_status: z.string().nullable(),
  financial_status: z.string().nullable(),
  transaction_id: z.string().nullable(),
  gateway: z.string().nullable(),
  status: z.enum(["received", "processing", "done", "dead"]),
  outcome: z.string().nullable(),
  attempts: z.number(),
  received_at: moment,
  received_count: z.number(),
  next_attempt_at: moment,
  processed_at: moment.nullable(),
})

/** Columns to ask `query.graph` for: what an admin may see, and no more. */
export const NOTIFICATION_FIELDS = Object.keys(notificationSchema.shape)

/** A row as the admin API shows it. */
export function toAdminNotification(row: unknown): AdminNotification {
  const notification = notificationSchema.parse(row)
  const waits = notification.status === "received"
  return { ...notification, next_attempt_at: waits ? notification.next_attempt_at : null }
}
