import { z } from "@medusajs/framework/zod"

import { type AdminTimelineEntry } from "../../../../types/http"

/** What may be told of a line: ids, amounts, codes, and what staff wrote. */
const SAFE = [
  "transaction_id",
  "refund_id",
  "order_id",
  "fulfillment_id",
  "invoice_id",
  "notification_id",
  "actor_id",
  "status",
  "financial_status",
  "gateway",
  "amount",
  "reason",
  "detail",
  "action",
  "note",
]

/** Lines that mirror requests to MultiSafepay, in its minor units; the ledger works with them, nobody reads them. */
const INTERNAL = /^(?:refund|capture)_(?:asked|requested|refused|adopted)$|^captured$|^adopted$/

const value = z.union([z.string(), z.number(), z.null()])

const lineSchema = z.object({
  id: z.string(),
  type: z.string(),
  data: z.record(z.string(), z.unknown()).nullable(),
  created_at: z.coerce.date(),
})

const rowSchema = z.object({ events: z.array(lineSchema) })

/** A link's lines as the admin shows them, oldest first. */
export function toTimeline(row: unknown): AdminTimelineEntry[] {
  return rowSchema
    .parse(row)
    .events.filter(({ type }) => !INTERNAL.test(type))
    .sort((one, other) => one.created_at.getTime() - other.created_at.getTime())
    .map(({ id, type, data, created_at: at }) => ({
      id,
      type,
      data: toSafe(data ?? {}),
      created_at: at.toISOString(),
    }))
}

const toSafe = (data: Record<string, unknown>): AdminTimelineEntry["data"] =>
  Object.fromEntries(
    Object.entries(data).flatMap(([key, raw]) => {
      const parsed = value.safeParse(raw)
      return SAFE.includes(key) && parsed.success ? [[key, parsed.data]] : []
    })
  )
