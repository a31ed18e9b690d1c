import { type ConnectionFailure } from "../multisafepay/connection-failure"
import { type AccountWarning } from "../multisafepay/settings/find-warnings"

/** A payment link as the admin API gives it. Amounts in major units, moments as ISO 8601 in UTC. */
export type AdminPaymentLink = {
  id: string
  account: string
  environment: "test" | "live"
  session_id: string
  multisafepay_order_id: string
  /** MultiSafepay's own id, digit for digit; null until somebody tried to pay. */
  transaction_id: string | null
  /** Medusa's. */
  order_id: string | null
  cart_id: string | null
  payment_collection_id: string
  amount: number
  currency_code: string
  payment_url: string | null
  expires_at: string
  status: "open" | "authorized" | "paid" | "declined" | "expired" | "cancelled"
  /** Set when a person has to look. */
  attention: { reason: string; since: string; detail: string } | null
  gateway: string | null
  refunded_amount: number
  created_at: string
  updated_at: string
}

/** What became of the payment of a link, as MultiSafepay last told. Amounts in major units, moments as ISO 8601 in UTC. */
export type AdminPayment = {
  /** What it was made with; null until somebody chose a method. */
  details: {
    /** Gateway id of the method used. */
    method: string
    description: string | null
    /** Last digits of card or account. */
    last4: string | null
    /** Brands of gift cards, separated by semicolons. */
    gift_card: string | null
    /** What each method paid, where several did. */
    parts: { method: string; amount: number }[]
  } | null
  refunds: {
    /** MultiSafepay's own id, digit for digit. */
    transaction_id: string
    /** Medusa's; null where it has none. */
    refund_id: string | null
    amount: number
    /** `pending` until it is paid out at night; `failed` was voided or declined. */
    status: "pending" | "completed" | "failed"
  }[]
  /** When a card authorisation lapses; null where nothing is left to capture. */
  authorized_until: string | null
  /** The latest chargeback. */
  dispute: {
    status: "open" | "lost" | "won"
    amount: number | null
    respond_by: string | null
    reason_code: string | null
    reason: string | null
  } | null
  /** What MultiSafepay was told of the order: its number, and which of Medusa's fulfilments were shipped. */
  reported: { invoice_id: string | null; shipments: string[] }
}

/** One line of a link's timeline. Ids, amounts in major units, codes and notes. */
export type AdminTimelineEntry = {
  id: string
  type: string
  data: Record<string, string | number | null>
  created_at: string
}

/** What the admin shows of a link beside its own fields. */
export type AdminPaymentLinkDetails = {
  /** What the customer reads on the payment page. */
  description: string | null
  /** What the shop noted for itself. */
  note: string | null
  second_chance: boolean
  /** How often somebody chose a method, and how often MultiSafepay lets them. */
  attempts: { used: number; allowed: number }
  /** Reminders sent. */
  reminders: number
  sent_at: string | null
  /** MultiSafepay's dashboard of the link's environment. */
  dashboard_url: string
  /** In the order to offer them; none where nobody has to look. */
  remedies: AdminRemedy[]
  order: {
    id: string
    display_id: number | null
    email: string | null
    phone: string | null
    is_draft_order: boolean
    /** What to write to the customer in, as `nl-NL`. */
    locale: string
  } | null
  shop_name: string
}

/** Answer of `GET /admin/multisafepay/payment-links/:id`, and of what is done with one link. */
export type AdminPaymentLinkResponse = {
  payment_link: AdminPaymentLink
  payment: AdminPayment
  details: AdminPaymentLinkDetails
  /** Oldest first. */
  timeline: AdminTimelineEntry[]
}

/** Body of `POST /admin/multisafepay/payment-links/:id/send`. Left out, it goes to the address of the order. */
export type AdminSendPaymentLink = { to?: string; message?: string }

/** What can be done about a payment that needs a person. */
export type AdminRemedy = "refund" | "accept" | "place_order" | "dismiss"

/** Answer of `GET /admin/multisafepay/payment-links`. */
export type AdminPaymentLinkListResponse = {
  payment_links: AdminPaymentLink[]
  /** With `attention=true` only, by id of the link: what can be done about it, in the order to offer it. */
  remedies?: Record<string, AdminRemedy[]>
  count: number
  limit: number
  offset: number
}

/** Answer of `GET /admin/multisafepay/payment-links/totals`. Amounts in major units. */
export type AdminPaymentLinkTotalsResponse = {
  totals: {
    status: AdminPaymentLink["status"]
    currency_code: string
    count: number
    amount: number
  }[]
}

