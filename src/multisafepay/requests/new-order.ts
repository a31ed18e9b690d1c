import type { CheckoutOptions } from "./checkout-options"
import type { NewOrderCustomer, NewOrderDelivery } from "./new-order-customer"
import type { PaymentOptions } from "./payment-options"
import type { ShoppingCart } from "./shopping-cart"

/** Prefills the form of a pay-later method; the page asks the customer for whatever is left out. */
export type GatewayInfo = {
  /** `YYYY-MM-DD`. */
  readonly birthday?: string | undefined
  readonly bank_account?: string | undefined
  readonly phone?: string | undefined
  /** At most 64 characters. */
  readonly email?: string | undefined
  readonly gender?: string | undefined
}

/** Which software sent the order. Without its three required fields none of it is read. */
export type PluginDetails = {
  readonly shop: string
  readonly shop_version: string
  readonly plugin_version: string
  readonly partner?: string | undefined
  readonly shop_root_url?: string | undefined
}

/** One share of the amount that goes to another MultiSafepay merchant. */
export type SplitPayment = {
  readonly merchant: number | string
  /** Minor units. */
  readonly fixed?: number | undefined
  /** 12.5 means 12.5 %. */
  readonly percentage?: number | undefined
  readonly description?: string | undefined
}

/**
 * Body of `POST /orders`: every field that a hosted payment page can use. Card data, payment tokens
 * and QR settings are left out on purpose. `amount` is in minor units, prices in the cart in major.
 */
export type NewOrder = {
  /** `paymentlink` is listed in the dashboard under payment links; the page is the same. */
  readonly type: "paymentlink" | "redirect"
  /** At most 50 characters, unique per site, cannot be changed afterwards. */
  readonly order_id: string
  /** Opens the page on this method. Empty or absent: the page offers all methods of the site. */
  readonly gateway?: string | undefined
  /** ISO 4217 in upper case. */
  readonly currency: string
  /** Integer in minor units, at least 1. */
  readonly amount: number
  /** Plain text, at most 200 characters; shown on the page and on the bank statement. */
  readonly description: string
  readonly payment_options: PaymentOptions
  readonly customer: NewOrderCustomer
  readonly delivery?: NewOrderDelivery | undefined
  readonly shopping_cart?: ShoppingCart | undefined
  readonly checkout_options?: CheckoutOptions | undefined
  /** Free HTML, ignored when there is a `shopping_cart`. */
  readonly items?: string | undefined
  /** Reminder mails by MultiSafepay; never sent for a payment link that does not ask for them. */
  readonly second_chance?: { readonly send_email: boolean } | undefined
  /** 1 to 365; counts from creation. */
  readonly days_active?: number | undefined
  /** 1 to 31,536,000; wins over `days_active`. */
  readonly seconds_active?: number | undefined
  /** Echoed in every answer and notification. Stay within 100 characters. */
  readonly var1?: string | undefined
  readonly var2?: string | undefined
  readonly var3?: string | undefined
  readonly custom_info?: CustomInfo | undefined
  readonly gateway_info?: GatewayInfo | undefined
  readonly google_analytics?: { readonly account: string } | undefined
  readonly plugin?: PluginDetails | undefined
  readonly affiliate?: { readonly split_payments: readonly SplitPayment[] } | undefined
  /** Needs `customer.reference`. */
  readonly recurring_model?: "cardOnFile" | "subscription" | "unscheduled" | undefined
  readonly recurring_id?: string | undefined
  /** Authorises only. Needs a card gateway and an account on which it is activated. */
  readonly capture?: "manual" | undefined
}

/** Free text of the merchant, echoed in every answer. */
export type CustomInfo = {
  readonly custom_1?: string | undefined
  readonly custom_2?: string | undefined
  readonly custom_3?: string | undefined
}
