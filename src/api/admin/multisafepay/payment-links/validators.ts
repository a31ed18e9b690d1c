import { z } from "@medusajs/framework/zod"
import { createFindParams } from "@medusajs/medusa/api/utils/validators"

import { PAYMENT_LINK_FIELDS } from "./payment-link-fields"

/** Text that PostgreSQL can look for: it refuses to hear of NUL. */
const text = z
  .string()
  .max(200)
  .regex(/^[^\0]*$/, "NUL is not text")

const count = z
  .string()
  .regex(/^\d{1,9}$/, "limit and offset are whole numbers from 0")
  .transform(Number)

const SORTABLE = PAYMENT_LINK_FIELDS.filter((field) => field !== "attention")

const status = z.enum(["open", "authorized", "paid", "declined", "expired", "cancelled"])
const list = <T extends z.ZodType>(schema: T) => z.union([schema, z.array(schema)])

/**
 * Query of `GET /admin/multisafepay/payment-links`. `q` finds a MultiSafepay order id, session,
 * cart or order by its beginning; `attention=true` lists what needs a person.
 */
export const listPaymentLinksQuerySchema = createFindParams().extend({
  limit: count.default(20),
  offset: count.default(0),
  order: z.enum([...SORTABLE, ...SORTABLE.map((field) => `-${field}`)]).optional(),
  q: z.string().max(100).optional(),
  status: list(status).optional(),
  account: list(text).optional(),
  order_id: list(text).optional(),
  attention: z.enum(["true", "false"]).optional(),
})

export type ListPaymentLinksQuery = z.output<typeof listPaymentLinksQuerySchema>

/** Query of `GET /admin/multisafepay/payment-links/:id`. */
export const retrievePaymentLinkQuerySchema = z.strictObject({ fields: z.string().optional() })
