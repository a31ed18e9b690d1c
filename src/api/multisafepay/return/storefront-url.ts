import { type PaymentLinkRecord } from "../../../types/payment-link"
import { type PaymentResult } from "./to-result"

/** The storefront's address with what it needs to go on. Parameters it already has are kept. */
export function storefrontUrl(
  base: string,
  link: PaymentLinkRecord,
  result: PaymentResult
): string {
  const url = new URL(base)
  url.searchParams.set("payment_status", result)
  if (link.cart_id) url.searchParams.set("cart_id", link.cart_id)
  if (link.order_id) url.searchParams.set("order_id", link.order_id)
  return url.toString()
}
