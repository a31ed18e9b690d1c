import { type BigNumberInput } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import { EVENTS, toStatusEvent } from "../../multisafepay/ledger/events"
import { type Dispute } from "../../multisafepay/ledger/dispute"
import { linkExponents } from "../../multisafepay/ledger/link-exponents"
import { type Attention, type LinkStatus } from "../../multisafepay/ledger/link-status"
import { isResolved, type Resolution } from "../../multisafepay/ledger/remedies"
import { toMajorUnits } from "../../multisafepay/money"
import { type PaymentLinkRecord } from "../../types/payment-link"

/** Columns that may be written; amounts in major units. */
export type LinkChanges = Partial<
  Omit<PaymentLinkRecord, "id" | "amount" | "refunded_amount"> & {
    refunded_amount: BigNumberInput
  }
>

/** One line of the timeline. */
export type TimelineEntry = Readonly<{ type: string; data?: Record<string, unknown> | undefined }>

/** The rows of the module, as its service serves them. */
export type LinkStore = Readonly<{
  listPaymentLinks(filters: object, config?: object): Promise<PaymentLinkRecord[]>
  createPaymentLinks(data: object): Promise<PaymentLinkRecord>
  updatePaymentLinks(data: object): Promise<PaymentLinkRecord>
  createPaymentLinkEvents(data: object[]): Promise<unknown>
  /** Subscribers hear of it after the transaction, if there is one. */
  emit(name: string, data: Record<string, unknown>): Promise<void>
  /** The database's clock, the same for every process. */
  now(): Promise<Date>
  /** Until the transaction ends nobody else writes this row. */
  lockPaymentLink(id: string): Promise<void>
  transaction<T>(work: (store: LinkStore) => Promise<T>): Promise<T>
}>

/** What a new link is recorded with, before MultiSafepay is asked for it. */
export type NewLink = Readonly<
  Pick<
    PaymentLinkRecord,
    | "account"
    | "environment"
    | "session_id"
    | "multisafepay_order_id"
    | "payment_collection_id"
    | "currency_code"
    | "currency_exponent"
    | "expires_at"
    | "cart_id"
    | "order_id"
    | "gateway"
    | "return_url"
    | "next_check_at"
  > &
    Partial<Pick<PaymentLinkRecord, "description" | "note" | "second_chance">> & {
      amount: BigNumberInput
    }
>

/** Payment links and their timelines. Every change of status or attention goes through here, with its event. */
export class Links {
  readonly #store: LinkStore

  constructor(store: LinkStore) {
    this.#store = store
  }

  /** The link that matches, if any. */
  async find(filters: Partial<Record<"id" | "session_id" | "multisafepay_order_id", string>>) {
    const [link] = await this.#store.listPaymentLinks(filters, { take: 1 })
    return link
  }

  /** Links of a cart or of some of Medusa's orders. */
  list(
    filters: Partial<
      Record<"cart_id" | "payment_collection_id", string> & { order_id: string | string[] }
    >
  ) {
    return this.#store.listPaymentLinks(filters)
  }

  now(): Promise<Date> {
    return this.#store.now()
  }

  /** Works on the link as it is now, with its row locked, and commits all or nothing. */
  exclusively<T>(
    { id }: PaymentLinkRecord,
    work: (link: PaymentLinkRecord, links: Links) => Promise<T>
  ): Promise<T> {
    return this.#store.transaction(async (store) => {
      await store.lockPaymentLink(id)
      const links = new Links(store)
      const link = await links.find({ id })
      if (!link) {
        throw new MedusaError(MedusaError.Types.NOT_FOUND, `Payment link ${id} is gone.`)
      }
      return work(link, links)
    })
  }

  record(link: NewLink): Promise<PaymentLinkRecord> {
    return this.#store.createPaymentLinks(link)
  }

  /** Writes the changes, and what they mean to the timeline and to subscribers. */
  async update(
    link: PaymentLinkRecord,
    changes: LinkChanges,
    timeline: readonly TimelineEntry[] = []
  ): Promise<PaymentLinkRecord> {
    const updated = await this.#store.updatePaymentLinks({ id: link.id, ...changes })
    await this.note(link, timeline)
    if (changes.status && changes.status !== link.status)
      await this.#announce(updated, changes.status)
    return updated
  }

  async note(link: PaymentLinkRecord, timeline: readonly TimelineEntry[]): Promise<void> {
    if (!timeline.length) return
    await this.#store.createPaymentLinkEvents(
      timeline.map(({ type, data }) => ({ type, data: data ?? null, payment_link_id: link.id }))
    )
  }

  /** Says once that a person has to look; what already stands, or was decided, is not repeated. */
  async flag(
    link: PaymentLinkRecord,
    attention: Omit<Attention, "since">
  ): Promise<PaymentLinkRecord> {
    const { reason } = attention
    if (link.attention?.reason === reason) return link
    const { transaction_id } = link
    if (isResolved(link.resolutions ?? [], { ...attention, transaction_id })) return link
    const since = new Date().toISOString()
    const timeline = [{ type: "attention", data: { ...attention } }]
    const updated = await this.update(link, { attention: { ...attention, since } }, timeline)
    await this.#store.emit(EVENTS.attention, { id: link.id, reason })
    return updated
  }

  /** Tells subscribers of a chargeback. */
  async announceChargeback(link: PaymentLinkRecord, dispute: Dispute): Promise<void> {
    const { respond_by, reason_code, reason } = dispute
    const amount =
      dispute.amount === null
        ? null
        : Number(toMajorUnits(dispute.amount, link.currency_code, linkExponents(link)))
    const data = { id: link.id, amount, respond_by, reason_code, reason }
    await this.#store.emit(EVENTS.chargebackReceived, data)
  }

  /** Tells subscribers of a refund that was made at MultiSafepay and is booked now. */
  async announceRefund({ id }: PaymentLinkRecord, refundId: string): Promise<void> {
    await this.#store.emit(EVENTS.refundSynced, { id, refund_id: refundId })
  }

  /** Writes down what was decided about the misfit that stands; nobody need look any more. */
  resolve(
    link: PaymentLinkRecord,
    decision: Pick<Resolution, "action" | "note" | "actor_id">,
    changes: LinkChanges = {}
  ): Promise<PaymentLinkRecord> {
    if (!link.attention) return Promise.resolve(link)
    const { reason, detail } = link.attention
    const { transaction_id } = link
    const resolution = { reason, detail, transaction_id, ...decision, at: new Date().toISOString() }
    const resolutions = [...(link.resolutions ?? []), resolution]
    return this.update(link, { ...changes, attention: null, resolutions }, [
      { type: "resolved", data: { ...decision, reason } },
    ])
  }

  async #announce(link: PaymentLinkRecord, status: LinkStatus): Promise<void> {
    const event = toStatusEvent(status)
    if (event) await this.#store.emit(event, { id: link.id })
  }
}
