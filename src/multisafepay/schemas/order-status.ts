import { z } from "@medusajs/framework/zod"

const ORDER_STATUSES = [
  "initialized",
  "completed",
  "uncleared",
  "declined",
  "cancelled",
  "void",
  "expired",
  "reserved",
  "shipped",
  "refunded",
  "partial_refunded",
  "chargedback",
  "unrecognised",
] as const

/** MultiSafepay's own code and pages disagree on this one. */
const SPELLINGS = new Map([
  ["chargeback", "chargedback"],
  ["charged_back", "chargedback"],
])

function normalise(value: unknown): unknown {
  if (typeof value !== "string") return value
  const status = value.trim().toLowerCase()
  return SPELLINGS.get(status) ?? status
}

const known = z.enum(ORDER_STATUSES).catch("unrecognised")

/** A status MultiSafepay invents tomorrow must not break today's notification. */
export const orderStatusSchema = z.preprocess(normalise, known)

/** As above, but null, "" and no field at all stay undefined: an untouched link has no financial status. */
export const optionalOrderStatusSchema = z.preprocess(
  (value) => (value === null || value === "" ? undefined : normalise(value)),
  known.optional()
)

/** Status of an order or of its money. Source: schemas Status and FinancialStatus. */
export type OrderStatus = z.output<typeof orderStatusSchema>
