import { type MedusaRequest, type MedusaResponse } from "@medusajs/framework/http"

import { MULTISAFEPAY_MODULE } from "../../modules/multisafepay"
import { type MultiSafepayModule } from "../../types/module"
import { type Language, toAcceptedLanguage, toLanguage } from "../hosted-page/language"
import { pageHeaders } from "../hosted-page/page-headers"
import { type PaymentRequest } from "./load-payment-request"
import { payPage } from "./pay-page"
import { type PageState } from "./page-state"
import { isPayable } from "./to-pay-state"

const STATUSES: Partial<Record<PageState, number>> = { unknown: 404, unavailable: 503 }

/** The language asked for in the address, else that of the order, else the browser's. */
export function toPageLanguage(
  { query, headers }: Pick<MedusaRequest, "query" | "headers">,
  asked?: PaymentRequest
): Language {
  return toLanguage(query.lang) ?? asked?.language ?? toAcceptedLanguage(headers["accept-language"])
}

/** Where the page is, behind whatever the shop's address has for a path. */
export function toPageUrl(
  request: MedusaRequest,
  { collectionId }: PaymentRequest,
  language: Language
) {
  const { shop }: MultiSafepayModule = request.scope.resolve(MULTISAFEPAY_MODULE)
  const path = new URL(shop.backendUrl).pathname.replace(/\/$/, "")
  const page = `${path}/payment-collection/${collectionId}`
  return { page: `${page}?lang=${language}`, pay: `${page}/pay?lang=${language}` }
}

/** Shows how a payment stands, with a button where it can be paid. */
export function sendPayPage(
  request: MedusaRequest,
  response: MedusaResponse,
  { asked, state = asked?.state ?? "unknown" }: { asked?: PaymentRequest; state?: PageState }
): void {
  const language = toPageLanguage(request, asked)
  const canPay = asked && isPayable(asked.state)
  const action = canPay ? toPageUrl(request, asked, language).pay : undefined
  const logoUrl = asked?.subject.shop.logoUrl
  // Chromium holds the redirect that answers the form to the same rule.
  const formAction = [
    "'self'",
    "https://*.multisafepay.com",
    ...(asked?.baseUrl ? [new URL(asked.baseUrl).origin] : []),
  ]
  const headers = pageHeaders({
    ...(action ? { formAction } : {}),
    image: logoUrl ? new URL(logoUrl).origin : undefined,
  })
  const page = payPage({ state, language, subject: asked?.subject, action })
  response
    .status(STATUSES[state] ?? 200)
    .set(headers)
    .send(page)
}
