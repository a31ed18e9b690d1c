import { Impossible } from "./impossible"
import { type Dispute, type SimulatedOrder, type Transaction } from "./model"
import { moveTo, pairOf } from "./move-to"
import { paidAttempt } from "./refund-rules"
import { standingOf } from "./standing"
import { toTimestamp } from "./timestamp"
import { type World } from "./world"

export type ChargebackOptions = {
  /** Minor units; all that was paid unless told. */
  amount?: number
  reasonCode?: string
  reason?: string
  /** As MultiSafepay writes it; in two weeks unless told. */
  respondBy?: string
}

const TWO_WEEKS_MS = 14 * 24 * 60 * 60 * 1000

/** The customer's bank takes the money back, and the merchant may answer that. */
export function chargeBack(
  world: World,
  order: SimulatedOrder,
  { amount, reasonCode, reason, respondBy }: ChargebackOptions = {}
): void {
  const parent = paidAttempt(order)
  if (amount !== undefined && (amount < 1 || amount > parent.amount))
    throw new Impossible(`A bank cannot take ${amount} back from ${parent.orderId}.`)
  const twoWeeksOn = new Date(world.clock.now().getTime() + TWO_WEEKS_MS)
  addRow(world, parent, {
    type: "chargeback",
    amount: amount ?? parent.amount,
    description: "Chargeback",
    dispute: {
      status: "open",
      respondBy: respondBy ?? toTimestamp(twoWeeksOn),
      reasonCode: reasonCode ?? "13.1",
      reason: reason ?? "Merchandise not received",
    },
  })
}

/** The bank believed the merchant: the money comes back. */
export function winDispute(world: World, order: SimulatedOrder): void {
  const { parent, chargeback, dispute } = openDispute(order)
  dispute.status = "closed"
  addRow(world, parent, {
    type: "reverse-chargeback",
    amount: chargeback.amount,
    description: "Reversed chargeback",
    dispute: undefined,
  })
}

/** The bank believed the customer: the money is gone for good. */
export function loseDispute(world: World, order: SimulatedOrder): void {
  const { parent, chargeback, dispute } = openDispute(order)
  dispute.status = "closed"
  chargeback.modifiedAt = world.clock.now()
  moveTo(world, parent, pairOf(parent.status, parent.financialStatus))
}

/** The chargeback of an order that the merchant can still answer. */
export function openDispute({ orderId, transaction: parent }: SimulatedOrder) {
  const rows = parent?.related.filter(({ type }) => type === "chargeback") ?? []
  const chargeback = rows.at(-1)?.transaction
  const dispute = chargeback?.dispute
  if (!parent || !chargeback || dispute?.status !== "open")
    throw new Impossible(`No chargeback of ${orderId} is open.`)
  return { parent, chargeback, dispute }
}

function addRow(
  world: World,
  parent: Transaction,
  own: {
    type: "chargeback" | "reverse-chargeback"
    amount: number
    description: string
    dispute: Dispute | undefined
  }
): void {
  const now = world.clock.now()
  const row: Transaction = {
    ...parent,
    ...own,
    ...pairOf("completed"),
    id: world.nextTransactionId(),
    createdAt: now,
    modifiedAt: now,
    amountRefunded: 0,
    related: [],
    authorisation: undefined,
  }
  world.transactions.set(row.id, row)
  parent.related.push({ type: own.type, transaction: row })
  moveTo(world, parent, pairOf(standingOf(world, parent), parent.financialStatus))
}
