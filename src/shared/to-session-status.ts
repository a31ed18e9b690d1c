import { PaymentSessionStatus } from "@medusajs/framework/utils"

import { type Judgement } from "../multisafepay/ledger/judge-order"
import { type OrderState } from "../multisafepay/order-state"
import { isSlowMethod } from "../multisafepay/slow-methods"

/** What `authorizePayment` says where no money may be moved and nothing needs a person. */
const UNPAID = {
  initialized: PaymentSessionStatus.PENDING,
  uncleared: PaymentSessionStatus.PENDING_AUTHORIZATION,
  reserved: PaymentSessionStatus.PENDING_AUTHORIZATION,
  // The link can be tried again, so the session must stay usable for the checkout.
  declined: PaymentSessionStatus.PENDING,
  void: PaymentSessionStatus.PENDING,
  cancelled: PaymentSessionStatus.PENDING,
  expired: PaymentSessionStatus.PENDING,
  // Money that is held or gone back places no order.
  paid: PaymentSessionStatus.PENDING,
  authorized: PaymentSessionStatus.PENDING,
  refunded: PaymentSessionStatus.PENDING,
  partial_refunded: PaymentSessionStatus.PENDING,
  chargedback: PaymentSessionStatus.PENDING,
  unrecognised: PaymentSessionStatus.PENDING,
} as const satisfies Record<OrderState, PaymentSessionStatus>

const SETTLED = {
  captured: PaymentSessionStatus.CAPTURED,
  authorized: PaymentSessionStatus.AUTHORIZED,
} as const

/**
 * The session status that agrees with what processing a notification would do: captured exactly
 * when it would capture.
 */
export function toSessionStatus(
  { state, settle, status, closes, attention }: Judgement,
  link: { gateway: string | null; closed: boolean; placeOrder: "after_payment" | "before_payment" }
): PaymentSessionStatus {
  if (settle !== "none") return SETTLED[settle]
  if (link.closed || closes) return PaymentSessionStatus.CANCELED
  if (attention || status === "declined" || status === "cancelled") return UNPAID[state]
  const payLater =
    link.placeOrder === "before_payment" || (link.gateway !== null && isSlowMethod(link.gateway))
  return state === "initialized" && payLater
    ? PaymentSessionStatus.PENDING_AUTHORIZATION
    : UNPAID[state]
}
