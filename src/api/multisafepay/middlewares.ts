import { type MiddlewareRoute } from "@medusajs/framework/http"

import { refuseUndecodablePath } from "../refuse-undecodable-path"
import { serveOnly } from "../serve-only"

export const browserMiddlewares: MiddlewareRoute[] = [
  // Browsers come with a GET: no body is worth parsing, or quoting in an error.
  { matcher: "/multisafepay/*", bodyParser: false },
  { matcher: "/multisafepay", middlewares: [refuseUndecodablePath] },
  { matcher: "/multisafepay/return", middlewares: [serveOnly("GET")] },
]
