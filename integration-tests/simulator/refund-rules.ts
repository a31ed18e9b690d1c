import { findGateway } from "./gateways"
import { type SimulatedOrder, type Transaction } from "./model"
import { amountOfParts } from "./parts"
import { Refusal } from "./refusal"
import { type World } from "./world"

const FIVE_MINUTES_MS = 5 * 60_000
const DAY_MS = 24 * 60 * 60_000

/** The attempt that brought money in, unless all of it went back or a bank took it. */
export function paidAttempt({ transaction }: SimulatedOrder): Transaction {
  const onlyAuthorised = transaction?.authorisation && transaction.financialStatus !== "completed"
  const paid = transaction?.completedAt && !onlyAuthorised
  const refunding = ["completed", "shipped", "partial_refunded"]
  if (!transaction || !paid || !refunding.includes(transaction.status)) throw new Refusal(1034)
  return transaction
}

/** What can be given back, after the guards that do not depend on the amount. */
export function refundable(world: World, order: SimulatedOrder): Transaction {
  const transaction = paidAttempt(order)
  const { gateway } = transaction
  const isVoucher = findGateway(gateway)?.kind === "coupon"
  const isOnceOnly = gateway === "BIZUM" && standingRefunds(transaction).length > 0
  const lastDay = (transaction.completedAt?.getTime() ?? 0) + daysToRefund(gateway) * DAY_MS
  const tooLate = world.clock.now().getTime() > lastDay
  if (isVoucher || isOnceOnly || tooLate || leftToRefund(transaction) === 0) throw new Refusal(1034)
  return transaction
}

/**
 * Minor units that can still be given back under this order's id: not what a gift card paid, and not what became
 * orders of their own. Of an authorisation that is only what was captured under its id.
 */
export function leftToRefund(parent: Transaction): number {
  const { orderId, related, amount, amountRefunded, authorisation, giftCard } = parent
  const captured = related
    .filter(({ type, transaction }) => type === "capture" && transaction.orderId === orderId)
    .reduce((sum, { transaction }) => sum + transaction.amount, 0)
  const own = authorisation ? captured : amount - amountOfParts(parent)
  return Math.max(own - (giftCard?.amount ?? 0) - amountRefunded, 0)
}

/** The same amount twice in five minutes is taken for a mistake. */
export function refuseRepeatedRefund(world: World, parent: Transaction, amount: number): void {
  const since = world.clock.now().getTime() - FIVE_MINUTES_MS
  const repeated = parent.related.some(
    ({ type, transaction }) =>
      type === "refund" &&
      transaction.status !== "void" &&
      transaction.amount === amount &&
      transaction.createdAt.getTime() > since
  )
  if (repeated) throw new Refusal(1034)
}

/** The refunds of an order that were neither cancelled nor declined. */
export function standingRefunds({ related }: Transaction): Transaction[] {
  return related
    .filter(
      ({ type, transaction }) =>
        type === "refund" && !["void", "declined"].includes(transaction.status)
    )
    .map(({ transaction }) => transaction)
}

/** Source: the page on refunds of MultiSafepay's documentation, which names no wallets: they are cards. */
function daysToRefund(gateway: string): number {
  const isCard = findGateway(gateway)?.kind === "card"
  if (gateway === "PAYPAL") return 60
  if (isCard || gateway === "APPLEPAY" || gateway === "GOOGLEPAY") return 180
  if (["ALIPAYPLUS", "TRUSTLY", "WECHAT"].includes(gateway)) return 365
  return 730
}
