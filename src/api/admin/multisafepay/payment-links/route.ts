import { type AuthenticatedMedusaRequest, type MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import {
  type AdminPaymentLinkListResponse,
  type AdminPaymentLinkResponse,
} from "../../../../types/http"
import { createOrderPaymentLinkWorkflow } from "../../../../workflows/create-order-payment-link"
import { PAYMENT_LINK_FIELDS, toAdminPaymentLink } from "./payment-link-fields"
import { showPaymentLink } from "./show-payment-link"
import { toPaymentLinkFilters } from "./to-payment-link-filters"
import { toRemedies } from "./to-remedies"
import { type CreatePaymentLinkBody, type ListPaymentLinksQuery } from "./validators"

/** Payment links, newest first unless `order` says otherwise. */
export async function GET(
  request: AuthenticatedMedusaRequest<unknown, ListPaymentLinksQuery>,
  response: MedusaResponse<AdminPaymentLinkListResponse>
): Promise<void> {
  const { skip, take, order } = request.queryConfig.pagination
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data, metadata } = await query.graph({
    entity: "multisafepay_payment_link",
    fields: PAYMENT_LINK_FIELDS,
    filters: toPaymentLinkFilters(request.validatedQuery),
    pagination: { skip, take: take ?? 20, order: order ?? { created_at: "DESC" } },
  })
  const links = data.map(toAdminPaymentLink)
  response.json({
    payment_links: links,
    ...(request.validatedQuery.attention === "true" && { remedies: toRemedies(links) }),
    count: metadata?.count ?? data.length,
    limit: take ?? 20,
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
