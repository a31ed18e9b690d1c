import { z } from "@medusajs/framework/zod"
import { listOf, text } from "./fields"

/** A gateway of the site. Source: `GET /gateways/{id}`. */
export const gatewaySchema = z.object({
  id: text.pipe(z.string()),
  description: text,
  /** `coupon` for a gift card, else absent. */
  type: text,
})

/** Source: `GET /gateways`. */
export const gatewaysSchema = listOf(gatewaySchema)

export type Gateway = z.output<typeof gatewaySchema>
