import { type MedusaRequest, type MedusaResponse } from "@medusajs/framework/http"

import { MULTISAFEPAY_MODULE } from "../../../../modules/multisafepay"
import { type MultiSafepayModule } from "../../../../types/module"
import { syncReturningCustomer, wasReadLately } from "../../../../workflows/sync-returning-customer"
import { toAcceptedLanguage } from "../../../hosted-page/language"
import { pageHeaders } from "../../../hosted-page/page-headers"
import { resultPage } from "../result-page"
import { storefrontUrl } from "../storefront-url"
import { type PaymentResult, toResult } from "../to-result"

function showPage(
  request: MedusaRequest,
  response: MedusaResponse,
  result: PaymentResult | "unknown"
): void {
  const language = toAcceptedLanguage(request.headers["accept-language"])
  const status = result === "unknown" ? 404 : 200
  response.status(status).set(pageHeaders()).send(resultPage(result, language))
}

/**
 * Where the customer's browser lands after paying or cancelling. A visit proves nothing and cancels
 * nothing: it is a reason to look. Then on to the storefront with `payment_status`, `cart_id` and,
 * once placed, `order_id`; without a storefront URL, a page of our own.
 */
export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { session_id: sessionId = "" } = request.params
  const module: MultiSafepayModule = request.scope.resolve(MULTISAFEPAY_MODULE)
  const link = /^\w{1,100}$/.test(sessionId)
    ? await module.links.find({ session_id: sessionId })
    : undefined
  if (!link) {
    showPage(request, response, "unknown")
    return
  }
  const fromCancel = request.query.from === "cancel"
  const looked = await syncReturningCustomer(request.scope, link, { returned: !fromCancel })
  const result = toResult(looked, { fromCancel: fromCancel && wasReadLately(looked) })
  const base =
    looked.return_url ??
    (await module.accounts.find(link.account))?.returnUrl ??
    module.shop.storefrontUrl
  if (!base) {
    showPage(request, response, result)
    return
  }
  // A browser that does not follow is shown Express's page about the redirect.
  response.set(pageHeaders()).redirect(303, storefrontUrl(base, looked, result))
}
