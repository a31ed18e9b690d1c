import { setTimeout as sleep } from "node:timers/promises"

import { MedusaError } from "@medusajs/framework/utils"

import { LinkBusyError } from "./work-on-link"

/** A person waits for the answer: long enough for one processing, too short for a hanging one. */
const ATTEMPTS = 10
const PAUSE_MS = 500

/** All of Medusa's locking providers say it in these words, and in no other way. */
const LOCK_TIMEOUT = "Timed-out acquiring lock."

/** Whether somebody else works on the same link: no failure, only a reason to come again. */
export const isBusy = (error: unknown): boolean =>
  error instanceof LinkBusyError || (error instanceof Error && error.message === LOCK_TIMEOUT)

/**
 * Does work on a payment link for a person, and tries again for five seconds while somebody else
 * works on the same link.
 *
 * @throws MedusaError with code `multisafepay_try_again` when the link stays busy.
 */
export async function waitForTurn<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (!isBusy(error)) throw error
      if (attempt >= ATTEMPTS || !(error instanceof LinkBusyError)) throw tryAgain()
      await sleep(PAUSE_MS)
    }
  }
}

const tryAgain = () =>
  new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "Something else is being done with this payment link. Try again in a minute.",
    "multisafepay_try_again"
  )
