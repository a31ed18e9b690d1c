import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

import { isExhausted } from "../multisafepay/ledger/attempts"
import { type PaymentLinkRecord } from "../types/payment-link"
import { isPayableLink } from "./is-payable-link"

const rowsSchema = z.array(
  z.object({
    id: z.string(),
    events: z.array(
      z.object({ type: z.string(), data: z.record(z.string(), z.unknown()).nullable() })
    ),
  })
)

/** Leaves out links that look payable, and that MultiSafepay opens no more because of too many attempts. */
export async function withoutExhausted(
  container: MedusaContainer,
  links: readonly PaymentLinkRecord[]
): Promise<PaymentLinkRecord[]> {
  const ids = links.flatMap((link) => (isPayableLink(link) ? [link.id] : []))
  if (ids.length === 0) return [...links]
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "multisafepay_payment_link",
    fields: ["id", "events.type", "events.data"],
    filters: { id: ids },
  })
  const exhausted = new Set(
    rowsSchema.parse(data).flatMap(({ id, events }) => (isExhausted(events) ? [id] : []))
  )
  return links.filter(({ id }) => !exhausted.has(id))
}
