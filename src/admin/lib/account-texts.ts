import {
  type AdminAccountWarning,
  type AdminConnectionReason,
  type AdminNotificationTest,
} from "../../types/http"

/** What is wrong with the connection, and what to do. */
export const CONNECTION_REASONS = {
  no_key: "multisafepay.connection.reasons.no_key",
  unreadable_key: "multisafepay.connection.reasons.unreadable_key",
  other_environment: "multisafepay.connection.reasons.other_environment",
  invalid_key: "multisafepay.connection.reasons.invalid_key",
  site_blocked: "multisafepay.connection.reasons.site_blocked",
  account_blocked: "multisafepay.connection.reasons.account_blocked",
  forbidden: "multisafepay.connection.reasons.forbidden",
  unreachable: "multisafepay.connection.reasons.unreachable",
  unavailable: "multisafepay.connection.reasons.unavailable",
  unexpected: "multisafepay.connection.reasons.unexpected",
} as const satisfies Record<AdminConnectionReason, string>

/** What came back when a notification was sent, and what to do. */
export const NOTIFICATION_TEST_REASONS = {
  no_key: "multisafepay.notifications.reasons.no_key",
  unreachable: "multisafepay.notifications.reasons.unreachable",
  redirected: "multisafepay.notifications.reasons.redirected",
  not_found: "multisafepay.notifications.reasons.not_found",
  refused: "multisafepay.notifications.reasons.refused",
  wrong_host: "multisafepay.notifications.reasons.wrong_host",
  unexpected_status: "multisafepay.notifications.reasons.unexpected_status",
} as const satisfies Record<NonNullable<AdminNotificationTest["reason"]>, string>

export const WARNINGS = {
  no_api_key: "multisafepay.warnings.no_api_key",
  unreadable_key: "multisafepay.warnings.unreadable_key",
  live_over_http: "multisafepay.warnings.live_over_http",
  notification_url_local: "multisafepay.warnings.notification_url_local",
  notification_url_port: "multisafepay.warnings.notification_url_port",
  notification_url_characters: "multisafepay.warnings.notification_url_characters",
  lifetime_longer_than_order: "multisafepay.warnings.lifetime_longer_than_order",
  manual_capture_without_card: "multisafepay.warnings.manual_capture_without_card",
  reminder_with_second_chance: "multisafepay.warnings.reminder_with_second_chance",
  unpaid_orders_stay: "multisafepay.warnings.unpaid_orders_stay",
  return_url_over_http: "multisafepay.warnings.return_url_over_http",
} as const satisfies Record<AdminAccountWarning, string>

export const KEY_LABELS = {
  test: "multisafepay.keys.test",
  live: "multisafepay.keys.live",
} as const
