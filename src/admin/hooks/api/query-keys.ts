/** Keys in the dashboard's own cache, so all of them begin with the brand. */
const createQueryKeys = (resource: string) => {
  const all = ["multisafepay", resource] as const
  return {
    all,
    list: (query: object = {}) => [...all, "list", query] as const,
    detail: (id: string) => [...all, "detail", id] as const,
  }
}

export const accountKeys = createQueryKeys("accounts")
export const paymentMethodKeys = createQueryKeys("payment-methods")
export const regionKeys = createQueryKeys("regions")
export const permissionKeys = createQueryKeys("permissions")
export const healthKeys = createQueryKeys("health")
export const notificationKeys = createQueryKeys("notifications")
export const paymentLinkKeys = createQueryKeys("payment-links")
export const orderNumberKeys = createQueryKeys("order-numbers")
export const orderPaymentKeys = createQueryKeys("order-payment")

/** Medusa's own, of what the dashboard shows of orders and drafts. */
export const ORDERS_KEY = ["orders"] as const
