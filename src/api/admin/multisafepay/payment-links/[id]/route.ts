import { type AuthenticatedMedusaRequest, type MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

import { type AdminPaymentLinkResponse } from "../../../../../types/http"
import { PAYMENT_LINK_FIELDS, toAdminPaymentLink } from "../payment-link-fields"

/** One payment link. 404 when there is none. */
export async function GET(
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse<AdminPaymentLinkResponse>
): Promise<void> {
  const { id = "" } = request.params
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "multisafepay_payment_link",
    fields: PAYMENT_LINK_FIELDS,
    // PostgreSQL refuses to look for NUL.
    filters: { id: id.replace(/\0/g, "") },
  })
  if (!data[0]) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such payment link.")
  response.json({ payment_link: toAdminPaymentLink(data[0]) })
}
