import { announceTransaction } from "./announce"
import { type SimulatedOrder, type Transaction } from "./model"
import { moveTo, pairOf } from "./move-to"
import { addPart, amountOfParts, becomeOrder, ownOrderId } from "./parts"
import { Refusal } from "./refusal"
import { standingOf } from "./standing"
import { type World } from "./world"

const DAY_MS = 24 * 60 * 60 * 1000
const UNTIL_SETTLED_MS = DAY_MS
/** A pay-later company waits four weeks for the parcel. */
export const UNTIL_UNSHIPPED_EXPIRES_MS = 28 * DAY_MS
const SHIPPED_IN_PARTS = ["BNPL_MF", "PAYAFTER", "EINVOICE"]

/** From here on the order lapses at the deadline, unless it was shipped, given back, or got a later one. */
export function shipBy(world: World, transaction: Transaction, deadline: Date): void {
  transaction.shipBy = deadline
  world.clock.schedule(deadline, () => {
    if (transaction.shipBy === deadline && awaitsShipment(transaction))
      moveTo(world, transaction, pairOf("expired"))
  })
}

/** Accepted by a pay-later company that has not been told of a parcel. */
export function awaitsShipment(transaction: Transaction): boolean {
  const { shipBy, status, paidStatus, financialStatus } = transaction
  const isOpen = (paidStatus ?? status) === "completed" && financialStatus === "uncleared"
  return shipBy !== undefined && isOpen && ["completed", "partial_refunded"].includes(status)
}

/**
 * `status: "shipped"` collects the money of a pay-later order, and is accepted without effect for the rest. With an
 * amount, in minor units, it collects a part where the method knows parts, and answers with the order that becomes.
 */
export function ship(
  world: World,
  { transaction }: SimulatedOrder,
  { amount, invoiceUrl }: { amount?: number | undefined; invoiceUrl?: string | undefined } = {}
): Transaction | undefined {
  if (!transaction?.completedAt) throw new Refusal(1006)
  if (invoiceUrl !== undefined) transaction.details.invoice_url = invoiceUrl
  if (!awaitsShipment(transaction)) return undefined
  if (amount !== undefined && SHIPPED_IN_PARTS.includes(transaction.gateway))
    return shipPart(world, transaction, amount)
  shipRest(world, transaction)
  return undefined
}

/** Source: the example of a partial shipment, answered with an id of MultiSafepay's own; the row is inferred. */
function shipPart(world: World, parent: Transaction, amount: number): Transaction {
  const left = parent.amount - amountOfParts(parent)
  if (amount > left) throw new Refusal(1001)
  const pair = pairOf("shipped", "uncleared")
  const part = addPart(world, parent, { orderId: ownOrderId(parent), amount, ...pair })
  parent.related.push({ type: "capture", transaction: part })
  becomeOrder(world, part)
  settleLater(world, part)
  if (amount === left) shipRest(world, parent)
  else announceTransaction(world, parent)
  return part
}

function shipRest(world: World, transaction: Transaction): void {
  transaction.paidStatus = "shipped"
  moveTo(world, transaction, pairOf(standingOf(world, transaction), "uncleared"))
  settleLater(world, transaction)
}

function settleLater(world: World, transaction: Transaction): void {
  const settled = new Date(world.clock.now().getTime() + UNTIL_SETTLED_MS)
  world.clock.schedule(settled, () => {
    moveTo(world, transaction, pairOf(transaction.status, "completed"))
  })
}
