import { type AuthenticatedMedusaRequest, type MedusaResponse } from "@medusajs/framework/http"

import { type AdminPaymentLinkResponse } from "../../../../../../types/http"
import { resolvePaymentLink } from "../../../../../../workflows/resolve-payment-link"
import { findPaymentLink, showPaymentLink } from "../../show-payment-link"
import { type ResolvePaymentLinkBody } from "../../validators"

/**
 * Does what a person decided about a payment that is held: `refund`, `accept`, `place_order` or
 * `dismiss`. 400 when nothing is held, when the remedy does not fit the reason, or when it did not
 * work; 404 when there is no such link.
 */
export async function POST(
  request: AuthenticatedMedusaRequest<ResolvePaymentLinkBody>,
  response: MedusaResponse<AdminPaymentLinkResponse>
): Promise<void> {
  const link = await findPaymentLink(request)
  const { action, note = null } = request.validatedBody
  const decision = { action, note, actor_id: request.auth_context.actor_id }
  await resolvePaymentLink(request.scope, link, decision)
  await showPaymentLink(request, response)
}
