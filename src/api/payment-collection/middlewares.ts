import {
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
} from "@medusajs/framework/http"

import { refuseUndecodablePath } from "../refuse-undecodable-path"
import { answerNotFound } from "../serve-only"
import { limitPayments, limitPaymentsOfCollection, limitVisits } from "./limits"

const READS = ["GET", "HEAD", "OPTIONS"]

/** The page, and what its button posts to; nothing else lives below this prefix. */
function servePayPage(request: MedusaRequest, response: MedusaResponse, next: MedusaNextFunction) {
  const isPage = /^\/[^/]+\/?$/.test(request.path)
  const isPay = /^\/[^/]+\/pay\/?$/i.test(request.path)
  const isRead = READS.includes(request.method)
  if ((isRead && (isPage || isPay)) || (request.method === "POST" && isPay)) next()
  else answerNotFound(request, response)
}

export const payPageMiddlewares: MiddlewareRoute[] = [
  { matcher: "/payment-collection", middlewares: [refuseUndecodablePath, servePayPage] },
  // The button sends nothing that is read, and nobody else's body is worth parsing.
  { matcher: "/payment-collection/*", bodyParser: false },
  { methods: ["GET"], matcher: "/payment-collection/:id", middlewares: [limitVisits] },
  { methods: ["GET"], matcher: "/payment-collection/:id/pay", middlewares: [limitVisits] },
  {
    methods: ["POST"],
    matcher: "/payment-collection/:id/pay",
    middlewares: [limitPayments, limitPaymentsOfCollection],
  },
]
