import { isLoopback } from "../base-url"
import { canCaptureManually } from "../order-request/gateway"
import { type Account } from "./resolve-account"

/** A combination that does not work, or does not do what it seems to. */
export type AccountWarning =
  | "no_api_key"
  /** The key that was saved here was encrypted under an encryption key that is not configured any more. */
  | "unreadable_key"
  /** Live payments, but MultiSafepay is to notify this shop over http. */
  | "live_over_http"
  /** Nobody outside this machine or network can reach the address for notifications. */
  | "notification_url_local"
  /** MultiSafepay takes no port in the address for notifications. */
  | "notification_url_port"
  /** MultiSafepay takes only letters, digits and `- _ . : /` in the address for notifications. */
  | "notification_url_characters"
  /** Links stay payable after their order was cancelled. */
  | "lifetime_longer_than_order"
  /** Manual capture acts only on links fixed to a card gateway. */
  | "manual_capture_without_card"
  /** MultiSafepay's Second Chance mails and reminders of our own would both be sent. */
  | "reminder_with_second_chance"
  /** Unpaid orders are placed at once, hold their stock, and are never cancelled. */
  | "unpaid_orders_stay"
  | "return_url_over_http"

/** Names that no DNS outside of a local network knows, and addresses of private networks (RFC 1918). */
const PRIVATE_HOST =
  /(\.local|\.internal|\.lan|\.home|\.test|\.localhost)$|^(10|192\.168|172\.(1[6-9]|2\d|3[01]))(\.\d{1,3}){2,3}$/

function findUrlWarnings(account: Account, notificationUrl: string): AccountWarning[] {
  const url = new URL(notificationUrl)
  const isLive = account.environment === "live"
  const isLocal = isLoopback(url) || PRIVATE_HOST.test(url.hostname) || !url.hostname.includes(".")
  return [
    ...(isLive && url.protocol === "http:" ? (["live_over_http"] as const) : []),
    ...(isLocal ? (["notification_url_local"] as const) : []),
    // Source: payment-management/webhook of the documentation.
    ...(!isLocal && url.port !== "" ? (["notification_url_port"] as const) : []),
    ...(/^[A-Za-z0-9\-_.:/]+$/.test(notificationUrl)
      ? []
      : (["notification_url_characters"] as const)),
    ...(isLive && account.returnUrl?.startsWith("http://")
      ? (["return_url_over_http"] as const)
      : []),
  ]
}

/** What a merchant should know of an account's settings, the most urgent first. */
export function findWarnings(account: Account, notificationUrl: string): AccountWarning[] {
  const { apiKeys, environment, unreadableKeys, gateway } = account
  const isUnreadable = unreadableKeys[environment] !== undefined
  const warnings: [AccountWarning, boolean][] = [
    ["unreadable_key", isUnreadable],
    ["no_api_key", apiKeys[environment] === undefined && !isUnreadable],
    [
      "manual_capture_without_card",
      account.capture === "manual" && !(gateway !== null && canCaptureManually(gateway)),
    ],
    ["lifetime_longer_than_order", !account.cancelLinkWithOrder],
    ["unpaid_orders_stay", account.placeOrder === "before_payment" && !account.cancelOrderOnExpiry],
    [
      "reminder_with_second_chance",
      account.reminder !== null && (account.secondChanceCheckout || account.secondChanceAdmin),
    ],
  ]
  return [
    ...warnings.flatMap(([warning, holds]) => (holds ? [warning] : [])),
    ...findUrlWarnings(account, notificationUrl),
  ]
}
