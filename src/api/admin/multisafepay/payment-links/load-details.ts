import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

import { DASHBOARDS } from "../../../../multisafepay/dashboards"
import { ALLOWED_ATTEMPTS, countAttempts } from "../../../../multisafepay/ledger/attempts"
import { toMailLocale } from "../../../../multisafepay/mail/mail-locale"
import { type Account } from "../../../../multisafepay/settings/resolve-account"
import { MULTISAFEPAY_MODULE } from "../../../../modules/multisafepay"
import {
  type AdminPaymentLink,
  type AdminPaymentLinkDetails,
  type AdminTimelineEntry,
} from "../../../../types/http"
import { type MultiSafepayModule } from "../../../../types/module"
import { loadStoreName } from "../../../../workflows/load-store-name"
import { toRemedies } from "./to-remedies"

const text = z.string().nullish()
const phoned = z.object({ phone: text, country_code: text }).nullish()

const rowSchema = z.object({
  description: z.string().nullable(),
  note: z.string().nullable(),
  second_chance: z.boolean(),
  reminders: z.number(),
  sent_at: z.coerce
    .date()
    .nullable()
    .transform((date) => date?.toISOString() ?? null),
})

const orderSchema = z.object({
  id: z.string(),
  display_id: z.number().nullish(),
  email: text,
  is_draft_order: z.boolean().nullish(),
  locale: text,
  shipping_address: phoned,
  billing_address: phoned,
  customer: z.object({ phone: text }).nullish(),
})

const ORDER_FIELDS = [
  "id",
  "display_id",
  "email",
  "is_draft_order",
  "locale",
  "shipping_address.phone",
  "shipping_address.country_code",
  "billing_address.phone",
  "customer.phone",
]

/** Columns to ask `query.graph` for beside those of the link itself. */
export const DETAIL_FIELDS = Object.keys(rowSchema.shape)

type Parts = Readonly<{ row: unknown; link: AdminPaymentLink; timeline: AdminTimelineEntry[] }>

/** What the admin shows of a link beside its own columns. */
export async function loadDetails(
  container: MedusaContainer,
  { row, link, timeline }: Parts
): Promise<AdminPaymentLinkDetails> {
  const { accounts }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const account = await accounts.find(link.account)
  return {
    ...rowSchema.parse(row),
    attempts: { used: countAttempts(timeline), allowed: ALLOWED_ATTEMPTS },
    dashboard_url: DASHBOARDS[link.environment],
    remedies: toRemedies([link])[link.id] ?? [],
    order: link.order_id === null ? null : await loadOrder(container, link.order_id, account),
    shop_name: account?.shopName ?? (await loadStoreName(container)) ?? "",
  }
}

async function loadOrder(
  container: MedusaContainer,
  id: string,
  account: Account | undefined
): Promise<AdminPaymentLinkDetails["order"]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: ORDER_FIELDS, filters: { id } })
  const parsed = orderSchema.safeParse(data[0])
  if (!parsed.success) return null
  const { display_id, email, is_draft_order, locale, ...people } = parsed.data
  const { shipping_address: shipping, billing_address: billing, customer } = people
  return {
    id,
    display_id: display_id ?? null,
    email: email ?? null,
    phone: shipping?.phone ?? billing?.phone ?? customer?.phone ?? null,
    is_draft_order: is_draft_order ?? false,
    locale: toMailLocale([locale, account?.fallbackLocale], shipping?.country_code).tag,
  }
}
