import { type Order } from "../schemas/order"
import { type OrderState, readOrderState } from "../order-state"
import { readDispute } from "./dispute"
import { type AttentionReason, type LinkStatus } from "./link-status"

/** The link as the ledger holds it, in what matters for a judgement. Amounts in minor units. */
export type LinkSnapshot = Readonly<{
  status: LinkStatus
  amountInMinorUnits: number
  /** ISO 4217 in upper case. */
  currency: string
  transactionId: string | undefined
  /** Set when we cancelled the link or saw its lifetime end. */
  closedAt: Date | undefined
  expiresAt: Date
}>

/** What a fresh read of the order means for its link. */
export type Judgement = Readonly<{
  state: OrderState
  status: LinkStatus
  /** Money that may be moved in Medusa, if the payment session agrees. */
  settle: "captured" | "authorized" | "none"
  /** The link itself is over, not merely one attempt on it: a payment from here on fits nothing. */
  closes: boolean
  attention?: Readonly<{ reason: AttentionReason; detail: string }>
}>

const HAS_PAID = {
  initialized: false,
  paid: true,
  authorized: false,
  uncleared: false,
  declined: false,
  void: false,
  cancelled: false,
  expired: false,
  // All of it went back, so there is nothing to move.
  refunded: false,
  partial_refunded: true,
  chargedback: false,
  reserved: false,
  unrecognised: false,
} as const satisfies Record<OrderState, boolean>

/** What a state that brings no money makes of a link on which nothing has been paid. */
const UNPAID_STATUS = {
  initialized: undefined,
  paid: undefined,
  authorized: undefined,
  uncleared: undefined,
  declined: "declined",
  void: "cancelled",
  cancelled: "cancelled",
  expired: "expired",
  refunded: "cancelled",
  partial_refunded: undefined,
  chargedback: undefined,
  reserved: undefined,
  unrecognised: undefined,
} as const satisfies Record<OrderState, LinkStatus | undefined>

const MONEY_WENT_BACK: readonly OrderState[] = ["void", "cancelled", "declined", "expired"]

function mismatch(link: LinkSnapshot, order: Order): Judgement["attention"] {
  const currency = order.currency?.toUpperCase()
  if (currency !== link.currency) {
    const detail = `MultiSafepay reports ${currency ?? "no currency"}, the payment session has ${link.currency}.`
    return { reason: "currency_mismatch", detail }
  }
  if (order.amount === link.amountInMinorUnits) return undefined
  const detail = `MultiSafepay reports ${order.amount ?? "no amount"}, the payment session has ${link.amountInMinorUnits} (minor units of ${currency}).`
  return { reason: "amount_mismatch", detail }
}

function misfit(link: LinkSnapshot, order: Order): Judgement["attention"] {
  const wrong = mismatch(link, order)
  if (wrong) return wrong
  if (link.status === "paid") {
    const twice = link.transactionId !== undefined && order.transaction_id !== link.transactionId
    return twice
      ? {
          reason: "paid_twice",
          detail: `Transaction ${order.transaction_id ?? "unknown"} came after ${link.transactionId}.`,
        }
      : undefined
  }
  if (!link.closedAt) return undefined
  // MultiSafepay's clock and ours differ: its word that the link expired counts, however early.
  const hasExpired = link.status === "expired" || link.closedAt >= link.expiresAt
  const reason = hasExpired ? "paid_after_expiry" : "paid_after_cancel"
  return { reason, detail: `The link was closed at ${link.closedAt.toISOString()}.` }
}

/** One read of one link. */
export type Reading = Readonly<{
  link: LinkSnapshot
  /** Undefined when MultiSafepay knows no such order, which it may say until a method is chosen. */
  order: Order | undefined
  now: Date
}>

/** A link can be tried again after a failed attempt, so its end needs more than an attempt's end. */
function endsLink(state: OrderState, { link, order, now }: Reading): boolean {
  if (link.expiresAt <= now) return UNPAID_STATUS[state] !== undefined
  return (state === "cancelled" || state === "expired") && order?.transaction_id === undefined
}

/** Without an attempt there is nothing on its way, so the lifetime alone decides. */
function withoutAttempt({ link, now }: Reading): Judgement {
  const over = link.expiresAt <= now && link.status !== "paid" && link.status !== "authorized"
  const status = over ? "expired" : link.status
  return { state: "initialized", status, settle: "none", closes: over }
}

/**
 * Compares what MultiSafepay says with what the ledger knows. Pure: the same order and link always
 * give the same answer, so repetition and order of messages cannot matter.
 */
export function judgeOrder(reading: Reading): Judgement {
  const { link, order } = reading
  if (!order) return withoutAttempt(reading)
  const state = readOrderState(order)
  const { status } = link
  const held = { state, status, settle: "none", closes: false } as const
  const dispute = readDispute(order)
  if (dispute && dispute.status !== "won") {
    const detail = `MultiSafepay reports a chargeback on transaction ${order.transaction_id ?? "unknown"}.`
    return { ...held, attention: { reason: "chargeback", detail } }
  }
  if (HAS_PAID[state] || state === "authorized") {
    const attention = misfit(link, order)
    if (attention) return { ...held, attention }
    if (state !== "authorized") return { ...held, status: "paid", settle: "captured" }
    return status === "paid" ? held : { ...held, status: "authorized", settle: "authorized" }
  }
  if (state === "initialized" && order.transaction_id === undefined) return withoutAttempt(reading)
  if (status === "paid") {
    if (!MONEY_WENT_BACK.includes(state)) return held
    const detail = `MultiSafepay reports "${state}" for a payment that was completed.`
    return { ...held, attention: { reason: "payment_reversed", detail } }
  }
  return { ...held, status: UNPAID_STATUS[state] ?? status, closes: endsLink(state, reading) }
}
