import { toDecimal } from "../decimal"

/** A credit line of Medusa's order. Amounts are major units, as decimal text. */
export type CreditLine = Readonly<{
  amount: string
  reference_id?: string | null | undefined
  /** The version of the order that it came with. */
  version: number | undefined
}>

/** A transaction by which money went back, and the version of the order that it was added to. */
export type RefundTransaction = Readonly<{ id: string; version: number; amount: string }>

/**
 * Core adds a refund's transaction, then its credit line, which makes the next version; a refund that was finished
 * after a crash has them the other way around. A refund of what was owed already has no credit line.
 */
function findOwner(
  { version }: CreditLine,
  transactions: readonly RefundTransaction[]
): RefundTransaction | undefined {
  if (version === undefined) return undefined
  const before = transactions.filter((each) => each.version === version - 1)
  return before.at(-1) ?? transactions.find((each) => each.version === version)
}

/**
 * By how much core lowered the order's total for a refund that came to nothing. Nothing but their order connects the
 * two.
 *
 * @param transactions of all refunds of the order, oldest first.
 * @returns major units as decimal text; "0" where there is none, or where it was undone already.
 */
export function creditToUndo(
  lines: readonly CreditLine[],
  refund: { id: string; transaction: RefundTransaction | undefined },
  transactions: readonly RefundTransaction[]
): string {
  const { id, transaction } = refund
  if (!transaction || lines.some(({ reference_id: of }) => of === id)) return "0"
  const refunded = toDecimal(transaction.amount).abs()
  const line = lines.find(
    (each) =>
      findOwner(each, transactions)?.id === transaction.id &&
      toDecimal(each.amount).isPositive() &&
      toDecimal(each.amount).isLessThanOrEqualTo(refunded)
  )
  return line?.amount ?? "0"
}
