import { type MedusaContainer } from "@medusajs/framework/types"
import {
  BigNumber,
  ContainerRegistrationKeys,
  MathBN,
  MedusaError,
  PaymentCollectionStatus,
} from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

import { isCancelled } from "./load-session"

/** Major units, however Medusa hands them out. */
const amount = z
  .union([z.string(), z.number(), z.instanceof(BigNumber), z.object({ value: z.string() })])
  .nullish()
  .transform((value) => MathBN.convert((value ?? 0) as never).toFixed())

const rows = z.array(z.object({ raw_amount: amount }).nullish()).nullish()

const collectionSchema = z.object({
  id: z.string(),
  status: z.enum(PaymentCollectionStatus),
  raw_amount: amount,
  payment_sessions: z.array(z.object({ id: z.string(), provider_id: z.string() })).nullish(),
  payments: z
    .array(z.object({ raw_amount: amount, canceled_at: z.unknown(), captures: rows }))
    .nullish(),
})

const orderSchema = z.object({
  id: z.string(),
  status: z.string(),
  is_draft_order: z.boolean().nullish(),
  currency_code: z.string(),
  customer_id: z.string().nullish(),
  locale: z.string().nullish(),
  summary: z.object({ raw_pending_difference: amount, pending_difference: amount }).nullish(),
  payment_collections: z.array(collectionSchema.nullish()).nullish(),
  region: z
    .object({
      payment_providers: z
        .array(z.object({ id: z.string(), is_enabled: z.boolean() }).nullish())
        .nullish(),
    })
    .nullish(),
})

const FIELDS = [
  "id",
  "status",
  "is_draft_order",
  "currency_code",
  "customer_id",
  "locale",
  "summary",
  "payment_collections.id",
  "payment_collections.status",
  "payment_collections.raw_amount",
  "payment_collections.payment_sessions.id",
  "payment_collections.payment_sessions.provider_id",
  "payment_collections.payments.raw_amount",
  "payment_collections.payments.canceled_at",
  "payment_collections.payments.captures.raw_amount",
  "region.payment_providers.id",
  "region.payment_providers.is_enabled",
]

type Collection = z.output<typeof collectionSchema>

/** One of Medusa's orders, drafts included, as far as paying it goes. Amounts in major units. */
export type PayableOrder = Readonly<{
  id: string
  isCancelled: boolean
  isDraft: boolean
  currency: string
  customerId: string | null
  locale: string | null
  /** To be paid, less what is authorised and waits for its capture; never below zero. */
  outstanding: string
  collections: Collection[]
  /** Ids of the payment providers that its region offers. */
  providers: string[]
}>

/** What a card holds for this order and the shop has still to capture: asked for once is enough. */
function uncaptured({ payments }: Collection): string {
  const left = (payments ?? [])
    .filter(({ canceled_at: canceledAt }) => !canceledAt)
    .map(({ raw_amount: authorised, captures }) =>
      MathBN.sub(authorised, MathBN.sum(0, ...(captures ?? []).map((row) => row?.raw_amount ?? 0)))
    )
  return MathBN.sum(0, ...left).toFixed()
}

/**
 * Loads an order with what is left to pay of it.
 *
 * @throws MedusaError (404) when there is no such order.
 */
export async function loadPayableOrder(
  container: MedusaContainer,
  orderId: string
): Promise<PayableOrder> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: FIELDS,
    filters: { id: orderId },
  })
  if (!data[0]) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no order ${orderId}.`)
  const order = orderSchema.parse(data[0])
  const collections = (order.payment_collections ?? []).filter((each) => each != null)
  const { raw_pending_difference: raw = "0", pending_difference: plain = "0" } = order.summary ?? {}
  const pending = MathBN.eq(raw, 0) ? plain : raw
  const outstanding = MathBN.sub(pending, MathBN.sum(0, ...collections.map(uncaptured)))
  return {
    id: order.id,
    isCancelled: isCancelled(order),
    isDraft: order.is_draft_order ?? false,
    currency: order.currency_code,
    customerId: order.customer_id ?? null,
    locale: order.locale ?? null,
    outstanding: MathBN.max(outstanding, 0).toFixed(),
    collections,
    providers: (order.region?.payment_providers ?? []).flatMap((each) =>
      each?.is_enabled ? [each.id] : []
    ),
  }
}
