import { type AuthenticatedMedusaRequest, type MedusaResponse } from "@medusajs/framework/http"

import { rethrowAsMedusaError } from "../../../../../../shared/to-medusa-error"
import { type AdminPaymentLinkResponse } from "../../../../../../types/http"
import { syncPaymentLink } from "../../../../../../workflows/sync-payment-link"
import { waitForTurn } from "../../../../../../workflows/wait-for-turn"
import { findPaymentLink, showPaymentLink } from "../../show-payment-link"

/**
 * Looks at MultiSafepay now, as the job does, and does what follows. 400 when MultiSafepay cannot be
 * asked or the link stays busy, with code `multisafepay_try_again`; 404 when there is no such link.
 */
export async function POST(
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse<AdminPaymentLinkResponse>
): Promise<void> {
  const { multisafepay_order_id: orderId } = await findPaymentLink(request)
  await waitForTurn(() => syncPaymentLink(request.scope, orderId)).catch(rethrowAsMedusaError)
  await showPaymentLink(request, response)
}
