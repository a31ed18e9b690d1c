import { type AuthenticatedMedusaRequest, type MedusaResponse } from "@medusajs/framework/http"

import { MULTISAFEPAY_MODULE } from "../../../../../modules/multisafepay"
import { type AdminPaymentLinkTotalsResponse } from "../../../../../types/http"
import { type MultiSafepayModule } from "../../../../../types/module"
import { toLinkFilters } from "../to-link-filters"
import { type PaymentLinkFiltersQuery } from "../validators"

/** How many links there are, and of how much, by status and currency. */
export async function GET(
  request: AuthenticatedMedusaRequest<unknown, PaymentLinkFiltersQuery>,
  response: MedusaResponse<AdminPaymentLinkTotalsResponse>
): Promise<void> {
  const { readLinkTotals }: MultiSafepayModule = request.scope.resolve(MULTISAFEPAY_MODULE)
  const filters = await toLinkFilters(request.scope, request.validatedQuery)
  response.json({ totals: await readLinkTotals(filters) })
}
