import { type BigNumberInput } from "@medusajs/framework/types"
import { BigNumber, ContainerRegistrationKeys, ReturnStatus } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

import { type ReturnedItem } from "../../multisafepay/refund/to-cart-refund"
import { type Query } from "../../types/module"
import { reach } from "./reach"

const quantity = z.custom<BigNumberInput>().transform((value) => new BigNumber(value).numeric)

const returnsSchema = z.array(
  z.object({
    items: z.array(
      z.object({
        received_quantity: quantity,
        item: z.object({ id: z.string(), variant_sku: z.string().nullish() }),
      })
    ),
  })
)

/**
 * What was received back of an order, return by return, also for its claims. Items are named as payment links name
 * them.
 */
export async function loadReturns(
  cradle: Record<string, unknown>,
  orderId: string
): Promise<ReturnedItem[][]> {
  const query = reach<Query>(cradle, ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "return",
    fields: ["id", "items.received_quantity", "items.item.id", "items.item.variant_sku"],
    filters: {
      order_id: orderId,
      status: [ReturnStatus.RECEIVED, ReturnStatus.PARTIALLY_RECEIVED],
    },
  })
  return returnsSchema.parse(data).map(({ items }) =>
    items
      .filter((each) => each.received_quantity > 0)
      .map(({ item, received_quantity }) => ({
        merchantItemId: item.variant_sku ?? item.id,
        quantity: received_quantity,
      }))
  )
}
