import {
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
} from "@medusajs/framework/http"

import { customerRequest } from "../../multisafepay/customer-request"
import { markCartBeforeCompletion } from "../../workflows/mark-cart-before-completion"

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

/** Core completes the cart in any case: without its mark only what a crash leaves of it is harder to find. */
async function markCart(request: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) {
  const { id = "" } = request.params
  await markCartBeforeCompletion(request.scope, id).catch(() => undefined)
  next()
}

export const storeMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/store/payment-collections/:id/payment-sessions",
    middlewares: [rememberCustomerRequest],
  },
  {
    methods: ["POST"],
    matcher: "/store/carts/:id/complete",
    middlewares: [markCart],
  },
]
