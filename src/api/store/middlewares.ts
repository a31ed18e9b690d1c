import {
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
} from "@medusajs/framework/http"

import { customerRequest } from "../../multisafepay/customer-request"

/** Only here does a request come from the customer's own browser, so only here is its address the customer's. */
function rememberCustomerRequest(
  request: MedusaRequest,
  _: MedusaResponse,
  next: MedusaNextFunction
) {
  const facts = { ipAddress: request.ip, userAgent: request.headers["user-agent"] }
  customerRequest.run(facts, () => {
    next()
  })
}

export const storeMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/store/payment-collections/:id/payment-sessions",
    middlewares: [rememberCustomerRequest],
  },
]
