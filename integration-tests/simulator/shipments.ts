import { moveTo, pairOf } from "./attempts"
import { findGateway } from "./gateways"
import { type JsonObject } from "./json"
import { type SimulatedOrder } from "./model"
import { Refusal } from "./refusal"
import { type World } from "./world"

const UNTIL_SETTLED_MS = 24 * 60 * 60 * 1000

/** `PATCH {status: "shipped"}`: captures a BNPL order, and is accepted without effect for the rest. */
export function applyShipment(
  world: World,
  { transaction }: SimulatedOrder,
  body: Record<string, unknown>
): JsonObject {
  if (!transaction?.completedAt) throw new Refusal(1006)
  if (typeof body.invoice_url === "string") transaction.details.invoice_url = body.invoice_url
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
  return { success: true, data: {} }
}
