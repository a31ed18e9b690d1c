import { MultiSafepayApiError } from "../../multisafepay/errors"
import { nextCheck } from "../../multisafepay/ledger/next-check"
import { type PaymentLinkRecord } from "../../types/payment-link"
import { type Accounts } from "./accounts"
import { type LinkReader } from "./link-reader"
import { type Links } from "./payment-links"

/** After a cancelled link is dead, one more look finds a payment that slipped in before it died. */
const LAST_LOOK_MS = 10 * 60_000

/** Codes for an order that does not exist: 1006 unknown id, 1000 with "Not found". */
const NOT_THERE = [1000, 1006]

/** States of an order on which money is, or may be, on its way: cancelling would void it. */
const UNTOUCHABLE = [
  "paid",
  "authorized",
  "uncleared",
  "reserved",
  "refunded",
  "partial_refunded",
  "chargedback",
]

/** Makes payment links unpayable, without ever voiding money. */
export class LinkCloser {
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
   * Looks first, then cancels what is still unpaid. The wish is on record before the first call, so
   * that the job repeats it when this fails.
   *
   * @returns the link, with `closed_at` set when it is dead.
   * @throws MultiSafepayError when MultiSafepay could not be asked or told.
   */
  async close(link: PaymentLinkRecord): Promise<PaymentLinkRecord> {
    if (link.closed_at) return link
    const now = new Date()
    const wish = { cancel_requested_at: link.cancel_requested_at ?? now, next_check_at: now }
    const wished = await this.#links.update(link, wish)
    const read = await this.#reader.read(wished)
    if (read.link.closed_at) return read.link
    if (read.order && UNTOUCHABLE.includes(read.judgement.state)) return read.link
    const isKnown = await this.#cancel(link)
    // An order that MultiSafepay never heard of may still arrive, if its creation got no answer.
    if (!isKnown && link.creation !== "created") return this.#lookAgain(read.link)
    const closed = new Date()
    return this.#links.update(
      read.link,
      {
        status: "cancelled",
        closed_at: closed,
        next_check_at: new Date(closed.getTime() + LAST_LOOK_MS),
      },
      [{ type: "cancelled" }]
    )
  }
  async #cancel(link: PaymentLinkRecord): Promise<boolean> {
    try {
      await this.#accounts.client(link.account).cancelOrder(link.multisafepay_order_id)
      return true
    } catch (error) {
      if (error instanceof MultiSafepayApiError && NOT_THERE.includes(error.code ?? 0)) return false
      throw error
    }
  }

  #lookAgain(link: PaymentLinkRecord): Promise<PaymentLinkRecord> {
    const now = new Date()
    const next = nextCheck(
      { createdAt: new Date(link.created_at), expiresAt: link.expires_at },
      now
    )
    return this.#links.update(link, {
      next_check_at: next,
      ...(next ? {} : { status: "cancelled", closed_at: now }),
    })
  }
}
