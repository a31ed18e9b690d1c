import { z } from "@medusajs/framework/zod"
import { createFindParams } from "@medusajs/medusa/api/utils/validators"

const status = z.enum(["open", "authorized", "paid", "declined", "expired", "cancelled"])
const list = <T extends z.ZodType>(schema: T) => z.union([schema, z.array(schema)])

/**
 * Query of `GET /admin/multisafepay/payment-links`. `q` finds a MultiSafepay order id, session,
 * cart or order by its beginning; `attention=true` lists what needs a person.
 */
export const listPaymentLinksQuerySchema = createFindParams({ offset: 0, limit: 20 }).extend({
  q: z.string().max(100).optional(),
  status: list(status).optional(),
  account: list(z.string()).optional(),
  order_id: list(z.string()).optional(),
  attention: z.enum(["true", "false"]).optional(),
})

export type ListPaymentLinksQuery = z.output<typeof listPaymentLinksQuerySchema>

/** Query of `GET /admin/multisafepay/payment-links/:id`. */
export const retrievePaymentLinkQuerySchema = z.strictObject({ fields: z.string().optional() })