/** A notification as the admin API gives it. Moments as ISO 8601 in UTC. */
export type AdminNotification = {
  id: string
  account: string
  multisafepay_order_id: string
  /** `unsigned` is a hint that proves nothing, but leads to a look as well. */
  kind: "signed" | "unsigned"
  /** What the sender said of the order; of a hint null, or `returned` when the customer came back. */
  order_status: string | null
  financial_status: string | null
  /** MultiSafepay's own id, digit for digit. */
  transaction_id: string | null
  gateway: string | null
  /** `dead` was given up a day after it came. */
  status: "received" | "processing" | "done" | "dead"
  /** What came of it, or why it failed: a code, and after a colon a sentence. */
  outcome: string | null
  attempts: number
  /** When it came, or was last told to be tried for another day. */
  received_at: string
  /** How often the same came. */
  received_count: number
  /** Null unless it waits. */
  next_attempt_at: string | null
  processed_at: string | null
}

/** Answer of `POST /admin/multisafepay/notifications/:id/retry`. */
export type AdminNotificationResponse = { notification: AdminNotification }

/** Answer of `GET /admin/multisafepay/notifications`. */
export type AdminNotificationListResponse = {
  notifications: AdminNotification[]
  count: number
  limit: number
  offset: number
}

/** Answer of `GET /admin/multisafepay/health`. Counts; moments as ISO 8601 in UTC. */
export type AdminHealthResponse = {
  health: {
    inbox: {
      /** Notifications that wait, that are in hand, and that were given up. */
      received: number
      processing: number
      dead: number
      /** When the oldest that waits or is in hand came; null when there is none. */
      oldest_unprocessed_at: string | null
      /** Why notifications were given up or will be tried again, the most frequent first. */
      failures: { reason: string; count: number }[]
    }
    links: {
      /** Links that can still be paid. */
      open: number
      /** Links that a person has to look at. */
      attention: number
      /** Links that the job should have looked at by now. */
      due: number
      /** When the reconciliation job last ran through; null before it ever did. */
      last_reconciled_at: string | null
    }
    /** One entry for each registered account. */
    accounts: {
      id: string
      last_notification_at: string | null
      /** Notifications without a valid signature, since the beginning; null when there were none. */
      signature_failures: {
        count: number
        last_at: string
        /** `missing`, `malformed`, `mismatch`, `expired`. */
        last_reason: string
      } | null
    }[]
  }
}

/** Where a value comes from, highest precedence first. */
export type AdminSettingSource = "admin" | "option" | "environment" | "default"

/** An amount of time. Whole numbers from 1. */
export type AdminLifetime = { value: number; unit: "minutes" | "hours" | "days" }

/** Settings of an account, by their names in the admin API. */
export type AdminAccountSettings = {
  environment: "test" | "live"
  link_lifetime_checkout: AdminLifetime
  link_lifetime_admin: AdminLifetime
  second_chance_checkout: boolean
  second_chance_admin: boolean
  close_window: boolean
  /** `{reference}` stands for the order's or cart's reference. */
  description: string
  /** One gateway id; null: the payment page shows all. */
  gateway: string | null
  capture: "automatic" | "manual"
  place_order: "after_payment" | "before_payment"
  send_cart: boolean
  /** As `nl_NL`. */
  fallback_locale: string | null
  template_id: string | null
  return_url: string | null
  cancel_link_with_order: boolean
  report_shipment: boolean
  report_invoice: boolean
  cancel_order_on_expiry: boolean
  refund_unplaceable: boolean
  /** Decimal places by currency code, for currencies whose number MultiSafepay does not document. */
  currency_exponents: Record<string, number>
  notification_retention_days: number
  /** Quiet hours as `HH:MM`. */
  reminder: { after_days: number; max: number; quiet_from: string; quiet_to: string } | null
  shop_name: string | null
  mail_text: string | null
  logo_url: string | null
}

/** What may be known of an API key: never more than its last four characters. */
export type AdminApiKey = {
  configured: boolean
  last4: string | null
  source: AdminSettingSource
}

/** Why a test of the connection failed; `other_environment`: the key is one of MultiSafepay's other environment. */
export type AdminConnectionReason =
  "no_key" | "unreadable_key" | "other_environment" | ConnectionFailure

/** What a test of the connection found. */
export type AdminConnection = {
  ok: boolean
  /** Null when it is well. */
  reason: AdminConnectionReason | null
  environment: "test" | "live"
  checked_at: string
}

/** What a merchant should know of an account's settings. */
export type AdminAccountWarning = AccountWarning

/** An account as the admin API gives it. */
export type AdminAccount = AdminAccountSettings & {
  /** The `id` of its provider entry. */
  id: string
  /** `pp_multisafepay_<id>`. */
  provider_id: string
  api_keys: Record<"test" | "live", AdminApiKey>
  /** Where the value of each setting comes from. */
  sources: Record<keyof AdminAccountSettings, AdminSettingSource>
  /** Where MultiSafepay sends notifications. */
  notification_url: string
  /** MultiSafepay's dashboard of the environment in force. */
  dashboard_url: string
  /** Whether a key can be saved in the admin: there is an encryption key. */
  can_store_keys: boolean
  /** The last test, if it was one of the environment in force. */
  connection: AdminConnection | null
  last_notification_at: string | null
  /** Links that can still be paid, and links that a person has to look at. */
  links: { open: number; attention: number }
  warnings: AdminAccountWarning[]
}

