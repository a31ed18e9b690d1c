import { setTimeout as sleep } from "node:timers/promises"

import { type MultiSafepayModule } from "../../types/module"
import { type PaymentLinkRecord } from "../../types/payment-link"

/** A customer is waiting for a cart change; the wish is on record, so nothing is lost by not waiting longer. */
const PATIENCE_MS = 5_000

/** Closes the link, and goes on without an answer after five seconds. */
export async function closeWithin(
  { closer }: MultiSafepayModule,
  link: PaymentLinkRecord
): Promise<void> {
  const patience = new AbortController()
  const closing = closer.close(link)
  const waiting = sleep(PATIENCE_MS, undefined, { signal: patience.signal }).catch(() => undefined)
  // A rejection after the patience ran out is the job's to repeat.
  closing.catch(() => undefined)
  await Promise.race([closing, waiting]).finally(() => {
    patience.abort()
  })
}
