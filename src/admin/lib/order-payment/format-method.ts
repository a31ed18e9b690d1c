import { type AdminPayment } from "../../../types/http"

/** `VISA, •••• 1111`: what was paid with; null until somebody chose a method. */
export function formatMethod(details: AdminPayment["details"]): string | null {
  if (!details) return null
  const { method, last4, gift_card: giftCard } = details
  return [method, last4 && `•••• ${last4}`, giftCard].filter(Boolean).join(", ")
}
