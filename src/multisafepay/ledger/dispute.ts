import { readOrderState } from "../order-state"
import { type Order } from "../schemas/order"

/** A chargeback. Source: `related_transactions[]` of type `chargeback` or `reverse-chargeback`, and their `dispute`. */
export type Dispute = Readonly<{
  /** `open` while the merchant can answer it, `lost` once that is over, `won` when the money came back. */
  status: "open" | "lost" | "won"
  /** Minor units; null where MultiSafepay names none. */
  amount: number | null
  /** By when the merchant has to answer, as MultiSafepay writes it. */
  respond_by: string | null
  reason_code: string | null
  reason: string | null
}>

/** States of a dispute after which nobody answers it any more. Unless the money came back, it is lost. */
const OVER: readonly (string | undefined)[] = ["accepted", "closed"]

const ofType = ({ related_transactions: rows }: Order, type: string) =>
  rows.filter((row) => row.type === type)

/**
 * The order's latest chargeback; undefined when there never was one. Every reversal undoes one chargeback, so the
 * latest is won when there are as many of the one as of the other.
 */
export function readDispute(order: Order): Dispute | undefined {
  const chargebacks = ofType(order, "chargeback")
  const latest = chargebacks.at(-1)
  if (!latest && readOrderState(order) !== "chargedback") return undefined
  const isWon = latest && ofType(order, "reverse-chargeback").length >= chargebacks.length
  const isLost = OVER.includes(latest?.dispute.status?.toLowerCase())
  return {
    status: isWon ? "won" : isLost ? "lost" : "open",
    amount: latest?.amount ?? null,
    respond_by: latest?.dispute.merchant_response_date ?? null,
    reason_code: latest?.dispute.reason_code ?? null,
    reason: latest?.dispute.reason_description ?? null,
  }
}
