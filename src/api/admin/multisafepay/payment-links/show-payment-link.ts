import { type AuthenticatedMedusaRequest, type MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

import { MULTISAFEPAY_MODULE } from "../../../../modules/multisafepay"
import { type AdminPaymentLinkResponse } from "../../../../types/http"
import { type MultiSafepayModule } from "../../../../types/module"
import { type PaymentLinkRecord } from "../../../../types/payment-link"
import { DETAIL_FIELDS, loadDetails } from "./load-details"
import { PAYMENT_FIELDS, toAdminPayment } from "./payment-fields"
import { PAYMENT_LINK_FIELDS, toAdminPaymentLink } from "./payment-link-fields"
import { toTimeline } from "./to-timeline"

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
 * Answers with the link that the request is about, or another one, with its payment and all that
 * happened to it.
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
    fields: [...PAYMENT_LINK_FIELDS, ...PAYMENT_FIELDS, ...DETAIL_FIELDS, "events.*"],
    filters: { id },
  })
  const row: unknown = data[0]
  if (!row) throw notFound()
  const link = toAdminPaymentLink(row)
  const timeline = toTimeline(row)
  response.json({
    payment_link: link,
    payment: toAdminPayment(row),
    details: await loadDetails(request.scope, { row, link, timeline }),
    timeline,
  })
}