/** Answer of `GET` and `POST /admin/multisafepay/accounts/:account`. */
export type AdminAccountResponse = { account: AdminAccount }

/** Answer of `GET /admin/multisafepay/accounts`. */
export type AdminAccountListResponse = { accounts: AdminAccount[]; count: number }

/**
 * Body of `POST /admin/multisafepay/accounts/:account`. What is left out stays as it is; `reset` names
 * settings that shall come from the options, the environment or the defaults again.
 */
export type AdminUpdateAccount = Partial<AdminAccountSettings> & {
  /** Write-only. Null removes the key that was saved here. */
  api_keys?: Partial<Record<"test" | "live", string | null>>
  reset?: (keyof AdminAccountSettings)[]
}

/** Body of `POST .../test-connection`: the key in force, or one that is not saved yet. */
export type AdminTestConnection = { environment?: "test" | "live"; api_key?: string }

/** Answer of `POST /admin/multisafepay/accounts/:account/test-connection`. */
export type AdminTestConnectionResponse = { connection: AdminConnection }

/** What came back when a signed probe was sent to the address for notifications. */
export type AdminNotificationTest = {
  ok: boolean
  reason:
    | "no_key"
    /** No answer: no such host, no network, a firewall, a timeout, or a certificate that is not valid. */
    | "unreachable"
    | "redirected"
    | "not_found"
    /** Something in between refuses it, or another shop with another key answers there. */
    | "refused"
    /** There is an answer, but not from this shop. */
    | "wrong_host"
    | "unexpected_status"
    | null
  /** Where the probe was sent. */
  url: string
  /** HTTP status; null without an answer. */
  status: number | null
  /** Where a redirect leads. */
  location: string | null
}

/** Answer of `POST /admin/multisafepay/accounts/:account/test-notifications`. */
export type AdminTestNotificationsResponse = { notification_test: AdminNotificationTest }

/** A payment method of an account, as MultiSafepay reports it. Amounts in major units of EUR. */
export type AdminPaymentMethod = {
  /** Gateway id. */
  id: string
  name: string
  /** `payment-method` or `coupon`. */
  type: string
  icon_url: string | null
  /** Whether a link fixed to it can be captured by hand. */
  manual_capture: boolean
}

/** Answer of `GET /admin/multisafepay/accounts/:account/payment-methods`. */
export type AdminPaymentMethodListResponse = {
  payment_methods: AdminPaymentMethod[]
  count: number
}

/** Answer of `GET /admin/multisafepay/support-report`: made to be sent to others, so without secrets or customer data. */
export type AdminSupportReportResponse = { report: Record<string, unknown> }

/** A payment method that can be offered for a cart. */
export type StorePaymentMethod = {
  /** Gateway id: to be sent as `data.gateway` when the payment session is created. */
  id: string
  name: string
  icon_url: string | null
  /** To be sent as `provider_id` when the payment session is created. */
  provider_id: string
}

/** Answer of `GET /store/multisafepay/payment-methods`. */
export type StorePaymentMethodListResponse = {
  payment_methods: StorePaymentMethod[]
  /** True when MultiSafepay could not be asked and nothing is known from before: offer the provider without a method, its page lists them. */
  fallback: boolean
}

/** Body of `POST /admin/multisafepay/payment-links`. What is left out comes from the account's settings. */
export type AdminCreatePaymentLink = {
  order_id: string
  /** Default: that of the order's last link, else the first its region offers, else the only one. */
  account?: string
  /** Major units, at most what is outstanding, which is the default; less makes a deposit. */
  amount?: number
  lifetime?: AdminLifetime
  /** What the customer reads on the payment page; `{reference}` stands for the order's number. */
  description?: string
  /** As `nl_NL`. */
  locale?: string
  /** The one payment method of the link, MultiSafepay's gateway id. */
  gateway?: string
  second_chance?: boolean
  /** For the shop's own eyes. */
  note?: string
}

/** Answer of `GET /admin/multisafepay/orders/:id/payment`: what a payment link for the order can ask for. */
export type AdminOrderPaymentResponse = {
  order: {
    id: string
    /** Major units: unpaid, and not held by an authorisation either. */
    outstanding: number
    currency_code: string
    is_draft_order: boolean
    /** Ids of the accounts that a link can be made with, and the one that is taken when none is named. */
    accounts: string[]
    account: string | null
  }
}

/** Body of `POST /store/multisafepay/orders/:id/payment-link`. */
export type StoreCreatePaymentLink = {
  account?: string
  gateway?: string
  locale?: string
  /** Where the browser goes afterwards; has to be an allowed address. */
  return_url?: string
}

/** Answer of `POST /store/multisafepay/orders/:id/payment-link`. */
export type StorePaymentLinkResponse = {
  payment_link: {
    id: string
    /** Major units. */
    amount: number
    currency_code: string
    payment_url: string
    /** ISO 8601 in UTC. */
    expires_at: string
    status: AdminPaymentLink["status"]
  }
}
