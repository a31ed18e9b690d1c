import { type MedusaRequest, type MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { createOrderPaymentLinkWorkflow } from "../../../../workflows/create-order-payment-link"
import { describeFailure } from "../../../../workflows/describe-failure"
import { pageHeaders } from "../../../hosted-page/page-headers"
import { loadPaymentRequest, type PaymentRequest } from "../../load-payment-request"
import { sendPayPage, toPageLanguage, toPageUrl } from "../../send-pay-page"
import { isPayable } from "../../to-pay-state"

function toPage(request: MedusaRequest, response: MedusaResponse, asked: PaymentRequest): void {
  const { page } = toPageUrl(request, asked, toPageLanguage(request, asked))
  response.set(pageHeaders()).redirect(303, page)
}

/** Where somebody lands who reloads what the button led to. */
export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const asked = await loadPaymentRequest(request.scope, request.params.id ?? "")
  if (asked) toPage(request, response, asked)
  else sendPayPage(request, response, {})
}

/**
 * The Pay button: the open payment link of the collection, or a new one, and on to MultiSafepay. What
 * cannot be paid leads back to the page, which says why; 503 when no link can be had at the moment.
 */
export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { id = "" } = request.params
  const asked = await loadPaymentRequest(request.scope, id)
  if (!asked) {
    sendPayPage(request, response, {})
    return
  }
  if (!isPayable(asked.state)) {
    toPage(request, response, asked)
    return
  }
  try {
    const { result: link } = await createOrderPaymentLinkWorkflow(request.scope).run({
      input: {
        order_id: asked.orderId,
        payment_collection_id: asked.collectionId,
        locale: toPageLanguage(request, asked),
        second_chance: false,
      },
    })
    response.set(pageHeaders()).redirect(303, link.payment_url ?? "")
  } catch (error) {
    const logger = request.scope.resolve(ContainerRegistrationKeys.LOGGER)
    logger.warn(
      `[multisafepay] no payment link for payment collection ${asked.collectionId}: ${describeFailure(error)}`
    )
    const now = (await loadPaymentRequest(request.scope, id)) ?? asked
    if (isPayable(now.state)) sendPayPage(request, response, { asked: now, state: "unavailable" })
    else toPage(request, response, now)
  }
}
