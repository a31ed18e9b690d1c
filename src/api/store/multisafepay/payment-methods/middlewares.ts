import { type MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http"

import { listPaymentMethodsQuerySchema } from "./validators"

export const storePaymentMethodMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/store/multisafepay/payment-methods",
    middlewares: [validateAndTransformQuery(listPaymentMethodsQuerySchema, {})],
  },
]
