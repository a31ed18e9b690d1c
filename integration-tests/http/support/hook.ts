import { sign } from "../../../src/multisafepay/notification/sign"
import { type NotifyOverrides, type Simulator } from "../../simulator"
import { type Checkout } from "./customer"
import { rawRequest } from "./raw-request"

export const KEY = "simulator-test-key"
export const HOOK = "/hooks/multisafepay/default"
/** Medusa's own. */
export const NATIVE_HOOK = "/hooks/payment/multisafepay_default"

export const nowSeconds = () => Math.floor(Date.now() / 1000)

export const signed = (body: Buffer | string, apiKey = KEY) => ({
  auth: sign(body, nowSeconds(), apiKey),
})

/** The least that a notification says, with a description of the given size. */
export const aboutOrder = (id: string, { status = "completed", padding = 0 } = {}) =>
  JSON.stringify({
    order_id: id,
    transaction_id: 1,
    status,
    financial_status: status,
    description: "x".repeat(padding),
  })

/** Whoever calls the shop's hooks, MultiSafepay or not. */
export function hookOf(backendUrl: () => string, simulator: () => Simulator) {
  return {
    post: (path: string, body: Buffer | string, headers: Record<string, string> = {}) =>
      rawRequest(backendUrl(), { method: "POST", path, body, headers }),

    get: (path: string) => rawRequest(backendUrl(), { path }),

    /** What MultiSafepay would send about the order now, or what is made of it. */
    notifyOnce: async ({ session }: Checkout, overrides: NotifyOverrides = {}) => {
      const [sent] = await simulator().notify(session.order_id, overrides)
      return { status: sent?.responseStatus, body: sent?.responseBody }
    },
  }
}
