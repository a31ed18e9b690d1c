import { z } from "@medusajs/framework/zod"

import { type AdminAccountSettings, type AdminLifetime } from "../../types/http"
import { formatCurrencyExponents, parseCurrencyExponents } from "./currency-exponents"
import { SETTING_NAMES } from "./setting-fields"

type Translate = (key: string) => string

/** What is typed becomes settings; what is wrong is said in the reader's language. */
export function createSettingsSchema(t: Translate) {
  const wholeNumber = z
    .string()
    .trim()
    .regex(/^[1-9]\d{0,5}$/, t("multisafepay.validation.wholeNumber"))
    .transform(Number)
  const timeOfDay = z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, t("multisafepay.validation.timeOfDay"))
  const requiredText = z.string().trim().min(1, t("multisafepay.validation.required"))
  const optionalText = z
    .string()
    .trim()
    .transform((text) => (text === "" ? null : text))
  const webAddress = optionalText.refine(
    (text) => text === null || /^https?:\/\/\S+$/.test(text),
    t("multisafepay.validation.webAddress")
  )
  const lifetime = z.object({ value: wholeNumber, unit: z.enum(["minutes", "hours", "days"]) })
  const exponents = z.string().transform((text, context) => {
    const parsed = parseCurrencyExponents(text)
    if (parsed !== undefined) return parsed
    context.addIssue({ code: "custom", message: t("multisafepay.validation.exponents") })
    return z.NEVER
  })
  const reminderValues = z.object({
    after_days: wholeNumber,
    max: wholeNumber,
    quiet_from: timeOfDay,
    quiet_to: timeOfDay,
  })
  const reminder = z
    .object({
      enabled: z.boolean(),
      after_days: z.string(),
      max: z.string(),
      quiet_from: z.string(),
      quiet_to: z.string(),
    })
    .transform(({ enabled, ...values }, context) => {
      if (!enabled) return null
      const parsed = reminderValues.safeParse(values)
      if (parsed.success) return parsed.data
      for (const { path, message } of parsed.error.issues)
        context.addIssue({ code: "custom", path, message })
      return z.NEVER
    })

  return z.object({
    environment: z.enum(["test", "live"]),
    link_lifetime_checkout: lifetime,
    link_lifetime_admin: lifetime,
    second_chance_checkout: z.boolean(),
    second_chance_admin: z.boolean(),
    close_window: z.boolean(),
    description: requiredText,
    gateway: optionalText,
    capture: z.enum(["automatic", "manual"]),
    place_order: z.enum(["after_payment", "before_payment"]),
    send_cart: z.boolean(),
    fallback_locale: optionalText,
    template_id: optionalText,
    return_url: webAddress,
    cancel_link_with_order: z.boolean(),
    report_shipment: z.boolean(),
    report_invoice: z.boolean(),
    cancel_order_on_expiry: z.boolean(),
    refund_unplaceable: z.boolean(),
    currency_exponents: exponents,
    notification_retention_days: wholeNumber,
    reminder,
    shop_name: optionalText,
    mail_text: optionalText,
    logo_url: webAddress,
    reset: z.array(z.enum(SETTING_NAMES)),
  })
}

export type SettingsInput = z.input<ReturnType<typeof createSettingsSchema>>
export type SettingsOutput = z.output<ReturnType<typeof createSettingsSchema>>

const toLifetime = ({ value, unit }: AdminLifetime) => ({ value: String(value), unit })

/** Settings as they are typed. */
export function toSettingsInput(settings: AdminAccountSettings): SettingsInput {
  const { reminder } = settings
  return {
    environment: settings.environment,
    link_lifetime_checkout: toLifetime(settings.link_lifetime_checkout),
    link_lifetime_admin: toLifetime(settings.link_lifetime_admin),
    second_chance_checkout: settings.second_chance_checkout,
    second_chance_admin: settings.second_chance_admin,
    close_window: settings.close_window,
    description: settings.description,
    gateway: settings.gateway ?? "",
    capture: settings.capture,
    place_order: settings.place_order,
    send_cart: settings.send_cart,
    fallback_locale: settings.fallback_locale ?? "",
    template_id: settings.template_id ?? "",
    return_url: settings.return_url ?? "",
    cancel_link_with_order: settings.cancel_link_with_order,
    report_shipment: settings.report_shipment,
    report_invoice: settings.report_invoice,
    cancel_order_on_expiry: settings.cancel_order_on_expiry,
    refund_unplaceable: settings.refund_unplaceable,
    currency_exponents: formatCurrencyExponents(settings.currency_exponents),
    notification_retention_days: String(settings.notification_retention_days),
    reminder: {
      enabled: reminder !== null,
      after_days: String(reminder?.after_days ?? 3),
      max: String(reminder?.max ?? 1),
      quiet_from: reminder?.quiet_from ?? "21:00",
      quiet_to: reminder?.quiet_to ?? "08:00",
    },
    shop_name: settings.shop_name ?? "",
    mail_text: settings.mail_text ?? "",
    logo_url: settings.logo_url ?? "",
    reset: [],
  }
}
