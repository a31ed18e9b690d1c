import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import {
  type DueReport,
  dueReports,
  isPart,
  type ReportingLink,
} from "../multisafepay/ledger/due-reports"
import { failedCheckDelayMs } from "../multisafepay/ledger/failed-check-delay"
import { linkExponents } from "../multisafepay/ledger/link-exponents"
import { endsReporting } from "../multisafepay/ledger/report-failure"
import { type ReportableOrder } from "../multisafepay/ledger/reportable-order"
import { toMinorUnits } from "../multisafepay/money"
import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { reportedOf } from "../modules/multisafepay/link-reporter"
import { type LinkRead } from "../modules/multisafepay/link-reader"
import { type MultiSafepayModule } from "../types/module"
import { type PaymentLinkRecord } from "../types/payment-link"
import { describeFailure } from "./describe-failure"
import { loadShipments } from "./load-shipments"

const MINUTE_MS = 60_000

/** After this long whoever was to tell is dead: a look finds what is still due. */
const LONGEST_MS = 2 * MINUTE_MS

/** A look holds its link's lease for two minutes, and each report can take ten seconds. */
const REPORTS_AT_ONCE = 5

type Settings = Pick<ReportingLink, "reportInvoice" | "reportShipment">
type Owed = Readonly<{ order: ReportableOrder; settings: Settings }>

type Finished = Readonly<{
  read: LinkRead
  /** Medusa's, which the payment is booked on. */
  orderId: string
  /** When the link is looked at again if nothing is due; null for never. */
  next: Date | null
  /** Writes down what the look came to. */
  finish: (next: Date | null) => Promise<PaymentLinkRecord>
}>

/**
 * Ends a look at a payment that is booked: writes it down, then tells MultiSafepay what it does not know yet of the
 * order. What does not arrive is tried again by later looks, and changes nothing else.
 */
export async function finishAndReport(
  container: MedusaContainer,
  { read, orderId, next, finish }: Finished
): Promise<void> {
  const owed = await findOwed(container, read.link, orderId)
  const link = await finish(owed ? sooner(next, LONGEST_MS) : next)
  if (!owed || !read.order) return
  const { links, reporter }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  try {
    const clear = await reporter.settleDoubt(link, read.order)
    const told = await tellAll(container, clear, { ...owed, read: read.order })
    await links.update(told, { next_check_at: nextTry(told, owed, next) })
  } catch (error) {
    warn(container, link, describeFailure(error))
  }
}

/** Undefined when MultiSafepay knows all that it is to know. */
async function findOwed(
  container: MedusaContainer,
  link: PaymentLinkRecord,
  orderId: string
): Promise<Owed | undefined> {
  const { accounts }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const settings = await accounts.settingsOf(link.account)
  if (!settings.reportInvoice && !settings.reportShipment) return undefined
  try {
    const order = await loadShipments(container, orderId)
    const isOwed = order && stillDue(link, { order, settings }).length > 0
    return isOwed ? { order, settings } : undefined
  } catch (error) {
    warn(container, link, describeFailure(error))
    return undefined
  }
}

/** One report after the other, until all have arrived or been refused, or the next would fail as well. */
async function tellAll(
  container: MedusaContainer,
  link: PaymentLinkRecord,
  { read, ...owed }: Owed & { read: NonNullable<LinkRead["order"]> }
): Promise<PaymentLinkRecord> {
  const { reporter }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const refused = new Set<string>()
  let current = link
  for (let told = 0; told < REPORTS_AT_ONCE; told++) {
    const report = stillDue(current, owed).find(({ id }) => !refused.has(id))
    // Whether a part arrived is seen by what changed since the read, so nothing else may have changed it.
    if (!report || (isPart(report) && told > refused.size)) return current
    const outcome = await reporter.tell(current, report, read)
    current = outcome.link
    if (!outcome.error) continue
    warn(container, link, `${report.id}: ${describeFailure(outcome.error)}`)
    if (endsReporting(outcome.error)) return current
    refused.add(report.id)
  }
  return current
}

function stillDue(link: PaymentLinkRecord, { order, settings }: Owed): DueReport[] {
  const { status, gateway, amount, currency_code: currency } = link
  const amountInMinorUnits = toMinorUnits(amount, currency, linkExponents(link))
  const reported = reportedOf(link)
  return dueReports({ ...settings, status, gateway, amountInMinorUnits, reported }, order)
}

/** Ever later for what fails, and never by schedule for what was given up. */
function nextTry(link: PaymentLinkRecord, owed: Owed, next: Date | null): Date | null {
  const { failures } = reportedOf(link)
  const waits = stillDue(link, owed).flatMap(({ id }) => {
    const failure = failures.find(({ report }) => report === id)
    if (failure?.given_up) return []
    return [failure ? failedCheckDelayMs(failure.times) : Infinity]
  })
  if (!waits.length) return next
  const wait = Math.min(...waits)
  return sooner(next, Number.isFinite(wait) ? wait : MINUTE_MS)
}

function sooner(next: Date | null, ms: number): Date {
  const then = new Date(Date.now() + ms)
  return next && next < then ? next : then
}

function warn(container: MedusaContainer, { id }: PaymentLinkRecord, reason: string): void {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  logger.warn(`[multisafepay] the order of payment link ${id} is not reported: ${reason}`)
}
