import { type AuthenticatedMedusaRequest, type MedusaResponse } from "@medusajs/framework/http"

import { type AdminPaymentLinkResponse } from "../../../../../types/http"
import { showPaymentLink } from "../show-payment-link"

/** One payment link. 404 when there is none. */
export async function GET(
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse<AdminPaymentLinkResponse>
): Promise<void> {
  await showPaymentLink(request, response)
}
