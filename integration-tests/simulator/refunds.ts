import { announceTransaction } from "./announce"
import { type SimulatedOrder, type Transaction } from "./model"
import { Refusal } from "./refusal"
import { toTimestamp } from "./timestamp"
import { findOrder, type World } from "./world"

const FIVE_MINUTES_MS = 5 * 60_000

export type RefundRequest = {
  /** Minor units. */
  amount: number
  orderId?: string | undefined
  description?: string | undefined
}

/** What can still be given back, after the guards that do not depend on the amount. */
export function refundable(order: SimulatedOrder): Transaction {
  const { transaction } = order
  const onlyAuthorised = transaction?.authorisation && transaction.financialStatus !== "completed"
  const paid = transaction?.completedAt && !onlyAuthorised
  const refunding = ["completed", "shipped", "partial_refunded"]
  if (!transaction || !paid || !refunding.includes(transaction.status)) throw new Refusal(1034)
  return transaction
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

/** Books a refund: a row of its own that settles at midnight, and at once its effect on the order. */
export function createRefund(
  world: World,
  parent: Transaction,
  request: RefundRequest
): Transaction {
  if (request.amount > parent.amount - parent.amountRefunded) throw new Refusal(1034)
  const now = world.clock.now()
  const refund: Transaction = {
    ...parent,
    id: world.nextTransactionId(),
    type: "refund",
    orderId: request.orderId ?? parent.orderId,
    status: "reserved",
    financialStatus: "reserved",
    amount: request.amount,
    description: request.description ?? `Refund order ${parent.id}`,
    createdAt: now,
    modifiedAt: now,
    completedAt: undefined,
    reason: "",
    amountRefunded: 0,
    related: [],
    authorisation: undefined,
  }
  world.transactions.set(refund.id, refund)
  parent.related.push({ type: "refund", transaction: refund })
  recount(world, parent)
  world.clock.schedule(nextMidnight(now), () => {
    if (refund.status === "reserved") settleRefund(world, refund, "completed")
  })
  return refund
}

/** The end of a refund: paid out, cancelled by the shop (`void`), or declined, which puts the amount back. */
export function settleRefund(
  world: World,
  refund: Transaction,
  status: "completed" | "void" | "declined"
): void {
  const now = world.clock.now()
  Object.assign(refund, { status, financialStatus: status, modifiedAt: now })
  if (status === "completed") {
    refund.completedAt = now
    return
  }
  const parent = parentOf(world, refund)
  if (parent) recount(world, parent)
}

export function findRefund(world: World, orderId: string, refundId: string): Transaction {
  const related = findOrder(world, orderId).transaction?.related ?? []
  const refund = related.find(
    ({ type, transaction }) => type === "refund" && transaction.id === refundId
  )
  if (!refund) throw new Refusal(1006)
  return refund.transaction
}

function parentOf(world: World, refund: Transaction): Transaction | undefined {
  return [...world.transactions.values()].find((row) =>
    row.related.some(({ transaction }) => transaction === refund)
  )
}

function recount(world: World, parent: Transaction): void {
  parent.amountRefunded = parent.related
    .filter(
      ({ type, transaction }) =>
        type === "refund" && !["void", "declined"].includes(transaction.status)
    )
    .reduce((sum, { transaction }) => sum + transaction.amount, 0)
  parent.modifiedAt = world.clock.now()
  parent.statusBeforeRefund ??= parent.status
  if (parent.amountRefunded === 0) parent.status = parent.statusBeforeRefund
  else parent.status = parent.amountRefunded >= parent.amount ? "refunded" : "partial_refunded"
  announceTransaction(world, parent)
}

/** The nightly run, in Dutch time. */
function nextMidnight(now: Date): Date {
  const today = toTimestamp(now).slice(0, 10)
  const midnight = new Date(now)
  midnight.setUTCMinutes(0, 0, 0)
  while (toTimestamp(midnight).slice(0, 10) === today)
    midnight.setUTCHours(midnight.getUTCHours() + 1)
  return midnight
}
