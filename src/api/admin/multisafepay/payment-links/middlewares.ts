import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"

import { nothingSchema } from "../validators"
import { PAYMENT_LINK_FIELDS } from "./payment-link-fields"
import {
  listPaymentLinksQuerySchema,
  paymentLinkFiltersQuerySchema,
  resolvePaymentLinkBodySchema,
  retrievePaymentLinkQuerySchema,
} from "./validators"

const read = [{ resource: "multisafepay_payment_link", operation: "read" }]
const update = [{ resource: "multisafepay_payment_link", operation: "update" }]

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
    matcher: "/admin/multisafepay/payment-links/totals",
    policies: read,
    middlewares: [validateAndTransformQuery(paymentLinkFiltersQuerySchema, {})],
  },
  {
    methods: ["GET"],
    // The middlewares of a link's own address would refuse the filters.
    matcher: /^\/admin\/multisafepay\/payment-links\/(?!totals$)[^/]+$/,
    policies: read,
    middlewares: [
      validateAndTransformQuery(retrievePaymentLinkQuerySchema, { defaults: PAYMENT_LINK_FIELDS }),
    ],
  },
  {
    methods: ["POST"],
    matcher: "/admin/multisafepay/payment-links/:id/resolve",
    policies: update,
    middlewares: [validateAndTransformBody(resolvePaymentLinkBodySchema)],
  },
  ...["sync", "cancel"].map((action) => ({
    methods: ["POST" as const],
    matcher: `/admin/multisafepay/payment-links/:id/${action}`,
    policies: update,
    middlewares: [validateAndTransformBody(nothingSchema)],
  })),
]
