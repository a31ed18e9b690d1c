import { defineMiddlewares } from "@medusajs/framework/http"

import { adminAccountMiddlewares } from "./admin/multisafepay/accounts/middlewares"
import { adminHealthMiddlewares } from "./admin/multisafepay/health/middlewares"
import { adminNotificationMiddlewares } from "./admin/multisafepay/notifications/middlewares"
import { adminPaymentLinkMiddlewares } from "./admin/multisafepay/payment-links/middlewares"
import { adminSupportReportMiddlewares } from "./admin/multisafepay/support-report/middlewares"
import { hookMiddlewares } from "./hooks/multisafepay/middlewares"
import { browserMiddlewares } from "./multisafepay/middlewares"
import { payPageMiddlewares } from "./payment-collection/middlewares"
import { storeMiddlewares } from "./store/middlewares"
import { storeOrderMiddlewares } from "./store/multisafepay/orders/middlewares"
import { storePaymentMethodMiddlewares } from "./store/multisafepay/payment-methods/middlewares"

export default defineMiddlewares({
  routes: [
    ...hookMiddlewares,
    ...browserMiddlewares,
    ...payPageMiddlewares,
    ...storeMiddlewares,
    ...adminAccountMiddlewares,
    ...storePaymentMethodMiddlewares,
    ...storeOrderMiddlewares,
    ...adminPaymentLinkMiddlewares,
    ...adminNotificationMiddlewares,
    ...adminHealthMiddlewares,
    ...adminSupportReportMiddlewares,
  ],
})
