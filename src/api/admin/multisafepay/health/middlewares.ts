import { type MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http"

import { nothingSchema } from "../validators"

export const adminHealthMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/multisafepay/health",
    policies: [
      { resource: "multisafepay_notification", operation: "read" },
      { resource: "multisafepay_payment_link", operation: "read" },
    ],
    middlewares: [validateAndTransformQuery(nothingSchema, {})],
  },
]
