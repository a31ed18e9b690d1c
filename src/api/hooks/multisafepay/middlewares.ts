import { type MiddlewareRoute } from "@medusajs/framework/http"

import { refuseUndecodablePath } from "../../refuse-undecodable-path"
import { answerNotFound, serveOnly } from "../../serve-only"
import { keepRawBody } from "./keep-raw-body"

export const hookMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/hooks/multisafepay",
    middlewares: [refuseUndecodablePath, serveOnly("GET", "POST")],
  },
  // No parser may see the bytes first, and for methods we do not serve none has to.
  { matcher: "/hooks/multisafepay/*", bodyParser: false },
  { methods: ["POST"], matcher: "/hooks/multisafepay/:account", middlewares: [keepRawBody] },
  // Medusa's own route has a parser that knows few content types, and carts of 100 kB.
  { matcher: "/hooks/payment", middlewares: [refuseUndecodablePath] },
  {
    methods: ["POST"],
    matcher: "/hooks/payment/multisafepay_:account",
    bodyParser: false,
    middlewares: [keepRawBody],
  },
  {
    methods: ["GET", "HEAD", "PUT", "PATCH", "DELETE"],
    matcher: "/hooks/payment/multisafepay_:account",
    bodyParser: false,
    middlewares: [answerNotFound],
  },
  { methods: ["OPTIONS"], matcher: "/hooks/payment/multisafepay_:account", bodyParser: false },
]
