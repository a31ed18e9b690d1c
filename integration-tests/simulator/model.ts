import { type OrderRequest } from "./order-request"
import { type JsonObject } from "./json"

/** One `POST /orders`: a page a person can open. */
export type PaymentLink = {
  sessionId: string
  url: string
  orderId: string
  request: OrderRequest
  /** The key of the site that made it, which also signs its notifications. */
  apiKey: string
  createdAt: Date
  modifiedAt: Date
  expiresAt: Date
  opens: number
  ended: "cancelled" | "expired" | undefined
}

/** One row in MultiSafepay's books: an attempt to pay, a refund, or a capture. Has its own PSP id. */
export type Transaction = {
  /** Digits; always 17, always more than 2^53. */
  id: string
  type: "payment" | "refund" | "capture"
  orderId: string
  /** The link it was made on. */
  link: PaymentLink
  gateway: string
  status: string
  financialStatus: string
  amount: number
  currency: string
  description: string
  createdAt: Date
  modifiedAt: Date
  completedAt: Date | undefined
  reason: string
  reasonCode: string
  details: JsonObject
  amountRefunded: number
  /** Only of methods that take shipments in parts: the sum of those. */
  shippedInParts: number
  /** What it goes back to when all its refunds are cancelled. */
  statusBeforeRefund: string | undefined
  related: RelatedTransaction[]
  /** Only on a manual capture that is authorised. */
  authorisation: { expiresAt: Date; remaining: number } | undefined
  /** Only on a capture: the order it was taken from. */
  authOrderId: string | undefined
}

export type RelatedTransaction = {
  type: "refund" | "capture" | "chargeback" | "auth-cancellation"
  transaction: Transaction
}

export type SimulatedOrder = {
  orderId: string
  /** One per `POST /orders` with this id. More than one means that the id was used again. */
  links: PaymentLink[]
  /** Attempts in the order they were made. */
  transactions: Transaction[]
  /** What further attempts will be booked as, when a test wants that to differ from what was asked. */
  booked: { amount?: number; currency?: string }
  readonly link: PaymentLink
  /** The attempt MultiSafepay reports: the one that was paid, else the latest. */
  readonly transaction: Transaction | undefined
  readonly status: string
  readonly financialStatus: string | null
  readonly amountRefunded: number
  readonly paymentUrl: string
}

export function createSimulatedOrder(link: PaymentLink): SimulatedOrder {
  return {
    orderId: link.orderId,
    links: [link],
    transactions: [],
    booked: {},
    get link() {
      return this.links.at(-1) ?? link
    },
    get transaction() {
      const paid = this.transactions.filter((each) => each.completedAt)
      return paid.at(-1) ?? this.transactions.at(-1)
    },
    get status() {
      return this.transaction?.status ?? this.link.ended ?? "initialized"
    },
    get financialStatus() {
      return this.transaction?.financialStatus ?? null
    },
    get amountRefunded() {
      return this.transaction?.amountRefunded ?? 0
    },
    get paymentUrl() {
      return this.link.url
    },
  }
}
