import { AsyncLocalStorage } from "node:async_hooks"

import { type OrderRequestChanges } from "./order-request/change-order-request"

/** What the shop wants of one payment link. What is left out comes from the account's settings. */
export type LinkWishes = Readonly<{
  /** Whole seconds. */
  lifetimeSeconds?: number | undefined
  /** May hold `{reference}`. */
  description?: string | undefined
  secondChance?: boolean | undefined
  /** For the shop's own eyes. */
  note?: string | undefined
  /** Medusa's id of the user who makes the link. */
  actorId?: string | undefined
  /** What the shop's own code wants changed in the request. */
  changes?: OrderRequestChanges | undefined
}>

/**
 * Carries the shop's wishes to the payment provider while an order's link is made. Data that passes
 * through core could have been written by a storefront; this cannot.
 */
export const linkWishes = new AsyncLocalStorage<LinkWishes>()
