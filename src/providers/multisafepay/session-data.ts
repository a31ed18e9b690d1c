import { z } from "@medusajs/framework/zod"

import { linkExponents } from "../../multisafepay/ledger/link-exponents"
import { toMinorUnits } from "../../multisafepay/money"
import { type PaymentLinkRecord } from "../../types/payment-link"

const sessionDataSchema = z.object({
  session_id: z.string(),
  /** MultiSafepay's. */
  order_id: z.string(),
  account: z.string(),
  environment: z.enum(["test", "live"]),
  payment_url: z.string(),
  expires_at: z.string(),
  /** Minor units. */
  amount: z.number().int(),
  currency: z.string(),
})

/** `PaymentSession.data`, which the storefront can read: exactly this, and no secret. */
export type SessionData = z.output<typeof sessionDataSchema>

/** Undefined for data that is not, or not only yet, ours: a storefront can have written it. */
export function readSessionData(data: unknown): SessionData | undefined {
  return sessionDataSchema.safeParse(data).data
}

/** What the storefront may know of a link. */
export function toSessionData(link: PaymentLinkRecord): SessionData {
  const currency = link.currency_code.toUpperCase()
  return {
    session_id: link.session_id,
    order_id: link.multisafepay_order_id,
    account: link.account,
    environment: link.environment,
    payment_url: link.payment_url ?? "",
    expires_at: link.expires_at.toISOString(),
    amount: toMinorUnits(link.amount, currency, linkExponents(link)),
    currency,
  }
}

/**
 * Session data as core must be given it. Core lays it over what the storefront sent, so every key
 * of the storefront's is named here with no value, which JSON then drops.
 */
export function replaceSessionData(sent: unknown, data: SessionData): Record<string, unknown> {
  const foreign = Object.keys(sent ?? {}).map((key) => [key, undefined] as const)
  return { ...Object.fromEntries(foreign), ...data }
}

const hintsSchema = z.object({
  gateway: z
    .string()
    .regex(/^[A-Z0-9_]{2,20}$/)
    .optional()
    .catch(undefined),
  locale: z
    .string()
    .regex(/^[A-Za-z]{2}([-_][A-Za-z]{2})?$/)
    .optional()
    .catch(undefined),
  return_url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional()
    .catch(undefined),
})

/** What a storefront may ask for when it creates the session. Everything else it sends is ignored. */
export function readHints(sent: unknown): z.output<typeof hintsSchema> {
  return hintsSchema.safeParse(sent ?? {}).data ?? {}
}
