import { type MedusaContainer } from "@medusajs/framework/types"
import { BigNumber, ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

import { isCancelled } from "./load-session"

const country = z.string().nullish()

const orderSchema = z.object({
  id: z.string(),
  display_id: z.number().nullish(),
  status: z.string(),
  email: z.string().nullish(),
  locale: z.string().nullish(),
  shipping_address: z.object({ country_code: country }).nullish(),
  region: z.object({ countries: z.array(z.object({ iso_2: country })).nullish() }).nullish(),
  summary: z
    .object({ pending_difference: z.union([z.string(), z.number(), z.instanceof(BigNumber)]) })
    .nullish(),
})

/** What a mail about an order has to know of it. */
export type MailOrder = Readonly<{
  id: string
  /** `#12`. */
  reference: string | null
  email: string | null
  locale: string | null
  /** Where it is sent to, or the one country of its region. */
  country: string | null
  isCancelled: boolean
  /** Nothing is left to be paid, by whatever way it was. */
  isPaid: boolean
}>

/** An order or draft order; undefined when there is none. */
export async function loadMailOrder(
  container: MedusaContainer,
  orderId: string
): Promise<MailOrder | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "id",
      "display_id",
      "status",
      "email",
      "locale",
      "shipping_address.country_code",
      "region.countries.iso_2",
      "summary",
    ],
    filters: { id: orderId },
  })
  if (data[0] === undefined) return undefined
  const {
    id,
    status,
    summary,
    shipping_address: address,
    region,
    ...order
  } = orderSchema.parse(data[0])
  const [only, ...others] = region?.countries ?? []
  return {
    id,
    reference: order.display_id == null ? null : `#${order.display_id}`,
    email: order.email ?? null,
    locale: order.locale ?? null,
    country: address?.country_code ?? (others.length ? null : (only?.iso_2 ?? null)),
    isCancelled: isCancelled({ status }),
    isPaid: summary != null && MathBN.lte(summary.pending_difference, 0),
  }
}
