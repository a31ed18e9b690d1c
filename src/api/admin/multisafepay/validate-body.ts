import {
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { type z } from "@medusajs/framework/zod"

/** `link_lifetime_admin.value: what is wrong`, one after the other with semicolons; nothing of what was sent. */
export const describeIssues = ({ issues }: z.ZodError): string =>
  issues
    .map(({ path, message }) =>
      path.length ? `${path.map(String).join(".")}: ${message}` : message
    )
    .join("; ")

/**
 * Checks a body and says of every field what is wrong with it, so that a form can show it there.
 * Medusa's own validation tells of one field only, and repeats what was sent.
 */
export const validateBody =
  (schema: z.ZodType) =>
  (request: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction): void => {
    const parsed = schema.safeParse(request.body ?? {})
    if (parsed.success) {
      request.validatedBody = parsed.data
      next()
      return
    }
    next(new MedusaError(MedusaError.Types.INVALID_DATA, describeIssues(parsed.error)))
  }
