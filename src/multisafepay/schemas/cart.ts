import { z } from "@medusajs/framework/zod"
import { decimalIfAny, flag, listOf, text } from "./fields"
import { isPlainObject } from "./is-plain-object"

/** A cart line as MultiSafepay gives it back; unknown fields stay, as a refund has to repeat the line. */
const shoppingCartItemSchema = z.looseObject({
  name: text,
  description: text,
  /** Major units without tax, in the digits it was sent. */
  unit_price: z.union([z.number(), z.string()]),
  quantity: z.preprocess(Number, z.number()),
  merchant_item_id: text,
  tax_table_selector: text,
})

/** The cart of an order, when one was sent. */
export const shoppingCartSchema = z
  .object({ items: listOf(shoppingCartItemSchema) })
  .optional()
  .catch(undefined)

/** One line of the cart of an order. */
export type OrderedItem = z.output<typeof shoppingCartItemSchema>

const taxRuleSchema = z.object({
  name: text,
  standalone: flag,
  /** `rate` is a fraction: 0.21 is 21 %. */
  rules: listOf(z.object({ rate: decimalIfAny, country: text })),
})

/** The tax tables of an order. Requests nest them one level deeper than answers do; both are read. */
export const checkoutOptionsSchema = z
  .preprocess(
    (value) => (isPlainObject(value) && isPlainObject(value.tax_tables) ? value.tax_tables : value),
    z
      .object({
        default: z.object({ shipping_taxed: flag, rate: decimalIfAny }).optional().catch(undefined),
        alternate: listOf(taxRuleSchema),
      })
      .optional()
  )
  .catch(undefined)
