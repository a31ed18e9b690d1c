import { AsyncLocalStorage } from "node:async_hooks"

/**
 * The id of a payment link, already paid, that the payment session being made is for. Set only by the
 * remedy that places the order of a payment whose own session is gone: no request can set it.
 */
export const adoptedLink = new AsyncLocalStorage<string>()
