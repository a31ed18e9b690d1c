import { MultiSafepayApiError } from "../../multisafepay/errors"
import { nextCheck } from "../../multisafepay/ledger/next-check"
import { type PaymentLinkRecord } from "../../types/payment-link"
import { type Accounts } from "./accounts"
import { type LinkRead, type LinkReader } from "./link-reader"
import { type Links } from "./payment-links"

/** After a cancelled link is dead, one more look finds a payment that slipped in before it died. */
const LAST_LOOK_MS = 10 * 60_000

/** Codes for an order that cannot be cancelled: 1006 unknown id, 1000 when it is over or paid. */
const NOT_OPEN = [1000, 1006]

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

const isTouched = ({ order, judgement }: LinkRead) =>
  order !== undefined && UNTOUCHABLE.includes(judgement.state)

const after = (moment: Date) => new Date(moment.getTime() + LAST_LOOK_MS)

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
    const read = await this.#reader.read(await this.#wish(link))
    if (read.link.closed_at) return read.link
    if (isTouched(read)) return read.link
    return (await this.#cancel(link)) ? this.#bury(read.link) : this.#closeRefused(read)
  }

  /** Due at once the first time only: the job that repeats it has set the time of the next try. */
  async #wish(link: PaymentLinkRecord): Promise<PaymentLinkRecord> {
    if (link.cancel_requested_at) return link
    const now = new Date()
    return this.#links.update(link, { cancel_requested_at: now, next_check_at: now })
  }

  async #cancel(link: PaymentLinkRecord): Promise<boolean> {
    try {
      const client = await this.#accounts.client(link)
      await client.cancelOrder(link.multisafepay_order_id)
      return true
    } catch (error) {
      if (error instanceof MultiSafepayApiError && NOT_OPEN.includes(error.code ?? 0)) return false
      throw error
    }
  }

  /** Not there, dead already, or paid since we looked; else MultiSafepay is asked again later. */
  async #closeRefused({ link }: LinkRead): Promise<PaymentLinkRecord> {
    const read = await this.#reader.read(link)
    if (isTouched(read)) return read.link
    const isOpen = read.order !== undefined && read.judgement.state === "initialized"
    // An order that MultiSafepay never heard of may still arrive, if its creation got no answer.
    const mayArrive = read.order === undefined && link.creation !== "created"
    return isOpen || mayArrive ? this.#waitFor(read.link) : this.#bury(read.link)
  }

  #bury(link: PaymentLinkRecord): Promise<PaymentLinkRecord> {
    const now = new Date()
    const end = { status: "cancelled", closed_at: now, next_check_at: after(now) } as const
    return this.#links.update(link, end, [{ type: "cancelled" }])
  }

  #waitFor(link: PaymentLinkRecord): Promise<PaymentLinkRecord> {
    const now = new Date()
    const schedule = { createdAt: new Date(link.created_at), expiresAt: link.expires_at }
    const next = nextCheck(schedule, now)
    return next ? this.#links.update(link, { next_check_at: next }) : this.#bury(link)
  }
}
