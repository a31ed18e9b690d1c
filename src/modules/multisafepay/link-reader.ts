import { MultiSafepayApiError } from "../../multisafepay/errors"
import { authorisedUntil } from "../../multisafepay/ledger/authorisation"
import { type OrderWithParts, partIdsOf, withParts } from "../../multisafepay/ledger/captured-parts"
import { readDispute } from "../../multisafepay/ledger/dispute"
import {
  type Judgement,
  judgeOrder,
  type LinkSnapshot,
} from "../../multisafepay/ledger/judge-order"
import { linkExponents } from "../../multisafepay/ledger/link-exponents"
import { toPaymentSummary } from "../../multisafepay/ledger/payment-summary"
import { toMajorUnits, toMinorUnits } from "../../multisafepay/money"
import { type Order } from "../../multisafepay/schemas/order"
import { type PaymentLinkRecord } from "../../types/payment-link"
import { type Accounts } from "./accounts"
import { type LinkChanges, type Links, type TimelineEntry } from "./payment-links"

/** The order as MultiSafepay gave it, what that means, and the link with both written down. */
export type LinkRead = Readonly<{
  link: PaymentLinkRecord
  order: OrderWithParts | undefined
  judgement: Judgement
}>

/** MultiSafepay's code for an order it does not know, which includes links that nobody has opened yet. */
const UNKNOWN_ORDER = 1006

function toSnapshot(link: PaymentLinkRecord): LinkSnapshot {
  return {
    status: link.status,
    amountInMinorUnits: toMinorUnits(link.amount, link.currency_code, linkExponents(link)),
    currency: link.currency_code.toUpperCase(),
    transactionId: link.transaction_id ?? undefined,
    closedAt: link.closed_at ?? undefined,
    expiresAt: link.expires_at,
  }
}

/** Nobody tells of the end of a link that was never opened: its lifetime does. */
const hasRunOut = ({ link, judgement }: Pick<LinkRead, "link" | "judgement">) =>
  judgement.status === "expired" && link.status !== "expired"

/** A line for what is new; a read that says the same again is none. */
function toTimeline({ link, order, judgement }: LinkRead): TimelineEntry[] {
  const isNew =
    order &&
    (link.order_status !== order.status || link.transaction_id !== (order.transaction_id ?? null))
  if (!isNew) return hasRunOut({ link, judgement }) ? [{ type: "expired" }] : []
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

  /**
   * One `GET /orders/{id}`, and one more for each part that was captured of an authorisation; undefined when
   * MultiSafepay does not know the order.
   */
  async retrieve(link: PaymentLinkRecord): Promise<OrderWithParts | undefined> {
    const client = await this.#accounts.client(link)
    const order = await client.retrieveOrder(link.multisafepay_order_id).catch((error: unknown) => {
      if (error instanceof MultiSafepayApiError && error.code === UNKNOWN_ORDER) return undefined
      throw error
    })
    if (!order) return undefined
    const parts: Order[] = []
    for (const id of partIdsOf(order)) parts.push(await client.retrieveOrder(id))
    return withParts(order, parts)
  }

  /**
   * Reads, judges and records. `begun` is when the caller began, by the database's clock. A read
   * that was overtaken by a younger one is made again, so that an older answer never has the last word.
   */
  async read(link: PaymentLinkRecord, begun?: Date): Promise<LinkRead> {
    const readAt = begun ?? (await this.#links.now())
    const order = await this.retrieve(link)
    const recorded = await this.#links.exclusively(link, (current, links) => {
      const isOvertaken = current.state_read_at !== null && current.state_read_at > readAt
      return isOvertaken
        ? Promise.resolve(undefined)
        : record({ link: current, order }, readAt, links)
    })
    return recorded ?? this.read(link)
  }
}

async function record(
  { link, order }: Pick<LinkRead, "link" | "order">,
  readAt: Date,
  links: Links
): Promise<LinkRead> {
  const judgement = judgeOrder({ link: toSnapshot(link), order, now: new Date() })
  const read = { link, order, judgement }
  const recorded = await links.update(link, toChanges(read, readAt), toTimeline(read))
  const told = await tellOfDispute(link, recorded, links)
  const { attention } = judgement
  return { ...read, link: attention ? await links.flag(told, attention) : told }
}

/** Says once that money was charged back, and puts the matter to rest when it came back. */
async function tellOfDispute(
  before: PaymentLinkRecord,
  link: PaymentLinkRecord,
  links: Links
): Promise<PaymentLinkRecord> {
  const { dispute } = link
  const isOver = !dispute || dispute.status === "won"
  const wasOver = !before.dispute || before.dispute.status === "won"
  if (dispute && !isOver && wasOver) await links.announceChargeback(link, dispute)
  if (!isOver || link.attention?.reason !== "chargeback") return link
  return links.update(link, { attention: null }, [{ type: "chargeback_reversed" }])
}

function toChanges({ link, order, judgement }: LinkRead, readAt: Date): LinkChanges {
  const end = judgement.closes && !link.closed_at ? { closed_at: new Date() } : {}
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
    refunded_amount: toMajorUnits(order.amount_refunded, link.currency_code, linkExponents(link)),
    payment_details: toPaymentSummary(order) ?? link.payment_details,
    authorized_until: authorisedUntil(order) ?? null,
    dispute: readDispute(order) ?? null,
    ...end,
  }
}
