import { type AuthenticatedMedusaRequest, type MedusaResponse } from "@medusajs/framework/http"

import { MULTISAFEPAY_MODULE } from "../../../../../../modules/multisafepay"
import { type AdminOrderPaymentResponse } from "../../../../../../types/http"
import { type MultiSafepayModule } from "../../../../../../types/module"
import { chooseAccount } from "../../../../../../workflows/choose-account"
import { loadPayableOrder } from "../../../../../../workflows/load-payable-order"

/** What a payment link for an order, or a draft, can ask for. 404 when there is no such order. */
export async function GET(
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse<AdminOrderPaymentResponse>
): Promise<void> {
  const { accounts, links }: MultiSafepayModule = request.scope.resolve(MULTISAFEPAY_MODULE)
  const { id = "" } = request.params
  // PostgreSQL refuses to look for NUL.
  const order = await loadPayableOrder(request.scope, id.replace(/\0/g, ""))
  const account = chooseAccount(request.scope, order, await links.list({ order_id: order.id }))
  response.json({
    order: {
      id: order.id,
      outstanding: order.isCancelled ? 0 : Number(order.outstanding),
      currency_code: order.currency,
      is_draft_order: order.isDraft,
      accounts: accounts.list(),
      account: account ?? null,
    },
  })
}
