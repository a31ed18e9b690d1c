import { MultiSafepayError } from "../../multisafepay/errors"
import { type Order } from "../../multisafepay/schemas/order"
import { type PaymentLinkRecord } from "../../types/payment-link"
import { type Accounts } from "./accounts"
import { type LinkReader } from "./link-reader"
import { type Links } from "./payment-links"

/** MultiSafepay takes 50 characters. */
const MAX_REFUND_ID = 50

/** The same for the same payment, so that a refund whose answer got lost is found, not repeated. */
const refundIdOf = (link: PaymentLinkRecord, { transaction_id = "" }: Order) =>
  `${link.id}_${transaction_id}`.slice(0, MAX_REFUND_ID)

const hasRefund = (order: Order | undefined, refundId: string) =>
  (order?.related_transactions ?? []).some(
    (related) => related.refund_order_id === refundId || related.order_id === refundId
  )

/** Gives back payments that Medusa has no record of. */
export class LinkRefunder {
  readonly #links: Links
  readonly #accounts: Accounts
  readonly #reader: LinkReader

  constructor({
    links,
    accounts,
    reader,
  }: {
    links: Links
    accounts: Accounts
    reader: LinkReader
  }) {
    this.#links = links
    this.#accounts = accounts
    this.#reader = reader
  }

  /**
   * Refunds what is left of the order's latest payment, as a fresh read gave it.
   *
   * @throws MultiSafepayError when MultiSafepay refuses, or when nobody knows whether it did it: then
   * the same call finds out.
   */
  async refundAll(link: PaymentLinkRecord, order: Order): Promise<void> {
    const amount = (order.amount ?? 0) - order.amount_refunded
    const refundId = refundIdOf(link, order)
    if (amount <= 0 || hasRefund(order, refundId)) return
    const refund = {
      currency: order.currency ?? link.currency_code.toUpperCase(),
      amount,
      refund_order_id: refundId,
    }
    const client = await this.#accounts.client(link)
    await client.refundOrder(link.multisafepay_order_id, refund).catch(async (error: unknown) => {
      const isLost = error instanceof MultiSafepayError && error.outcomeUnknown
      if (!isLost || !hasRefund(await this.#reader.retrieve(link), refundId)) throw error
    })
    const data = { amount, refund_id: refundId }
    await this.#links.note(link, [{ type: "refund_requested", data }])
  }
}
