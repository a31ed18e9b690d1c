import { z } from "@medusajs/framework/zod"

import { accountSettingsSchema } from "../../../../multisafepay/settings/account-options"
import { list, listQuerySchema, text } from "../validators"
import { PAYMENT_LINK_FIELDS } from "./payment-link-fields"

const SORTABLE = PAYMENT_LINK_FIELDS.filter((field) => field !== "attention")

const status = z.enum(["open", "authorized", "paid", "declined", "expired", "cancelled"])

/**
 * Query of `GET /admin/multisafepay/payment-links`. `q` finds a MultiSafepay order id, session,
 * cart or order by its beginning; `attention=true` lists what needs a person.
 */
export const listPaymentLinksQuerySchema = listQuerySchema(SORTABLE).extend({
  status: list(status).optional(),
  account: list(text).optional(),
  order_id: list(text).optional(),
  attention: z.enum(["true", "false"]).optional(),
})

export type ListPaymentLinksQuery = z.output<typeof listPaymentLinksQuerySchema>

/** Query of `GET /admin/multisafepay/payment-links/:id`. */
export const retrievePaymentLinkQuerySchema = z.strictObject({ fields: z.string().optional() })

/** Something, and nothing that PostgreSQL refuses to keep. */
const words = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^[^\0]*$/, "NUL is not text")

/**
 * Body of `POST /admin/multisafepay/payment-links`. `amount` in major units, at most what is outstanding;
 * `locale` as `nl_NL`; `gateway` a gateway id of MultiSafepay's.
 */
export const createPaymentLinkBodySchema = z.strictObject({
  order_id: words(200),
  account: words(200).optional(),
  amount: z.number().positive().max(1e12).optional(),
  lifetime: accountSettingsSchema.shape.linkLifetimeAdmin,
  description: words(200).optional(),
  locale: z
    .string()
    .regex(/^[A-Za-z]{2}([-_][A-Za-z]{2})?$/, "A locale is two letters, or like nl_NL")
    .optional(),
  gateway: z
    .string()
    .regex(/^[A-Z0-9_]{2,20}$/, "A gateway id is 2 to 20 capitals, digits and underscores")
    .optional(),
  second_chance: z.boolean().optional(),
  note: words(1_000).optional(),
})

export type CreatePaymentLinkBody = z.output<typeof createPaymentLinkBodySchema>

/** Body of `POST /admin/multisafepay/payment-links/:id/resolve`. The note is kept in the link's timeline. */
export const resolvePaymentLinkBodySchema = z.strictObject({
  action: z.enum(["refund", "accept", "place_order", "dismiss"]),
  note: text.optional(),
})

export type ResolvePaymentLinkBody = z.output<typeof resolvePaymentLinkBodySchema>

/** Body of `POST /admin/multisafepay/payment-links/:id/send`. Line breaks in the message are kept. */
export const sendPaymentLinkBodySchema = z.strictObject({
  to: z.email().max(320).optional(),
  message: z
    .string()
    .max(2_000)
    .regex(/^[^\0]*$/, "NUL is not text")
    .optional(),
})

export type SendPaymentLinkBody = z.output<typeof sendPaymentLinkBodySchema>
