import { z } from "@medusajs/framework/zod"

import { type AdminPaymentLink } from "../../../../types/http"

const moment = z.coerce.date().transform((date) => date.toISOString())

const paymentLinkSchema = z.object({
  id: z.string(),
  account: z.string(),
  environment: z.enum(["test", "live"]),
  session_id: z.string(),
  multisafepay_order_id: z.string(),
  transaction_id: z.string().nullable(),
  order_id: z.string().nullable(),
  cart_id: z.string().nullable(),
  payment_collection_id: z.string(),
  amount: z.coerce.number(),
  currency_code: z.string(),
  payment_url: z.string().nullable(),
  expires_at: moment,
  status: z.enum(["open", "authorized", "paid", "declined", "expired", "cancelled"]),
  attention: z.object({ reason: z.string(), since: z.string(), detail: z.string() }).nullable(),
  gateway: z.string().nullable(),
  refunded_amount: z.coerce.number(),
  created_at: moment,
  updated_at: moment,
})

/** Columns to ask `query.graph` for: what an admin may see, and no more. */
export const PAYMENT_LINK_FIELDS = Object.keys(paymentLinkSchema.shape)

/** A row as the admin API shows it. */
export const toAdminPaymentLink = (row: unknown): AdminPaymentLink => paymentLinkSchema.parse(row)
