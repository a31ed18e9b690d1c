import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"

import { validateBody } from "../validate-body"
import { nothingSchema } from "../validators"
import { testConnectionBodySchema, updateAccountBodySchema } from "./validators"

const read = [{ resource: "multisafepay_account", operation: "read" }]
const update = [{ resource: "multisafepay_account", operation: "update" }]

const ACCOUNTS = "/admin/multisafepay/accounts"

export const adminAccountMiddlewares: MiddlewareRoute[] = [
  ...[ACCOUNTS, `${ACCOUNTS}/:account`, `${ACCOUNTS}/:account/payment-methods`].map((matcher) => ({
    methods: ["GET" as const],
    matcher,
    policies: read,
    middlewares: [validateAndTransformQuery(nothingSchema, {})],
  })),
  {
    methods: ["POST"],
    matcher: `${ACCOUNTS}/:account`,
    policies: update,
    middlewares: [validateBody(updateAccountBodySchema)],
  },
  {
    methods: ["POST"],
    matcher: `${ACCOUNTS}/:account/test-connection`,
    policies: update,
    middlewares: [validateBody(testConnectionBodySchema)],
  },
  {
    methods: ["POST"],
    matcher: `${ACCOUNTS}/:account/test-notifications`,
    policies: update,
    middlewares: [validateAndTransformBody(nothingSchema)],
  },
]
