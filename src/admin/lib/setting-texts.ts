import { type AdminSettingSource } from "../../types/http"
import { type ChoiceName, type SettingName, type SettingSection } from "./setting-fields"

export const SECTION_TITLES = {
  environment: "multisafepay.settings.sections.environment",
  checkout: "multisafepay.settings.sections.checkout",
  admin_links: "multisafepay.settings.sections.adminLinks",
  orders: "multisafepay.settings.sections.orders",
  mail: "multisafepay.settings.sections.mail",
} as const satisfies Record<SettingSection, string>

export const SECTION_DESCRIPTIONS = {
  environment: "multisafepay.settings.descriptions.environment",
  checkout: "multisafepay.settings.descriptions.checkout",
  admin_links: "multisafepay.settings.descriptions.adminLinks",
  orders: "multisafepay.settings.descriptions.orders",
  mail: "multisafepay.settings.descriptions.mail",
} as const satisfies Record<SettingSection, string>

export const SETTING_LABELS = {
  environment: "multisafepay.settings.labels.environment",
  link_lifetime_checkout: "multisafepay.settings.labels.link_lifetime_checkout",
  link_lifetime_admin: "multisafepay.settings.labels.link_lifetime_admin",
  second_chance_checkout: "multisafepay.settings.labels.second_chance_checkout",
  second_chance_admin: "multisafepay.settings.labels.second_chance_admin",
  close_window: "multisafepay.settings.labels.close_window",
  description: "multisafepay.settings.labels.description",
  gateway: "multisafepay.settings.labels.gateway",
  capture: "multisafepay.settings.labels.capture",
  place_order: "multisafepay.settings.labels.place_order",
  send_cart: "multisafepay.settings.labels.send_cart",
  fallback_locale: "multisafepay.settings.labels.fallback_locale",
  template_id: "multisafepay.settings.labels.template_id",
  return_url: "multisafepay.settings.labels.return_url",
  cancel_link_with_order: "multisafepay.settings.labels.cancel_link_with_order",
  report_shipment: "multisafepay.settings.labels.report_shipment",
  report_invoice: "multisafepay.settings.labels.report_invoice",
  cancel_order_on_expiry: "multisafepay.settings.labels.cancel_order_on_expiry",
  refund_unplaceable: "multisafepay.settings.labels.refund_unplaceable",
  currency_exponents: "multisafepay.settings.labels.currency_exponents",
  notification_retention_days: "multisafepay.settings.labels.notification_retention_days",
  reminder: "multisafepay.settings.labels.reminder",
  shop_name: "multisafepay.settings.labels.shop_name",
  mail_text: "multisafepay.settings.labels.mail_text",
  logo_url: "multisafepay.settings.labels.logo_url",
} as const satisfies Record<SettingName, string>

export const SETTING_HINTS = {
  environment: "multisafepay.settings.hints.environment",
  link_lifetime_checkout: "multisafepay.settings.hints.link_lifetime_checkout",
  link_lifetime_admin: "multisafepay.settings.hints.link_lifetime_admin",
  second_chance_checkout: "multisafepay.settings.hints.second_chance_checkout",
  second_chance_admin: "multisafepay.settings.hints.second_chance_admin",
  close_window: "multisafepay.settings.hints.close_window",
  description: "multisafepay.settings.hints.description",
  gateway: "multisafepay.settings.hints.gateway",
  capture: "multisafepay.settings.hints.capture",
  place_order: "multisafepay.settings.hints.place_order",
  send_cart: "multisafepay.settings.hints.send_cart",
  fallback_locale: "multisafepay.settings.hints.fallback_locale",
  template_id: "multisafepay.settings.hints.template_id",
  return_url: "multisafepay.settings.hints.return_url",
  cancel_link_with_order: "multisafepay.settings.hints.cancel_link_with_order",
  report_shipment: "multisafepay.settings.hints.report_shipment",
  report_invoice: "multisafepay.settings.hints.report_invoice",
  cancel_order_on_expiry: "multisafepay.settings.hints.cancel_order_on_expiry",
  refund_unplaceable: "multisafepay.settings.hints.refund_unplaceable",
  currency_exponents: "multisafepay.settings.hints.currency_exponents",
  notification_retention_days: "multisafepay.settings.hints.notification_retention_days",
  reminder: "multisafepay.settings.hints.reminder",
  shop_name: "multisafepay.settings.hints.shop_name",
  mail_text: "multisafepay.settings.hints.mail_text",
  logo_url: "multisafepay.settings.hints.logo_url",
} as const satisfies Record<SettingName, string>

/** By setting, then by value. */
export const CHOICE_LABELS = {
  environment: {
    test: "multisafepay.settings.choices.test",
    live: "multisafepay.settings.choices.live",
  },
  capture: {
    automatic: "multisafepay.settings.choices.captureAutomatic",
    manual: "multisafepay.settings.choices.captureManual",
  },
  place_order: {
    after_payment: "multisafepay.settings.choices.placeAfterPayment",
    before_payment: "multisafepay.settings.choices.placeBeforePayment",
  },
} as const satisfies Record<ChoiceName, Record<string, string>>

export const UNIT_LABELS = {
  minutes: "multisafepay.settings.units.minutes",
  hours: "multisafepay.settings.units.hours",
  days: "multisafepay.settings.units.days",
} as const

export const SOURCE_LABELS = {
  admin: "multisafepay.sources.admin",
  option: "multisafepay.sources.option",
  environment: "multisafepay.sources.environment",
  default: "multisafepay.sources.default",
} as const satisfies Record<AdminSettingSource, string>
