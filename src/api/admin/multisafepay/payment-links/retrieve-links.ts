import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { type AdminPaymentLink } from "../../../../types/http"
import { PAYMENT_LINK_FIELDS, toAdminPaymentLink } from "./payment-link-fields"

/** These links, in this order. */
export async function retrieveLinks(
  container: MedusaContainer,
  ids: readonly string[]
): Promise<AdminPaymentLink[]> {
  if (!ids.length) return []
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "multisafepay_payment_link",
    fields: PAYMENT_LINK_FIELDS,
    filters: { id: [...ids] },
  })
  const links = new Map(data.map(toAdminPaymentLink).map((link) => [link.id, link]))
  return ids.flatMap((id) => links.get(id) ?? [])
}
