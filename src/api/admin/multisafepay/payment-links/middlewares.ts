import { type MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http"

import { PAYMENT_LINK_FIELDS } from "./payment-link-fields"
import { listPaymentLinksQuerySchema, retrievePaymentLinkQuerySchema } from "./validators"

const read = [{ resource: "multisafepay_payment_link", operation: "read" }]

export const adminPaymentLinkMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/multisafepay/payment-links",
    policies: read,
    middlewares: [
      validateAndTransformQuery(listPaymentLinksQuerySchema, {
        defaults: PAYMENT_LINK_FIELDS,
        isList: true,
      }),
    ],
  },
  {
    methods: ["GET"],
    matcher: "/admin/multisafepay/payment-links/:id",
    policies: read,
    middlewares: [
      validateAndTransformQuery(retrievePaymentLinkQuerySchema, { defaults: PAYMENT_LINK_FIELDS }),
    ],
  },
]
