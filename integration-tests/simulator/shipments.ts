import { moveTo, pairOf } from "./attempts"
import { findGateway } from "./gateways"
import { type JsonObject } from "./json"
import { type SimulatedOrder, type Transaction } from "./model"
import { Refusal } from "./refusal"
import { type World } from "./world"

const UNTIL_SETTLED_MS = 24 * 60 * 60 * 1000

/** Methods that can be told of one parcel after the other. */
const IN_PARTS = ["BNPL_MF", "EINVOICE", "PAYAFTER"]

/**
 * `PATCH {status: "shipped"}`: captures a BNPL order, or the part of it that `amount` names, and is accepted without
 * effect for the rest.
 */
export function applyShipment(
  world: World,
  { transaction }: SimulatedOrder,
  body: Record<string, unknown>
): JsonObject {
  if (!transaction?.completedAt) throw new Refusal(1006)
  if (typeof body.invoice_url === "string") transaction.details.invoice_url = body.invoice_url
  const isPart = body.amount !== undefined && IN_PARTS.includes(transaction.gateway)
  const part = isPart ? bookPart(world, transaction, Number(body.amount)) : undefined
  const toShip =
    findGateway(transaction.gateway)?.kind === "bnpl" && transaction.status === "completed"
  if (toShip) {
    moveTo(world, transaction, pairOf("shipped", "uncleared"))
    const settled = new Date(world.clock.now().getTime() + UNTIL_SETTLED_MS)
    world.clock.schedule(settled, () => {
      if (transaction.status === "shipped")
        moveTo(world, transaction, pairOf("shipped", "completed"))
    })
  }
  return { success: true, data: part ?? {} }
}

/** A part is collected each time it is told, until nothing is left. It has ids of its own, by which it is refunded. */
function bookPart(world: World, transaction: Transaction, amount: number): JsonObject {
  const left = transaction.amount - transaction.shippedInParts
  if (!Number.isSafeInteger(amount) || amount < 1 || amount > left) throw new Refusal(1001)
  transaction.shippedInParts += amount
  transaction.modifiedAt = world.clock.now()
  const id = world.nextTransactionId()
  return { order_id: `${transaction.orderId}_${id}`, transaction_id: BigInt(id) }
}
