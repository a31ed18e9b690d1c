import { z } from "@medusajs/framework/zod"
import { flag, listOf, minorUnitsIfAny, objectOrEmpty, text } from "./fields"

/** What MultiSafepay wraps around every answer, good or bad. */
export const envelopeSchema = objectOrEmpty(
  z.object({
    success: flag,
    data: z.unknown(),
    pager: z.unknown(),
    error_code: minorUnitsIfAny,
    /** May be Dutch: for people, never to decide on. */
    error_info: text,
    /** 403 and 422 say it here. */
    message: text,
    /** 422 names the fields it does not like. */
    errors: listOf(z.object({ attribute: text })),
  })
)

export type Envelope = z.output<typeof envelopeSchema>
