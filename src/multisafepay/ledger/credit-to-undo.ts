import { toDecimal } from "../decimal"

/** A credit line of Medusa's order. Amounts are major units, as decimal text. */
export type CreditLine = Readonly<{
  amount: string
  reference_id?: string | null | undefined
  created_at: Date
}>

type Row = Readonly<{ id: string; amount: string; created_at: Date }>

/**
 * By how much core lowered the order's total for a refund that came to nothing. Core writes the credit line right after
 * the refund and names no connection between them: it is the first one that is no larger, before the next refund.
 *
 * @param refunds all refunds of the payment.
 * @returns major units as decimal text; "0" where there is none, or where it was undone already.
 */
export function creditToUndo(
  lines: readonly CreditLine[],
  refund: Row,
  refunds: readonly Row[]
): string {
  if (lines.some(({ reference_id: id }) => id === refund.id)) return "0"
  const later = refunds.filter(({ created_at: at }) => at > refund.created_at)
  const end = Math.min(...later.map(({ created_at: at }) => at.getTime()))
  const isOfRefund = ({ amount, created_at: at }: CreditLine) =>
    at >= refund.created_at &&
    at.getTime() < end &&
    toDecimal(amount).isPositive() &&
    toDecimal(amount).isLessThanOrEqualTo(toDecimal(refund.amount))
  const [line] = lines
    .filter(isOfRefund)
    .sort((one, other) => one.created_at.getTime() - other.created_at.getTime())
  return line?.amount ?? "0"
}
