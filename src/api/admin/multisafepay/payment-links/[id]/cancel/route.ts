import { type AuthenticatedMedusaRequest, type MedusaResponse } from "@medusajs/framework/http"

import { type AdminPaymentLinkResponse } from "../../../../../../types/http"
import { cancelPaymentLink } from "../../../../../../workflows/cancel-payment-link"
import { waitForTurn } from "../../../../../../workflows/wait-for-turn"
import { findPaymentLink, showPaymentLink } from "../../show-payment-link"

/**
 * Makes the link unpayable. 400 when money came in or is on its way; 400 with code
 * `multisafepay_try_again` when MultiSafepay cannot be reached, which is repeated by itself, or the
 * link stays busy; 404 when there is no such link.
 */
export async function POST(
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse<AdminPaymentLinkResponse>
): Promise<void> {
  const link = await findPaymentLink(request)
  await waitForTurn(() => cancelPaymentLink(request.scope, link))
  await showPaymentLink(request, response)
}
