import { canCaptureManually } from "../../../../multisafepay/order-request/gateway"
import { type PaymentMethod } from "../../../../multisafepay/schemas/payment-method"
import { toOfferedMethod } from "../../../../multisafepay/to-offered-methods"
import { type AdminPaymentMethod } from "../../../../types/http"

/** Each method once, under its first name, in the order MultiSafepay gives them. */
export function toAdminPaymentMethods(methods: readonly PaymentMethod[]): AdminPaymentMethod[] {
  const byId = new Map<string, AdminPaymentMethod>()
  for (const method of methods) {
    const { id, type = "payment-method" } = method
    if (byId.has(id)) continue
    const manual_capture = canCaptureManually(id)
    byId.set(id, { ...toOfferedMethod(method), type, manual_capture })
  }
  return [...byId.values()]
}
