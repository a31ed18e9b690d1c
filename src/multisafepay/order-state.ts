import { type OrderAnswer } from "./schemas/order"
import { type OrderStatus } from "./schemas/order-status"

const STATES = {
  initialized: "initialized",
  completed: "paid",
  shipped: "paid",
  uncleared: "uncleared",
  declined: "declined",
  void: "void",
  cancelled: "cancelled",
  expired: "expired",
  refunded: "refunded",
  partial_refunded: "partial_refunded",
  chargedback: "chargedback",
  reserved: "reserved",
  unrecognised: "unrecognised",
} as const satisfies Record<OrderStatus, string>

/** What an order's money is doing: its status, with `paid` and `authorized` told apart. */
export type OrderState = (typeof STATES)[OrderStatus] | "authorized"

/** The part of an order that its state is read from. */
export type ReadableOrder = Pick<OrderAnswer, "status" | "financial_status" | "payment_details">

/**
 * The state of an order. Completed is paid whatever the financial status says, since that stays
 * `initialized` forever for PayPal and others; only a card authorisation with something left to
 * capture is not. Uncleared is never paid.
 */
export function readOrderState(order: ReadableOrder): OrderState {
  return isAuthorisation(order) ? "authorized" : STATES[order.status]
}

function isAuthorisation({ status, financial_status, payment_details }: ReadableOrder): boolean {
  const { capture, capture_remain } = payment_details
  const isManual = capture?.toLowerCase() === "manual" && financial_status === "initialized"
  // When what is left is not said, nothing shows that the money was taken.
  return status === "completed" && isManual && (capture_remain ?? 1) > 0
}
