import { announceTransaction } from "./announce"
import { type Transaction } from "./model"
import { type StatusPair } from "./scenarios"
import { type World } from "./world"

export function pairOf(status: string, financialStatus = status): StatusPair {
  return { status, financialStatus }
}

/** Every change of status goes through here, so that every change is announced. */
export function moveTo(world: World, transaction: Transaction, pair: StatusPair): void {
  const now = world.clock.now()
  Object.assign(transaction, pair, { modifiedAt: now })
  if (pair.status === "completed") {
    transaction.completedAt ??= now
    transaction.reason = "SUCCESS"
  }
  announceTransaction(world, transaction)
}
