import { z } from "@medusajs/framework/zod"

import { DASHBOARDS } from "../../../../multisafepay/dashboards"
import { toNotificationUrl } from "../../../../multisafepay/notification/notification-url"
import { lastFour } from "../../../../multisafepay/secrets/last-four"
import { type Environment } from "../../../../multisafepay/settings/account-options"
import { findWarnings } from "../../../../multisafepay/settings/find-warnings"
import { type Account } from "../../../../multisafepay/settings/resolve-account"
import { type AccountFacts } from "../../../../modules/multisafepay/account-facts"
import {
  type AdminAccount,
  type AdminAccountSettings,
  type AdminApiKey,
  type AdminConnection,
} from "../../../../types/http"
import { toWireNames } from "./setting-names"
import { settingNameSchema } from "./validators"

/** One for every setting, by its name in the admin API. */
const sourcesSchema = z.record(
  settingNameSchema,
  z.enum(["admin", "option", "environment", "default"])
)

/** What is known beside the settings. */
export type AccountSurroundings = Readonly<{
  facts: AccountFacts
  connection: AdminConnection | null
  backendUrl: string
  canStoreKeys: boolean
}>

function toApiKey(account: Account, environment: Environment): AdminApiKey {
  const unreadable = account.unreadableKeys[environment]
  const apiKey = account.apiKeys[environment]
  const last4 = unreadable ?? (apiKey === undefined ? "" : lastFour(apiKey))
  return {
    configured: apiKey !== undefined || unreadable !== undefined,
    last4: last4 === "" ? null : last4,
    source: account.keySources[environment],
  }
}

function toSettings({ reminder, ...account }: Account): AdminAccountSettings {
  return {
    environment: account.environment,
    link_lifetime_checkout: account.linkLifetimeCheckout,
    link_lifetime_admin: account.linkLifetimeAdmin,
    second_chance_checkout: account.secondChanceCheckout,
    second_chance_admin: account.secondChanceAdmin,
    close_window: account.closeWindow,
    description: account.description,
    gateway: account.gateway,
    capture: account.capture,
    place_order: account.placeOrder,
    send_cart: account.sendCart,
    fallback_locale: account.fallbackLocale,
    template_id: account.templateId,
    return_url: account.returnUrl,
    cancel_link_with_order: account.cancelLinkWithOrder,
    report_shipment: account.reportShipment,
    report_invoice: account.reportInvoice,
    cancel_order_on_expiry: account.cancelOrderOnExpiry,
    refund_unplaceable: account.refundUnplaceable,
    currency_exponents: account.currencyExponents,
    notification_retention_days: account.notificationRetentionDays,
    reminder: reminder && {
      after_days: reminder.afterDays,
      max: reminder.max,
      quiet_from: reminder.quietFrom,
      quiet_to: reminder.quietTo,
    },
    shop_name: account.shopName,
    mail_text: account.mailText,
    logo_url: account.logoUrl,
  }
}

/** An account as the admin may see it: of keys no more than the last four characters. */
export function toAdminAccount(
  account: Account,
  { facts, connection, backendUrl, canStoreKeys }: AccountSurroundings
): AdminAccount {
  const settings = toSettings(account)
  const notificationUrl = toNotificationUrl(backendUrl, account.account)
  return {
    id: account.account,
    provider_id: `pp_multisafepay_${account.account}`,
    ...settings,
    api_keys: { test: toApiKey(account, "test"), live: toApiKey(account, "live") },
    sources: sourcesSchema.parse(toWireNames(account.sources)),
    notification_url: notificationUrl,
    dashboard_url: DASHBOARDS[account.environment],
    can_store_keys: canStoreKeys,
    connection,
    last_notification_at: facts.lastNotificationAt?.toISOString() ?? null,
    links: { open: facts.open, attention: facts.attention },
    warnings: findWarnings(account, notificationUrl),
  }
}
