import { type LinkState } from "./link-state"

/** What a link is listed, filtered and added up by, in the order that a merchant looks for them. */
export const STATUSES = ["open", "authorized", "paid", "declined", "expired", "cancelled"] as const

/** Keys of the names of a link's states. */
export const STATE_LABELS = {
  open: "multisafepay.orderPayment.states.open",
  authorized: "multisafepay.orderPayment.states.authorized",
  paid: "multisafepay.orderPayment.states.paid",
  declined: "multisafepay.orderPayment.states.declined",
  expired: "multisafepay.orderPayment.states.expired",
  cancelled: "multisafepay.orderPayment.states.cancelled",
  refunded: "multisafepay.orderPayment.states.refunded",
  partly_refunded: "multisafepay.orderPayment.states.partlyRefunded",
} as const satisfies Record<LinkState, string>

export const STATE_COLOURS = {
  open: "blue",
  authorized: "purple",
  paid: "green",
  declined: "red",
  expired: "grey",
  cancelled: "grey",
  refunded: "orange",
  partly_refunded: "orange",
} as const satisfies Record<LinkState, string>
