import { type Order } from "../schemas/order"
import { type Reported } from "./reported"

/** How an order stands, to see later whether anything happened to it. */
export function standingOf(order: Order): string {
  const { status, financial_status, modified, amount_refunded, related_transactions } = order
  return JSON.stringify([
    status,
    financial_status ?? null,
    modified ?? null,
    amount_refunded,
    related_transactions.length,
  ])
}

/** What became of a part whose answer was lost, as a fresh read of the order shows it. */
export type AnswerFound = Readonly<{
  reported: Reported
  /** Set when it may have been carried out: it counts as told then, because telling it twice collects it twice. */
  doubtful?: Readonly<{ shipment: string; amount: number }>
}>

/**
 * Looks at a part whose answer was lost, before it is told again. An order on which nothing moved since was never told.
 *
 * @returns undefined when no answer is missing.
 */
export function findAnswer(reported: Reported, order: Order): AnswerFound | undefined {
  const { asked } = reported
  if (!asked) return undefined
  if (asked.seen === standingOf(order)) return { reported: { ...reported, asked: null } }
  const { shipment, amount } = asked
  return {
    reported: withShipment(reported, { id: shipment, amount }),
    doubtful: { shipment, amount },
  }
}

/** The shipment counts as told from now on. */
export function withShipment(
  reported: Reported,
  { id, amount }: { id: string; amount: number | null }
): Reported {
  return {
    ...reported,
    shipments: [...reported.shipments, id],
    shipped_amount: reported.shipped_amount + (amount ?? 0),
    asked: null,
    failures: reported.failures.filter(({ report }) => report !== id),
  }
}
