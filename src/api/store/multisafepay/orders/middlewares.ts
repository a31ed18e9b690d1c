import {
  authenticate,
  type MiddlewareRoute,
  validateAndTransformBody,
} from "@medusajs/framework/http"

import { createOrderPaymentLinkBodySchema } from "./validators"

export const storeOrderMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/store/multisafepay/orders/:id/payment-link",
    middlewares: [
      authenticate("customer", ["session", "bearer"]),
      validateAndTransformBody(createOrderPaymentLinkBodySchema),
    ],
  },
]
