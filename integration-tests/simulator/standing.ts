import { type Transaction } from "./model"
import { type World } from "./world"

/** The customer's bank has the money, and nobody got it back. */
export function isDisputed({ related }: Transaction): boolean {
  const count = (type: string) => related.filter((each) => each.type === type).length
  return count("chargeback") > count("reverse-chargeback")
}

/**
 * The status of an order that was paid: a dispute outweighs what was given back, and that outweighs how it was paid.
 * What comes off the top shows again what is below.
 */
export function standingOf({ settings }: World, transaction: Transaction): string {
  // Until the first refund or dispute, the status is how it was paid.
  transaction.paidStatus ??= transaction.status
  const { amountRefunded, amount } = transaction
  if (isDisputed(transaction)) return settings.chargebackStatus
  if (amountRefunded === 0) return transaction.paidStatus
  return amountRefunded >= amount ? "refunded" : "partial_refunded"
}
