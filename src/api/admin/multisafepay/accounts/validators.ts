import { z } from "@medusajs/framework/zod"

import { accountSettingsSchema } from "../../../../multisafepay/settings/account-options"

const { shape } = accountSettingsSchema
const reminder = shape.reminder.unwrap().unwrap().shape

const environment = z.enum(["test", "live"])

/** Longer than the four characters that are shown of it. */
const apiKey = z
  .string()
  .trim()
  .regex(
    /^[\x21-\x7e]{9,200}$/,
    "This is no API key: copy the key of your site from MultiSafepay's dashboard, and nothing else"
  )

/** Settings by their names in the admin API. */
const settingsSchema = z.strictObject({
  environment: shape.environment,
  link_lifetime_checkout: shape.linkLifetimeCheckout,
  link_lifetime_admin: shape.linkLifetimeAdmin,
  second_chance_checkout: shape.secondChanceCheckout,
  second_chance_admin: shape.secondChanceAdmin,
  close_window: shape.closeWindow,
  description: shape.description,
  gateway: shape.gateway,
  capture: shape.capture,
  place_order: shape.placeOrder,
  send_cart: shape.sendCart,
  fallback_locale: shape.fallbackLocale,
  template_id: shape.templateId,
  return_url: shape.returnUrl,
  cancel_link_with_order: shape.cancelLinkWithOrder,
  report_shipment: shape.reportShipment,
  report_invoice: shape.reportInvoice,
  cancel_order_on_expiry: shape.cancelOrderOnExpiry,
  refund_unplaceable: shape.refundUnplaceable,
  currency_exponents: shape.currencyExponents,
  notification_retention_days: shape.notificationRetentionDays,
  reminder: z
    .strictObject({
      after_days: reminder.afterDays,
      max: reminder.max,
      quiet_from: reminder.quietFrom,
      quiet_to: reminder.quietTo,
    })
    .nullable()
    .optional(),
  shop_name: shape.shopName,
  mail_text: shape.mailText,
  logo_url: shape.logoUrl,
})

/** Names of the settings in the admin API. */
export const settingNameSchema = settingsSchema.keyof()

/**
 * Body of `POST /admin/multisafepay/accounts/:account`. `api_keys` is write-only; null takes a saved
 * key away. `reset` names settings that shall come from the configuration or the defaults again.
 */
export const updateAccountBodySchema = settingsSchema.extend({
  api_keys: z
    .strictObject({ test: apiKey.nullable().optional(), live: apiKey.nullable().optional() })
    .default({}),
  reset: z.array(settingNameSchema).default([]),
})

export type UpdateAccountBody = z.output<typeof updateAccountBodySchema>

/** Body of `POST .../test-connection`: the key in force, or one that is not saved yet. */
export const testConnectionBodySchema = z.strictObject({
  environment: environment.optional(),
  api_key: apiKey.optional(),
})

export type TestConnectionBody = z.output<typeof testConnectionBodySchema>
