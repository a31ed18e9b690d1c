import { isPaymentUnderWay } from "../ledger/payment-under-way"
import { type Account } from "../settings/resolve-account"
import { findSendBar, type SendableLink } from "./find-send-bar"
import { isQuiet } from "./is-quiet"

const DAY_MS = 86_400_000

/** What decides whether a customer is reminded of a link. */
export type RemindableLink = SendableLink &
  Readonly<{
    order_id: string | null
    second_chance: boolean
    /** A misfit that a person has to look at. */
    attention: object | null
    created_at: Date | string
    /** The last time it was sent, by hand or as a reminder. */
    sent_at: Date | null
    /** How many reminders were sent. */
    reminders: number
    gateway: string | null
    order_status: string | null
    transaction_id: string | null
  }>

type Circumstances = Readonly<{
  /** The account's setting; null is off. */
  reminder: Account["reminder"]
  now: Date
  /** IANA name of the zone whose clock the quiet hours go by; left out: that of the process (`TZ`). */
  timeZone?: string | undefined
}>

/** Not by MultiSafepay, which would remind as well, and not while money may be on its way already. */
function isForUsToRemind(link: RemindableLink): boolean {
  if (link.order_id === null || link.second_chance || link.attention !== null) return false
  const { gateway, order_status: orderStatus, transaction_id: transactionId } = link
  return !isPaymentUnderWay({ gateway, orderStatus, transactionId })
}

/**
 * Whether a customer is to be reminded of a payment link now: of an order, still payable, so many days
 * after it was made or last sent, not too often, and not at night.
 */
export function isReminderDue(
  link: RemindableLink,
  { reminder, now, timeZone }: Circumstances
): boolean {
  if (!reminder || !isForUsToRemind(link) || findSendBar(link, now)) return false
  if (link.reminders >= reminder.max || isQuiet(now, reminder, timeZone)) return false
  const last = Math.max(new Date(link.created_at).getTime(), link.sent_at?.getTime() ?? 0)
  return now.getTime() - last >= reminder.afterDays * DAY_MS
}
