import { type MedusaContainer } from "@medusajs/framework/types"

import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type MultiSafepayModule } from "../types/module"
import { type PaymentLinkRecord } from "../types/payment-link"

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
  await client.releaseCapture(link.multisafepay_order_id, reason)
  await links.note(link, [{ type: "authorisation_released" }])
}
