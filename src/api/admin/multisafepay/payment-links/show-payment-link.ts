import { type AuthenticatedMedusaRequest, type MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

import { MULTISAFEPAY_MODULE } from "../../../../modules/multisafepay"
import { type AdminPaymentLinkResponse } from "../../../../types/http"
import { type MultiSafepayModule } from "../../../../types/module"
import { type PaymentLinkRecord } from "../../../../types/payment-link"
import { PAYMENT_FIELDS, toAdminPayment } from "./payment-fields"
import { PAYMENT_LINK_FIELDS, toAdminPaymentLink } from "./payment-link-fields"

/** PostgreSQL refuses to look for NUL. */
const idOf = ({ params: { id = "" } }: AuthenticatedMedusaRequest) => id.replace(/\0/g, "")

const notFound = () =>
  new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such payment link.")

/** The link that the request is about. @throws MedusaError (404) when there is none. */
export async function findPaymentLink(
  request: AuthenticatedMedusaRequest
): Promise<PaymentLinkRecord> {
  const { links }: MultiSafepayModule = request.scope.resolve(MULTISAFEPAY_MODULE)
  const link = await links.find({ id: idOf(request) })
  if (!link) throw notFound()
  return link
}

/**
 * Answers with the link that the request is about, or another one, and its payment as they are now.
 *
 * @throws MedusaError (404) when there is none.
 */
export async function showPaymentLink(
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse<AdminPaymentLinkResponse>,
  id = idOf(request)
): Promise<void> {
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "multisafepay_payment_link",
    fields: [...PAYMENT_LINK_FIELDS, ...PAYMENT_FIELDS],
    filters: { id },
  })
  if (!data[0]) throw notFound()
  response.json({ payment_link: toAdminPaymentLink(data[0]), payment: toAdminPayment(data[0]) })
}
