import { type AuthenticatedMedusaRequest, type MedusaResponse } from "@medusajs/framework/http"

import { type AdminPaymentLinkResponse } from "../../../../../../types/http"
import { sendPaymentLinkWorkflow } from "../../../../../../workflows"
import { findPaymentLink, showPaymentLink } from "../../show-payment-link"
import { type SendPaymentLinkBody } from "../../validators"

/**
 * Sends the link by mail to the order's address, or to `to`, with a `message` if there is one. 400 when
 * it cannot be paid, when nobody has an address, when there is no notification provider for e-mail, or
 * the provider does not take it; 404 when there is no such link.
 */
export async function POST(
  request: AuthenticatedMedusaRequest<SendPaymentLinkBody>,
  response: MedusaResponse<AdminPaymentLinkResponse>
): Promise<void> {
  const { id } = await findPaymentLink(request)
  const input = { ...request.validatedBody, id, actor_id: request.auth_context.actor_id }
  await sendPaymentLinkWorkflow(request.scope).run({ input })
  await showPaymentLink(request, response)
}
