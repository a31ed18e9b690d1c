import { AsyncLocalStorage } from "node:async_hooks"

/** What the customer's own browser told the shop: the only source of an IP address we pass on. */
export type CustomerRequest = Readonly<{
  ipAddress?: string | undefined
  userAgent?: string | undefined
}>

/**
 * Carries the request of a customer from the store route to the payment provider. Core hands
 * providers no request, and data that passes through core could have been written by anybody.
 */
export const customerRequest = new AsyncLocalStorage<CustomerRequest>()
