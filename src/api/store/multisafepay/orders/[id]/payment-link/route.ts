import { type AuthenticatedMedusaRequest, type MedusaResponse } from "@medusajs/framework/http"
import { MathBN, MedusaError } from "@medusajs/framework/utils"

import { type StorePaymentLinkResponse } from "../../../../../../types/http"
import { createOrderPaymentLinkWorkflow } from "../../../../../../workflows/create-order-payment-link"
import { loadPayableOrder } from "../../../../../../workflows/load-payable-order"
import { type CreateOrderPaymentLinkBody } from "../../validators"

const notFound = () => new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such order.")

/**
 * The payment link by which the logged-in customer pays for an own order: the open one, or a new one. 401
 * without a login; 404 for an order that is none, or another customer's, or a draft; 400 when nothing is
 * outstanding, with code `multisafepay_try_again` when trying again is worth it.
 */
export async function POST(
  request: AuthenticatedMedusaRequest<CreateOrderPaymentLinkBody>,
  response: MedusaResponse<StorePaymentLinkResponse>
): Promise<void> {
  const { id = "" } = request.params
  const order = await loadPayableOrder(request.scope, id.replace(/\0/g, "")).catch(() => undefined)
  // Others are not even told that it exists.
  if (!order || order.isDraft || order.customerId !== request.auth_context.actor_id)
    throw notFound()
  const input = { ...request.validatedBody, order_id: order.id }
  const { result: link } = await createOrderPaymentLinkWorkflow(request.scope).run({ input })
  response.json({
    payment_link: {
      id: link.id,
      amount: MathBN.convert(link.amount).toNumber(),
      currency_code: link.currency_code,
      payment_url: link.payment_url ?? "",
      expires_at: new Date(link.expires_at).toISOString(),
      status: link.status,
    },
  })
}
