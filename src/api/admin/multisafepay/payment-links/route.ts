import { type AuthenticatedMedusaRequest, type MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { type AdminPaymentLinkListResponse } from "../../../../types/http"
import { cleanSearch } from "../starts-with"
import { findSearchedOrders } from "./find-searched-orders"
import { PAYMENT_LINK_FIELDS, toAdminPaymentLink } from "./payment-link-fields"
import { toPaymentLinkFilters } from "./to-payment-link-filters"
import { toRemedies } from "./to-remedies"
import { type ListPaymentLinksQuery } from "./validators"

/** Payment links, newest first unless `order` says otherwise. */
export async function GET(
  request: AuthenticatedMedusaRequest<unknown, ListPaymentLinksQuery>,
  response: MedusaResponse<AdminPaymentLinkListResponse>
): Promise<void> {
  const { skip, take, order } = request.queryConfig.pagination
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const search = cleanSearch(request.validatedQuery.q)
  const orders = search ? await findSearchedOrders(request.scope, search) : []
  const { data, metadata } = await query.graph({
    entity: "multisafepay_payment_link",
    fields: PAYMENT_LINK_FIELDS,
    filters: toPaymentLinkFilters(request.validatedQuery, orders),
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
