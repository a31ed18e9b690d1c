import { z } from "@medusajs/framework/zod"
import { createFindParams } from "@medusajs/medusa/api/utils/validators"

/** Text that PostgreSQL can look for: it refuses to hear of NUL. */
export const text = z
  .string()
  .max(200)
  .regex(/^[^\0]*$/, "NUL is not text")

const count = z
  .string()
  .regex(/^\d{1,9}$/, "limit and offset are whole numbers from 0")
  .transform(Number)

/** One value of a filter, or several. */
export const list = <T extends z.ZodType>(schema: T) => z.union([schema, z.array(schema)])

/** What every list takes: a page, a search, and one of the columns to sort by, `-` for the other way round. */
export const listQuerySchema = (sortable: readonly string[]) =>
  createFindParams().extend({
    limit: count.default(20),
    offset: count.default(0),
    order: z.enum([...sortable, ...sortable.map((field) => `-${field}`)]).optional(),
    q: z.string().max(100).optional(),
  })

/** Body, or query, of a route whose address says everything. */
export const nothingSchema = z.strictObject({})
