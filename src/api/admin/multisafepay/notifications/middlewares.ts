import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"

import { nothingSchema } from "../validators"
import { NOTIFICATION_FIELDS } from "./notification-fields"
import { listNotificationsQuerySchema } from "./validators"

const resource = "multisafepay_notification"

export const adminNotificationMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/multisafepay/notifications",
    policies: [{ resource, operation: "read" }],
    middlewares: [
      validateAndTransformQuery(listNotificationsQuerySchema, {
        defaults: NOTIFICATION_FIELDS,
        isList: true,
      }),
    ],
  },
  {
    methods: ["POST"],
    matcher: "/admin/multisafepay/notifications/:id/retry",
    policies: [{ resource, operation: "update" }],
    middlewares: [validateAndTransformBody(nothingSchema)],
  },
]
