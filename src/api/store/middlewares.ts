import {
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
} from "@medusajs/framework/http"

import { customerRequest } from "../../multisafepay/customer-request"
import { leaseCartLink } from "../../workflows/lease-cart-link"
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

/**
 * While core completes a cart by itself nothing of ours works on the cart's link, in no process: core's
 * own lock reaches one process only where a shop keeps its locks in memory.
 */
async function keepToItself(
  request: MedusaRequest,
  response: MedusaResponse,
  next: MedusaNextFunction
) {
  const { id = "" } = request.params
  const giveBack = await leaseCartLink(request.scope, id).catch(() => undefined)
  if (giveBack) response.once("close", () => void giveBack().catch(() => undefined))
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
    middlewares: [markCart, keepToItself],
  },
]
