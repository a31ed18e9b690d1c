import { BigNumber, MathBN, MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

import { type Query } from "../../types/module"

/** Numbers arrive as plain numbers, strings or Medusa's BigNumber; all of them print their value. */
const decimal = z
  .union([z.string(), z.number(), z.instanceof(BigNumber)])
  .nullish()
  .transform((value) => MathBN.convert(value ?? 0).toFixed())

const text = z.string().nullish()

const addressSchema = z.object({
  first_name: text,
  last_name: text,
  company: text,
  phone: text,
  address_1: text,
  address_2: text,
  postal_code: text,
  city: text,
  province: text,
  country_code: text,
})

const taxLinesSchema = z.array(z.object({ rate: decimal })).nullish()

const payableSchema = z.object({
  id: z.string(),
  display_id: z.union([z.number(), z.string()]).nullish(),
  email: text,
  locale: text,
  customer_id: text,
  credit_line_total: decimal,
  billing_address: addressSchema.nullish(),
  shipping_address: addressSchema.nullish(),
  items: z
    .array(
      z.object({
        id: z.string(),
        title: text,
        product_title: text,
        variant_title: text,
        variant_sku: text,
        quantity: decimal,
        total: decimal,
        tax_total: decimal,
        tax_lines: taxLinesSchema,
      })
    )
    .nullish(),
  shipping_methods: z
    .array(
      z.object({
        id: z.string(),
        name: text,
        total: decimal,
        tax_total: decimal,
        tax_lines: taxLinesSchema,
      })
    )
    .nullish(),
})

const sessionSchema = z.object({
  id: z.string(),
  provider_id: z.string(),
  payment_collection: z.object({
    id: z.string(),
    cart: payableSchema.nullish(),
    order: payableSchema.nullish(),
  }),
})

/** The cart or order that is being paid, with what a payment page can show of it. */
export type Payable = z.output<typeof payableSchema>

/** A payment session with what it is for: a cart, one of Medusa's orders, or, for a bare collection, nothing. */
export type SessionPayment = z.output<typeof sessionSchema>

const ADDRESSES = ["billing_address.*", "shipping_address.*"]
const LINES = [
  "items.*",
  "items.total",
  "items.tax_total",
  "items.tax_lines.*",
  "items.adjustments.*",
  "shipping_methods.*",
  "shipping_methods.total",
  "shipping_methods.tax_total",
  "shipping_methods.tax_lines.*",
  "shipping_methods.adjustments.*",
  "credit_lines.*",
  "credit_line_total",
  "total",
]
const PAYABLE = ["id", "email", "customer_id", "currency_code", ...ADDRESSES, ...LINES]

const under = (path: string, fields: readonly string[]) => fields.map((field) => `${path}.${field}`)

const FIELDS = [
  "id",
  "provider_id",
  "payment_collection.id",
  ...under("payment_collection.cart", [...PAYABLE, "locale"]),
  ...under("payment_collection.order", [...PAYABLE, "locale", "display_id"]),
]

/**
 * Core tells the provider an amount and nothing of what is being bought, but it has committed the
 * session by then, so the rest can be read from there. Never from what the storefront sent.
 *
 * @throws MedusaError when the session does not exist.
 */
export async function loadPayment(query: Query, sessionId: string): Promise<SessionPayment> {
  const { data } = await query.graph({
    entity: "payment_session",
    fields: FIELDS,
    filters: { id: sessionId },
  })
  const session: unknown = data[0]
  if (session) return sessionSchema.parse(session)
  throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no payment session ${sessionId}.`)
}
