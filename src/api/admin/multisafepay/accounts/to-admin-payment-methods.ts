import { canCaptureManually } from "../../../../multisafepay/order-request/gateway"
import { type PaymentMethod } from "../../../../multisafepay/schemas/payment-method"
import { type AdminPaymentMethod } from "../../../../types/http"

/** Each method once, under its first name, in the order MultiSafepay gives them. */
export function toAdminPaymentMethods(methods: readonly PaymentMethod[]): AdminPaymentMethod[] {
  const byId = new Map<string, AdminPaymentMethod>()
  for (const { id, name, type, icon_urls: icons } of methods) {
    if (byId.has(id)) continue
    byId.set(id, {
      id,
      name: name ?? id,
      type: type ?? "payment-method",
      icon_url: icons.vector ?? icons.medium ?? icons.large ?? null,
      manual_capture: canCaptureManually(id),
    })
  }
  return [...byId.values()]
}
