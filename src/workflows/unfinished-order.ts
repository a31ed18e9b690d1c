import { OrderStatus } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const idSchema = z.object({ id: z.string() })

/** An order that nobody has heard of, in what says so and in what goes with it. */
export const unfinishedOrderSchema = idSchema.extend({
  status: z.string(),
  version: z.number(),
  created_at: z.coerce.date(),
  items: z.array(idSchema).nullish(),
  fulfillments: z.array(z.unknown()).nullish(),
  transactions: z.array(z.unknown()).nullish(),
  payment_collections: z.array(idSchema).nullish(),
  promotions: z.array(idSchema).nullish(),
})

export type UnfinishedOrder = z.output<typeof unfinishedOrderSchema>

export const UNFINISHED_ORDER_FIELDS = [
  "id",
  "status",
  "version",
  "created_at",
  "items.id",
  "fulfillments.id",
  "transactions.id",
  "payment_collections.id",
  "promotions.id",
]

const PENDING: string = OrderStatus.PENDING

type Touched = Pick<UnfinishedOrder, "status" | "version" | "fulfillments" | "transactions">

export const isUntouched = ({ status, version, fulfillments, transactions }: Touched): boolean =>
  status === PENDING && version === 1 && !fulfillments?.length && !transactions?.length
