import { z } from "@medusajs/framework/zod"
import { flag, listOf, minorUnitsIfAny, objectOrEmpty, text, texts } from "./fields"

const iconsSchema = objectOrEmpty(z.object({ large: text, medium: text, vector: text }))

/** A payment method with what it asks of an order. Source: `GET /payment-methods/{id}`. */
export const paymentMethodSchema = z.object({
  id: text.pipe(z.string()),
  name: text,
  /** `payment-method` or `coupon`. */
  type: text,
  /** Minor units; undefined means no limit. */
  allowed_amount: objectOrEmpty(z.object({ min: minorUnitsIfAny, max: minorUnitsIfAny })),
  /** An empty list means all. */
  allowed_countries: texts,
  allowed_currencies: texts,
  preferred_countries: texts,
  required_customer_data: texts,
  shopping_cart_required: flag,
  icon_urls: iconsSchema,
  brands: listOf(z.object({ id: text, name: text, icon_urls: iconsSchema })),
  /** Seen in official clients, not documented. */
  manual_capture: objectOrEmpty(z.object({ is_enabled: flag, supported: flag })),
})

/** Source: `GET /payment-methods`. */
export const paymentMethodsSchema = listOf(paymentMethodSchema)

export type PaymentMethod = z.output<typeof paymentMethodSchema>
