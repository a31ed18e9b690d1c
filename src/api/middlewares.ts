import { defineMiddlewares } from "@medusajs/framework/http"

import { adminAccountMiddlewares } from "./admin/multisafepay/accounts/middlewares"
import { adminHealthMiddlewares } from "./admin/multisafepay/health/middlewares"
import { adminNotificationMiddlewares } from "./admin/multisafepay/notifications/middlewares"
import { adminPaymentLinkMiddlewares } from "./admin/multisafepay/payment-links/middlewares"
import { hookMiddlewares } from "./hooks/multisafepay/middlewares"
import { browserMiddlewares } from "./multisafepay/middlewares"
import { storeMiddlewares } from "./store/middlewares"

export default defineMiddlewares({
  routes: [
    ...hookMiddlewares,
    ...browserMiddlewares,
    ...storeMiddlewares,
    ...adminAccountMiddlewares,
    ...adminPaymentLinkMiddlewares,
    ...adminNotificationMiddlewares,
    ...adminHealthMiddlewares,
  ],
})
