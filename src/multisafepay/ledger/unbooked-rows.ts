/** A Refund or Capture of Medusa. Amounts are major units, as decimal text. */
export type MoneyRow = Readonly<{
  id: string
  amount: string
  created_at: Date
  metadata?: Readonly<Record<string, unknown>> | null | undefined
}>

/** A payment of Medusa with all that was refunded and captured of it, and what its order knows of that. */
export type PaymentRows = Readonly<{
  id: string
  created_at: Date
  captures: readonly MoneyRow[]
  refunds: readonly MoneyRow[]
  /** The order of the payment's collection; none for a cart that never became one. */
  order?:
    | Readonly<{
        created_at: Date
        /** Money that went back is negative. */
        transactions: readonly Readonly<{
          reference?: string | null | undefined
          reference_id?: string | null | undefined
          amount: string
        }>[]
      }>
    | undefined
}>

/** A row that the order has no transaction of. */
export type UnbookedRow = Readonly<{ kind: "refund" | "capture"; row: MoneyRow }>

/** What is unbooked on the order, and whether it booked a refund of which there is no row. */
export type Unbooked = Readonly<{ rows: readonly UnbookedRow[]; refundWithoutRow: boolean }>

/**
 * Core commits the row, asks the provider, and books the order's transaction last: a row without one
 * was interrupted, or is under way. The refund of a cancelled order is booked under the payment's id,
 * even when it failed and its row is gone.
 *
 * A payment that was given back because its cart could not be completed belongs to no order, also when
 * the cart became one later.
 */
export function unbookedRows(payment: PaymentRows): Unbooked {
  const { captures, refunds, order } = payment
  const booked = (reference: "refund" | "capture", id: string) =>
    order?.transactions.find((each) => each.reference === reference && each.reference_id === id)
  const openCaptures = captures.filter(({ id }) => !booked("capture", id))
  const openRefunds = refunds.filter(({ id }) => !booked("refund", id))
  const isFromBefore =
    order !== undefined &&
    payment.created_at < order.created_at &&
    refunds.length > 0 &&
    openCaptures.length + openRefunds.length === captures.length + refunds.length
  const ofCancellation = booked("refund", payment.id)
  const covered = openRefunds.find(({ amount }) => `-${amount}` === ofCancellation?.amount)
  const rows = [
    ...openCaptures.map((row) => ({ kind: "capture", row }) as const),
    ...openRefunds
      .filter((row) => row !== covered)
      .map((row) => ({ kind: "refund", row }) as const),
  ]
  return {
    rows: isFromBefore ? [] : rows,
    refundWithoutRow: ofCancellation !== undefined && !covered,
  }
}
