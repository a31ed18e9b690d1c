import { type AuthenticatedMedusaRequest, type MedusaResponse } from "@medusajs/framework/http"

import { MULTISAFEPAY_MODULE } from "../../../../modules/multisafepay"
import {
  type AdminPaymentLinkListResponse,
  type AdminPaymentLinkResponse,
} from "../../../../types/http"
import { type MultiSafepayModule } from "../../../../types/module"
import { createOrderPaymentLinkWorkflow } from "../../../../workflows/create-order-payment-link"
import { retrieveLinks } from "./retrieve-links"
import { showPaymentLink } from "./show-payment-link"
import { toLinkFilters } from "./to-link-filters"
import { toLinkOrder } from "./to-link-order"
import { toRemedies } from "./to-remedies"
import { type CreatePaymentLinkBody, type ListPaymentLinksQuery } from "./validators"

/** Payment links, newest first unless `order` says otherwise. */
export async function GET(
  request: AuthenticatedMedusaRequest<unknown, ListPaymentLinksQuery>,
  response: MedusaResponse<AdminPaymentLinkListResponse>
): Promise<void> {
  const { skip, take = 20, order } = request.queryConfig.pagination
  const { readLinkPage }: MultiSafepayModule = request.scope.resolve(MULTISAFEPAY_MODULE)
  const filters = await toLinkFilters(request.scope, request.validatedQuery)
  const { ids, count } = await readLinkPage(filters, { order: toLinkOrder(order), skip, take })
  const links = await retrieveLinks(request.scope, ids)
  response.json({
    payment_links: links,
    ...(request.validatedQuery.attention === "true" && { remedies: toRemedies(links) }),
    count,
    limit: take,
    offset: skip,
  })
}

/**
 * Makes a payment link for what is outstanding of an order or draft, or answers with the open one for the
 * same amount. 400 when nothing is outstanding, less than asked for, or MultiSafepay refuses, with code
 * `multisafepay_try_again` when trying again is worth it; 404 when there is no such order.
 */
export async function POST(
  request: AuthenticatedMedusaRequest<CreatePaymentLinkBody>,
  response: MedusaResponse<AdminPaymentLinkResponse>
): Promise<void> {
  const input = { ...request.validatedBody, actor_id: request.auth_context.actor_id }
  const { result } = await createOrderPaymentLinkWorkflow(request.scope).run({ input })
  await showPaymentLink(request, response, result.id)
}
