import { MultiSafepayApiError } from "../../multisafepay/errors"
import {
  type Judgement,
  judgeOrder,
  type LinkSnapshot,
} from "../../multisafepay/ledger/judge-order"
import { toMajorUnits, toMinorUnits } from "../../multisafepay/money"
import { type Order } from "../../multisafepay/schemas/order"
import { type PaymentLinkRecord } from "../../types/payment-link"
import { type Accounts } from "./accounts"
import { type LinkChanges, type Links, type TimelineEntry } from "./payment-links"

/** The order as MultiSafepay gave it, what that means, and the link with both written down. */
export type LinkRead = Readonly<{
  link: PaymentLinkRecord
  order: Order | undefined
  judgement: Judgement
}>

/** MultiSafepay's code for an order it does not know, which includes links that nobody has opened yet. */
const UNKNOWN_ORDER = 1006

const exponents = (link: PaymentLinkRecord) => ({
  [link.currency_code.toUpperCase()]: link.currency_exponent,
})

function toSnapshot(link: PaymentLinkRecord): LinkSnapshot {
  return {
    status: link.status,
    amountInMinorUnits: toMinorUnits(link.amount, link.currency_code, exponents(link)),
    currency: link.currency_code.toUpperCase(),
    transactionId: link.transaction_id ?? undefined,
    closedAt: link.closed_at ?? undefined,
    expiresAt: link.expires_at,
  }
}

function toTimeline(
  link: PaymentLinkRecord,
  { order, judgement }: Omit<LinkRead, "link">
): TimelineEntry[] {
  if (
    !order ||
    (link.order_status === order.status && link.transaction_id === (order.transaction_id ?? null))
  ) {
    return []
  }
  const { transaction_id, status, financial_status } = order
  const data = { transaction_id, status, financial_status, gateway: order.payment_details.type }
  return [{ type: judgement.state, data }]
}

/** Reads orders at MultiSafepay and writes down what they say. Decides nothing in Medusa. */
export class LinkReader {
  readonly #links: Links
  readonly #accounts: Accounts

  constructor({ links, accounts }: { links: Links; accounts: Accounts }) {
    this.#links = links
    this.#accounts = accounts
  }

  /** One `GET /orders/{id}`; undefined when MultiSafepay does not know the order. */
  retrieve(link: PaymentLinkRecord): Promise<Order | undefined> {
    const client = this.#accounts.client(link.account)
    return client.retrieveOrder(link.multisafepay_order_id).catch((error: unknown) => {
      if (error instanceof MultiSafepayApiError && error.code === UNKNOWN_ORDER) return undefined
      throw error
    })
  }

  /** Reads, judges and records. `readAt` is when the caller began, by the database's clock. */
  async read(link: PaymentLinkRecord, readAt = new Date()): Promise<LinkRead> {
    const order = await this.retrieve(link)
    const judgement = judgeOrder({ link: toSnapshot(link), order, now: new Date() })
    const timeline = toTimeline(link, { order, judgement })
    const recorded = await this.#links.update(
      link,
      this.#changes(link, { order, judgement, readAt }),
      timeline
    )
    const { attention } = judgement
    return {
      order,
      judgement,
      link: attention ? await this.#links.flag(recorded, attention) : recorded,
    }
  }

  #changes(
    link: PaymentLinkRecord,
    { order, judgement, readAt }: Omit<LinkRead, "link"> & { readAt: Date }
  ): LinkChanges {
    const end =
      judgement.closes && !link.closed_at ? { closed_at: new Date(), next_check_at: null } : {}
    if (!order) return { state_read_at: readAt, status: judgement.status, ...end }
    // The transaction that paid stays on the link: a later attempt is another payment, not a correction.
    const keepsTransaction = link.status === "paid" && link.transaction_id
    return {
      state_read_at: readAt,
      status: judgement.status,
      order_status: order.status,
      financial_status: order.financial_status ?? null,
      gateway: order.payment_details.type ?? link.gateway,
      transaction_id: keepsTransaction ? link.transaction_id : (order.transaction_id ?? null),
      refunded_amount: toMajorUnits(order.amount_refunded, link.currency_code, exponents(link)),
      ...end,
    }
  }
}
