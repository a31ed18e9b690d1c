import { type AdminPaymentLink } from "../../../types/http"

/** In the order that a merchant looks for them. */
export const STATUSES = ["open", "authorized", "paid", "declined", "expired", "cancelled"] as const

/** Keys of the names of a link's states. */
export const STATUS_LABELS = {
  open: "multisafepay.paymentLinks.statuses.open",
  authorized: "multisafepay.paymentLinks.statuses.authorized",
  paid: "multisafepay.paymentLinks.statuses.paid",
  declined: "multisafepay.paymentLinks.statuses.declined",
  expired: "multisafepay.paymentLinks.statuses.expired",
  cancelled: "multisafepay.paymentLinks.statuses.cancelled",
} as const satisfies Record<AdminPaymentLink["status"], string>

export const STATUS_COLOURS = {
  open: "blue",
  authorized: "purple",
  paid: "green",
  declined: "red",
  expired: "grey",
  cancelled: "grey",
} as const satisfies Record<AdminPaymentLink["status"], string>
