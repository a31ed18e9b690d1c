import {
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
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

const validateOne = validateAndTransformQuery(retrievePaymentLinkQuerySchema, {
  defaults: PAYMENT_LINK_FIELDS,
})

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
    matcher: "/admin/multisafepay/payment-links/:id",
    policies: read,
    middlewares: [
      // The address matches that of the totals as well, whose filters it would refuse.
      (request: MedusaRequest, response: MedusaResponse, next: MedusaNextFunction) =>
        request.params.id === "totals" ? next() : validateOne(request, response, next),
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
