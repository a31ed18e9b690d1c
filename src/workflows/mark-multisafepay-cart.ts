import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"

import { markMultisafepayCartStep } from "./steps/mark-multisafepay-cart"

/** In seconds: a completion that waited any longer for its mark had better go without. */
const TIMEOUT = 5
const TTL = 10

/** Marks a cart that somebody else is about to complete. */
export const markMultisafepayCartWorkflow = createWorkflow(
  "mark-multisafepay-cart",
  (input: { cart_id: string }) => {
    acquireLockStep({ key: input.cart_id, timeout: TIMEOUT, ttl: TTL })
    markMultisafepayCartStep(input)
    releaseLockStep({ key: input.cart_id })
  }
)
