import { findGateway } from "./gateways"
import { type Transaction } from "./model"
import { moveTo, pairOf } from "./move-to"
import { ownOrderId } from "./parts"
import { leftToRefund, standingRefunds } from "./refund-rules"
import { Refusal } from "./refusal"
import { standingOf } from "./standing"
import { toTimestamp } from "./timestamp"
import { findOrder, type World } from "./world"

export type RefundRequest = {
  /** Minor units. */
  amount: number
  orderId?: string | undefined
  description?: string | undefined
}

/** Books a refund: a row of its own that settles at midnight, and at once its effect on the order. */
export function createRefund(
  world: World,
  parent: Transaction,
  request: RefundRequest
): Transaction {
  if (request.amount < 1 || request.amount > leftToRefund(parent)) throw new Refusal(1034)
  const isBnpl = findGateway(parent.gateway)?.kind === "bnpl"
  const now = world.clock.now()
  const refund: Transaction = {
    ...parent,
    id: world.nextTransactionId(),
    type: "refund",
    // A body of lines has no room for an id of the shop's.
    orderId: isBnpl ? ownOrderId(parent) : (request.orderId ?? parent.orderId),
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
    shipBy: undefined,
    giftCard: undefined,
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
  if (status === "completed") refund.completedAt = now
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
  parent.amountRefunded = standingRefunds(parent).reduce((sum, { amount }) => sum + amount, 0)
  moveTo(world, parent, pairOf(standingOf(world, parent), parent.financialStatus))
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
