import { type MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http"

import { nothingSchema } from "../validators"

export const adminSupportReportMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/multisafepay/support-report",
    policies: [
      { resource: "multisafepay_account", operation: "read" },
      { resource: "multisafepay_payment_link", operation: "read" },
      { resource: "multisafepay_notification", operation: "read" },
    ],
    middlewares: [validateAndTransformQuery(nothingSchema, {})],
  },
]
