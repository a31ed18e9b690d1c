import { toAmountText } from "../amount-text"
import { readDispute } from "../ledger/dispute"
import { type CurrencyExponents } from "../money"
import { type Order } from "../schemas/order"
import { parseTimestamp } from "../timestamps"

/** A refund about to be asked for. */
export type WantedRefund = Readonly<{
  /** Minor units. */
  amount: number
  now: Date
  exponents: CurrencyExponents
}>

type PaidWith = Order["payment_methods"][number]

/** What of a payment never goes back. Source: "Refunds" of MultiSafepay's documentation, both spellings of its lists. */
const NEVER_BACK = new Map([
  ...["EDENCO", "EDENCOM", "EDENECO", "EDENRES", "EDENSPORTS"].map(
    (id) => [id, "Edenred"] as const
  ),
  ...["MONIECO", "MONIGIFT", "MONIMEAL"].map((id) => [id, "Monizze"] as const),
  ["SODESPORTS", "Sodexo"],
  ["PSAFECARD", "Paysafecard"],
  ["MULTIBANCO", "Multibanco"],
])

const DAY_MS = 86_400_000
/** Banks and pay-later methods have the most time. */
const LONGEST_DAYS = 730
const DAYS = new Map([
  ["PAYPAL", 60],
  ...["VISA", "MASTERCARD", "MAESTRO", "AMEX", "CREDITCARD", "MISTERCASH"].map(
    (id) => [id, 180] as const
  ),
  ...["APPLEPAY", "GOOGLEPAY", "PSAFECARD"].map((id) => [id, 180] as const),
  ...["ALIPAY", "ALIPAYPLUS", "TRUSTLY", "WECHAT"].map((id) => [id, 365] as const),
])

const INSTEAD = "Give it back in another way, such as by bank transfer."

const isGiftCard = ({ type, coupon_brand }: Pick<PaidWith, "type" | "coupon_brand">) =>
  coupon_brand !== undefined || /^coupon\b/i.test(type ?? "")

const idOf = ({ type }: Pick<PaidWith, "type">) => type?.trim().toUpperCase() ?? ""

/** The name of a method whose money stays where it is; undefined for all others. */
const keeperOf = (method: Pick<PaidWith, "type" | "coupon_brand">) =>
  isGiftCard(method) ? "gift card" : NEVER_BACK.get(idOf(method))

const methodsOf = ({ payment_methods, payment_details: { type } }: Order) =>
  payment_methods.length
    ? payment_methods
    : [{ type, amount: undefined, coupon_brand: undefined } as const]

/**
 * What MultiSafepay's rules have against a refund of this payment, as a sentence or two that say what to do instead;
 * undefined when nothing is known against it. Rules that depend on the balance are MultiSafepay's to apply.
 */
export function findRefundBar(order: Order, wanted: WantedRefund): string | undefined {
  return barByDispute(order) ?? barByMethod(order, wanted) ?? barByAge(order, wanted.now)
}

function barByDispute(order: Order): string | undefined {
  const status = readDispute(order)?.status
  if (status === "open") {
    return "The customer has asked the bank for this money back (chargeback), so a refund could pay it twice. Answer the chargeback in the MultiSafepay dashboard first."
  }
  if (status !== "lost") return undefined
  return "The bank has given this money back to the customer already (chargeback), so a refund would pay it twice."
}

function barByMethod(order: Order, { amount, exponents }: WantedRefund): string | undefined {
  const methods = methodsOf(order)
  const kept = methods.filter((method) => keeperOf(method) !== undefined)
  const names = [...new Set(kept.map(keeperOf))].join(" and ")
  if (kept.length > 0 && kept.length === methods.length)
    return `What was paid by ${names} cannot be refunded at MultiSafepay. ${INSTEAD}`
  const whole = order.amount ?? 0
  const refundable = whole - kept.reduce((sum, method) => sum + (method.amount ?? 0), 0)
  const left = Math.max(0, refundable - order.amount_refunded)
  if (kept.length > 0 && amount > left) {
    const text = (minor: number) => toAmountText(minor, order.currency ?? "", exponents)
    return `${text(whole - refundable)} of this payment was paid by ${names} and cannot be refunded at MultiSafepay. Refund at most ${text(left)}, and give the rest back in another way.`
  }
  if (order.amount_refunded > 0 && methods.some((method) => idOf(method) === "BIZUM"))
    return `A Bizum payment can be refunded once only, and was. ${INSTEAD}`
  return undefined
}

function barByAge(order: Order, now: Date): string | undefined {
  const paidAt = readMoment(order.completed ?? order.created)
  if (!paidAt) return undefined
  const days = Math.min(...methodsOf(order).map((method) => DAYS.get(idOf(method)) ?? LONGEST_DAYS))
  if (now.getTime() - paidAt.getTime() <= days * DAY_MS) return undefined
  return `This payment is more than ${days} days old, which is the limit of its method for refunds. ${INSTEAD}`
}

/** A moment that nobody can read is no reason to keep money back: MultiSafepay knows its own limits. */
function readMoment(text: string | undefined): Date | undefined {
  try {
    return text === undefined ? undefined : parseTimestamp(text)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
