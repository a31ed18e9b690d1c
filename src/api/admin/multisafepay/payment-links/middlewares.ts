import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"

import { validateBody } from "../validate-body"
import { nothingSchema } from "../validators"
import { PAYMENT_LINK_FIELDS } from "./payment-link-fields"
import {
  createPaymentLinkBodySchema,
  listPaymentLinksQuerySchema,
  resolvePaymentLinkBodySchema,
  retrievePaymentLinkQuerySchema,
  sendPaymentLinkBodySchema,
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
    matcher: "/admin/multisafepay/payment-links/:id",
    policies: read,
    middlewares: [
      validateAndTransformQuery(retrievePaymentLinkQuerySchema, { defaults: PAYMENT_LINK_FIELDS }),
    ],
  },
  {
    methods: ["POST"],
    matcher: "/admin/multisafepay/payment-links",
    policies: update,
    middlewares: [validateBody(createPaymentLinkBodySchema)],
  },
  {
    methods: ["GET"],
    matcher: "/admin/multisafepay/orders/:id/payment",
    policies: read,
    middlewares: [validateAndTransformQuery(nothingSchema, {})],
  },
  {
    methods: ["POST"],
    matcher: "/admin/multisafepay/payment-links/:id/resolve",
    policies: update,
    middlewares: [validateAndTransformBody(resolvePaymentLinkBodySchema)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/multisafepay/payment-links/:id/send",
    policies: update,
    // Medusa's own validation would repeat the address.
    middlewares: [validateBody(sendPaymentLinkBodySchema)],
  },
  ...["sync", "cancel"].map((action) => ({
    methods: ["POST" as const],
    matcher: `/admin/multisafepay/payment-links/:id/${action}`,
    policies: update,
    middlewares: [validateAndTransformBody(nothingSchema)],
  })),
]
