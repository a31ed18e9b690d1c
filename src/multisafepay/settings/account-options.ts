import { z } from "@medusajs/framework/zod"

import { parseBaseUrl } from "../base-url"
import { toSeconds } from "./to-seconds"

const environmentSchema = z.enum(["test", "live"])

const LONGEST_LIFETIME_SECONDS = 365 * 86_400

/** How long a link stays payable. MultiSafepay allows 1 second to 365 days (`seconds_active`). */
const lifetimeSchema = z
  .strictObject({
    value: z.number().int().min(1),
    unit: z.enum(["minutes", "hours", "days"]),
  })
  .refine((lifetime) => toSeconds(lifetime) <= LONGEST_LIFETIME_SECONDS, {
    message: "A link lives for 365 days at most",
    path: ["value"],
  })

/** PostgreSQL refuses NUL in a text. */
const textOf = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^[^\0]*$/, "NUL is not text")

const webAddress = z.url({ protocol: /^https?$/ }).max(500)

/** `HH:MM` on the clock of the server, whose time zone `TZ` names. */
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "A time of day is HH:MM")

const baseUrlSchema = z.string().superRefine((url, context) => {
  try {
    parseBaseUrl(url)
  } catch (error) {
    context.addIssue({
      code: "custom",
      message: error instanceof Error ? error.message : "invalid",
    })
  }
})

/** Every setting of an account, in camelCase, each optional: what is left out falls through to the next source. */
export const accountSettingsSchema = z.strictObject({
  environment: environmentSchema.optional(),
  linkLifetimeCheckout: lifetimeSchema.optional(),
  linkLifetimeAdmin: lifetimeSchema.optional(),
  secondChanceCheckout: z.boolean().optional(),
  secondChanceAdmin: z.boolean().optional(),
  closeWindow: z.boolean().optional(),
  description: textOf(200).optional(),
  gateway: textOf(50).nullable().optional(),
  capture: z.enum(["automatic", "manual"]).optional(),
  placeOrder: z.enum(["after_payment", "before_payment"]).optional(),
  sendCart: z.boolean().optional(),
  fallbackLocale: textOf(20).nullable().optional(),
  templateId: textOf(100).nullable().optional(),
  returnUrl: webAddress.nullable().optional(),
  cancelLinkWithOrder: z.boolean().optional(),
  reportShipment: z.boolean().optional(),
  reportInvoice: z.boolean().optional(),
  cancelOrderOnExpiry: z.boolean().optional(),
  refundUnplaceable: z.boolean().optional(),
  currencyExponents: z
    .record(z.string().regex(/^[A-Z]{3}$/), z.number().int().min(0).max(4))
    .optional(),
  notificationRetentionDays: z.number().int().min(1).max(3_650).optional(),
  reminder: z
    .strictObject({
      afterDays: z.number().int().min(1).max(365),
      max: z.number().int().min(1).max(10),
      quietFrom: timeOfDay,
      quietTo: timeOfDay,
    })
    .nullable()
    .optional(),
  shopName: textOf(100).nullable().optional(),
  mailText: textOf(2_000).nullable().optional(),
  logoUrl: webAddress.nullable().optional(),
})

/**
 * Options of one provider entry in `medusa-config.ts`: one MultiSafepay account.
 *
 * `apiKey` is the key of the chosen `environment`; `apiKeys` holds one for each. `baseUrl` replaces
 * MultiSafepay's API address and must be loopback or a multisafepay.com host.
 */
export const accountOptionsSchema = accountSettingsSchema.extend({
  apiKey: z.string().optional(),
  apiKeys: z.strictObject({ test: z.string().optional(), live: z.string().optional() }).optional(),
  baseUrl: baseUrlSchema.optional(),
})

/** The settings one source may give; amounts of time in the unit named, everything optional. */
export type AccountSettings = z.output<typeof accountSettingsSchema>

/** What a merchant writes under `options` of a provider entry. */
export type AccountOptions = z.output<typeof accountOptionsSchema>

/** `test` talks to testapi.multisafepay.com, `live` to api.multisafepay.com. */
export type Environment = z.output<typeof environmentSchema>

/** A link's lifetime as settings hold it. */
export type Lifetime = z.output<typeof lifetimeSchema>
