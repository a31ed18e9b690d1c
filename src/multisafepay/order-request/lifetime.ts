import { InvalidPaymentError } from "../invalid-payment-error"

/** A year of 365 days, the most MultiSafepay allows. */
const LONGEST_SECONDS = 31_536_000

/**
 * `seconds_active` of `POST /orders`.
 *
 * @throws InvalidPaymentError outside 1..31536000 whole seconds.
 */
export function toSecondsActive(lifetimeSeconds: number): number {
  if (
    Number.isInteger(lifetimeSeconds) &&
    lifetimeSeconds >= 1 &&
    lifetimeSeconds <= LONGEST_SECONDS
  ) {
    return lifetimeSeconds
  }
  throw new InvalidPaymentError(
    `A payment link lives 1 to ${LONGEST_SECONDS} whole seconds (365 days), not ${lifetimeSeconds}.`
  )
}
