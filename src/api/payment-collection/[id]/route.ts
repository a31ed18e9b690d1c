import { type MedusaRequest, type MedusaResponse } from "@medusajs/framework/http"

import { loadPaymentRequest } from "../load-payment-request"
import { sendPayPage } from "../send-pay-page"

/**
 * The page that Medusa's "Copy payment link" leads to. Messengers and crawlers open it as well: a visit
 * asks MultiSafepay nothing and writes nothing.
 */
export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const asked = await loadPaymentRequest(request.scope, request.params.id ?? "")
  sendPayPage(request, response, { ...(asked ? { asked } : {}) })
}
