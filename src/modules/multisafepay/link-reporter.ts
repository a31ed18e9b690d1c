import { toAmountText } from "../../multisafepay/amount-text"
import { MultiSafepayError } from "../../multisafepay/errors"
import { type DueReport, isPart, type ShippedPart } from "../../multisafepay/ledger/due-reports"
import { linkExponents } from "../../multisafepay/ledger/link-exponents"
import { type AttentionReason } from "../../multisafepay/ledger/link-status"
import { countFailure, isLate } from "../../multisafepay/ledger/report-failure"
import { NOTHING_REPORTED, type Reported } from "../../multisafepay/ledger/reported"
import { findAnswer, standingOf, withShipment } from "../../multisafepay/ledger/unanswered-part"
import { isPayLater } from "../../multisafepay/pay-later-methods"
import { type Order } from "../../multisafepay/schemas/order"
import { type PaymentLinkRecord } from "../../types/payment-link"
import { type Accounts } from "./accounts"
import { type Links, type TimelineEntry } from "./payment-links"

/** The link with what came of a report; `error` where it did not arrive. */
export type Told = Readonly<{ link: PaymentLinkRecord; error?: MultiSafepayError }>

const REASON: AttentionReason = "shipment_unreported"

const lateDetail = (shipment: string) =>
  `MultiSafepay has not taken the shipment ${shipment} for a day, and does not collect the payment without it. Report it in MultiSafepay's dashboard.`

/** What MultiSafepay was told of a link's order so far. */
export const reportedOf = ({ reported }: PaymentLinkRecord): Reported =>
  reported ?? NOTHING_REPORTED

/** Tells MultiSafepay of orders and shipments, and writes down what arrived. Moves nothing in Medusa. */
export class LinkReporter {
  readonly #links: Links
  readonly #accounts: Accounts

  constructor({ links, accounts }: { links: Links; accounts: Accounts }) {
    this.#links = links
    this.#accounts = accounts
  }

  /** Finds out what became of a part whose answer was lost. Call it with a fresh read, before anything is told. */
  async settleDoubt(link: PaymentLinkRecord, order: Order): Promise<PaymentLinkRecord> {
    const found = findAnswer(reportedOf(link), order)
    if (!found) return link
    const { reported, doubtful } = found
    if (!doubtful) return this.#links.update(link, { reported })
    const { shipment, amount } = doubtful
    const value = toAmountText(amount, link.currency_code, linkExponents(link))
    const detail = `MultiSafepay was told of the shipment ${shipment} of ${value} and gave no answer. See in MultiSafepay's dashboard whether it is there, and report it if it is not.`
    const flagged = await this.#flag(link, detail)
    const data = { report: shipment, amount }
    return this.#links.update(flagged, { reported }, [{ type: "report_doubtful", data }])
  }

  /**
   * One `PATCH /orders/{id}`, unless there is nothing to tell.
   *
   * @param order as it was read before.
   * @throws what is not MultiSafepay's fault.
   */
  async tell(link: PaymentLinkRecord, report: DueReport, order: Order): Promise<Told> {
    if (report.update === null) return { link: await this.#arrived(link, report) }
    const client = await this.#accounts.client(link)
    const asking = isPart(report) ? await this.#ask(link, report, order) : link
    try {
      await client.updateOrder(link.multisafepay_order_id, report.update)
    } catch (error) {
      if (!(error instanceof MultiSafepayError)) throw error
      return { link: await this.#failed(asking, report, error), error }
    }
    return { link: await this.#arrived(asking, report) }
  }

  /** A part told twice is collected twice, so what is about to be told is on record first. */
  #ask(
    link: PaymentLinkRecord,
    { id, amount }: ShippedPart,
    order: Order
  ): Promise<PaymentLinkRecord> {
    const asked = { shipment: id, amount, seen: standingOf(order) }
    return this.#links.update(link, { reported: { ...reportedOf(link), asked } })
  }

  async #arrived(link: PaymentLinkRecord, report: DueReport): Promise<PaymentLinkRecord> {
    const before = reportedOf(link)
    if ("number" in report) {
      const failures = before.failures.filter((failure) => failure.report !== report.id)
      const reported = { ...before, invoice_id: report.update.invoice_id, failures }
      const data = { invoice_id: report.update.invoice_id }
      return this.#links.update(link, { reported }, [{ type: "invoice_reported", data }])
    }
    const { id, amount, update } = report
    const data = { fulfillment_id: id, ...(amount === null ? {} : { amount }) }
    const isFlagged = link.attention?.reason === REASON && link.attention.detail === lateDetail(id)
    return this.#links.update(
      link,
      { reported: withShipment(before, report), ...(isFlagged ? { attention: null } : {}) },
      update ? [{ type: "shipment_reported", data }] : []
    )
  }

  async #failed(
    link: PaymentLinkRecord,
    report: DueReport,
    error: MultiSafepayError
  ): Promise<PaymentLinkRecord> {
    const before = reportedOf(link)
    const now = new Date()
    const known = before.failures.find((failure) => failure.report === report.id)
    const failure = countFailure(known, { report: report.id, error, now })
    const others = before.failures.filter((each) => each !== known)
    const reported = {
      ...before,
      failures: [...others, failure],
      asked: error.outcomeUnknown ? before.asked : null,
    }
    const data = { report: report.id, error: error.message }
    const timeline: TimelineEntry[] = []
    if (known?.kind !== failure.kind) timeline.push({ type: "report_failed", data })
    if (failure.given_up && !known?.given_up)
      timeline.push({ type: "report_given_up", data: { report: report.id } })
    const updated = await this.#links.update(link, { reported }, timeline)
    const costsMoney = !("number" in report) && isPayLater(link.gateway)
    return costsMoney && isLate(failure, now) ? this.#flag(updated, lateDetail(report.id)) : updated
  }

  /** What is wrong already needs a person more than this does. */
  async #flag(link: PaymentLinkRecord, detail: string): Promise<PaymentLinkRecord> {
    return link.attention ? link : this.#links.flag(link, { reason: REASON, detail })
  }
}
