import { z } from "@medusajs/framework/zod"

import { list, listQuerySchema, text } from "../validators"
import { PAYMENT_LINK_FIELDS } from "./payment-link-fields"

const SORTABLE = PAYMENT_LINK_FIELDS.filter((field) => field !== "attention")

const status = z.enum(["open", "authorized", "paid", "declined", "expired", "cancelled"])

const moment = z.iso.datetime({ offset: true }).or(z.iso.date())

const filters = {
  status: list(status).optional(),
  account: list(text).optional(),
  order_id: list(text).optional(),
  attention: z.enum(["true", "false"]).optional(),
  created_from: moment.optional(),
  created_to: moment.optional(),
}

/** Query of `GET /admin/multisafepay/payment-links/totals`: the filters of the list. */
export const paymentLinkFiltersQuerySchema = z.strictObject({
  ...filters,
  q: z.string().max(100).optional(),
})

export type PaymentLinkFiltersQuery = z.output<typeof paymentLinkFiltersQuerySchema>

/**
 * Query of `GET /admin/multisafepay/payment-links`. `q` finds a MultiSafepay order id, session,
 * cart or order by its beginning; `attention=true` lists what needs a person.
 */
export const listPaymentLinksQuerySchema = listQuerySchema(SORTABLE).extend(filters)

export type ListPaymentLinksQuery = z.output<typeof listPaymentLinksQuerySchema>

/** Query of `GET /admin/multisafepay/payment-links/:id`. */
export const retrievePaymentLinkQuerySchema = z.strictObject({ fields: z.string().optional() })

/** Body of `POST /admin/multisafepay/payment-links/:id/resolve`. The note is kept in the link's timeline. */
export const resolvePaymentLinkBodySchema = z.strictObject({
  action: z.enum(["refund", "accept", "place_order", "dismiss"]),
  note: text.optional(),
})

export type ResolvePaymentLinkBody = z.output<typeof resolvePaymentLinkBodySchema>
