import { type MiddlewareRoute } from "@medusajs/framework/http"

export const hookMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/hooks/multisafepay/*",
    // The signature covers the bytes as they came, whatever they are: no parser may see them first.
    bodyParser: false,
  },
]
