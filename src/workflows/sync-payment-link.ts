import { type MedusaContainer } from "@medusajs/framework/types"

import { holdUnavailableLink } from "./hold-unavailable-link"
import { lookAtLink, type LookOutcome } from "./look-at-link"
import { workOnLink } from "./work-on-link"

/** When a look that was made already serves. */
export type SyncOptions = Readonly<{
  /** A look begun after this moment has seen what the sender meant. */
  since?: Date | undefined
  /** The customer came back from the payment page, and not by its cancel button. */
  returned?: boolean | undefined
}>

/** What came of it, for the inbox and the logs. */
export type SyncOutcome = LookOutcome | "not_ours" | "already_read"

/**
 * Makes Medusa agree with MultiSafepay about one payment link: look, compare, move money, write
 * down. The only way by which notifications, jobs and returning customers change anything.
 *
 * @throws MultiSafepayError when MultiSafepay cannot be asked, LinkBusyError, or a lock's timeout: all worth a retry.
 */
export function syncPaymentLink(
  container: MedusaContainer,
  multisafepayOrderId: string,
  options: SyncOptions = {}
): Promise<SyncOutcome> {
  const { since, returned = false } = options
  return workOnLink<SyncOutcome>(container, multisafepayOrderId, async (link, begun) => {
    if (since && link.synced_at && link.synced_at > since) return "already_read"
    return holdUnavailableLink(container, link, () =>
      lookAtLink(container, link, { readAt: begun, returned })
    )
  }).then((outcome) => outcome ?? "not_ours")
}
