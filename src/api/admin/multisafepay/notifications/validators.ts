import { z } from "@medusajs/framework/zod"

import { list, listQuerySchema, text } from "../validators"
import { NOTIFICATION_FIELDS } from "./notification-fields"

/** Query of `GET /admin/multisafepay/notifications`. `q` finds a MultiSafepay order id by its beginning. */
export const listNotificationsQuerySchema = listQuerySchema(NOTIFICATION_FIELDS).extend({
  status: list(z.enum(["received", "processing", "done", "dead"])).optional(),
  kind: list(z.enum(["signed", "unsigned"])).optional(),
  account: list(text).optional(),
})

export type ListNotificationsQuery = z.output<typeof listNotificationsQuerySchema>
