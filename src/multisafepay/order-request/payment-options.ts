import { InvalidPaymentError } from "../invalid-payment-error"
import { type PaymentOptions } from "../requests/payment-options"
import { type PaymentDescription } from "./payment-description"
import { optionalText } from "./plain-text"

const LONGEST_NOTIFICATION_URL = 150

/**
 * `payment_options` of `POST /orders`. Notifications are asked for by POST, the only form that is signed.
 *
 * @throws InvalidPaymentError for an address that is no absolute http(s) URL, or too long to be kept.
 */
export function toPaymentOptions(description: PaymentDescription): PaymentOptions {
  const notificationUrl = toUrl("notification", description.notificationUrl)
  if (notificationUrl.length > LONGEST_NOTIFICATION_URL) {
    throw new InvalidPaymentError(
      `The notification URL has ${notificationUrl.length} characters; MultiSafepay takes at most ${LONGEST_NOTIFICATION_URL}. Use a shorter backend URL or account id.`
    )
  }
  return {
    notification_url: notificationUrl,
    notification_method: "POST",
    redirect_url: toUrl("return", description.returnUrl),
    cancel_url: toUrl("cancel", description.cancelUrl),
    close_window: description.closeWindow,
    template_id: optionalText(description.templateId, 100),
  }
}

function toUrl(purpose: string, address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url?.protocol === "https:" || url?.protocol === "http:") return url.href
  throw new InvalidPaymentError(
    `The ${purpose} URL "${address.slice(0, 100)}" is not an absolute http(s) URL.`
  )
}
