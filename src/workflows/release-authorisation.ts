import { type MedusaContainer } from "@medusajs/framework/types"

import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type MultiSafepayModule } from "../types/module"
import { type PaymentLinkRecord } from "../types/payment-link"

/** In the timeline: what becomes of the authorisation from here on was wanted, also when the answer gets lost. */
export const RELEASE_ASKED = "authorisation_release_asked"

/**
 * Lets go of what a card authorised and nobody captured.
 *
 * @throws MultiSafepayError; a lost answer is found out about by the next look.
 */
export async function releaseAuthorisation(
  container: MedusaContainer,
  link: PaymentLinkRecord,
  reason: string
): Promise<void> {
  const { accounts, links }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const client = await accounts.client(link)
  await links.note(link, [{ type: RELEASE_ASKED }])
  await client.releaseCapture(link.multisafepay_order_id, reason)
  await links.note(link, [{ type: "authorisation_released" }])
}
