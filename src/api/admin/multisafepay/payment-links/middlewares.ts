import {
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
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
  paymentLinkFiltersQuerySchema,
  resolvePaymentLinkBodySchema,
  retrievePaymentLinkQuerySchema,
  sendPaymentLinkBodySchema,
} from "./validators"

const read = [{ resource: "multisafepay_payment_link", operation: "read" }]
const update = [{ resource: "multisafepay_payment_link", operation: "update" }]

/** What is told of all links that the filters leave, where others have the id of one. */
const ABOUT_ALL = ["totals", "export"]

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
  ...ABOUT_ALL.map((name) => ({
    methods: ["GET" as const],
    matcher: `/admin/multisafepay/payment-links/${name}`,
    policies: read,
    middlewares: [validateAndTransformQuery(paymentLinkFiltersQuerySchema, {})],
  })),
  {
    methods: ["GET"],
    matcher: "/admin/multisafepay/payment-links/:id",
    policies: read,
    middlewares: [
      // The address matches those as well, whose filters it would refuse.
      (request: MedusaRequest, response: MedusaResponse, next: MedusaNextFunction) => {
        if (ABOUT_ALL.includes(request.params.id ?? "")) next()
        else void validateOne(request, response, next)
      },
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
