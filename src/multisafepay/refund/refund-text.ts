import { optionalText } from "../order-request/plain-text"

/** MultiSafepay's limit for a description. */
const LONGEST = 200

/** Why money goes back, as staff wrote it. */
export type RefundWords = Readonly<{
  reason?: string | null | undefined
  note?: string | null | undefined
  /** The order's number, as the customer knows it. */
  orderNumber?: string | number | null | undefined
}>

/** The description of a refund: reason and note, else the order it is of. Plain text of at most 200 characters. */
export function toRefundText({ reason, note, orderNumber }: RefundWords): string {
  const words = [reason, note].flatMap((each) => optionalText(each, LONGEST) ?? [])
  const fallback = orderNumber == null ? "Refund" : `Refund of order ${orderNumber}`
  return optionalText(words.join(": "), LONGEST) ?? fallback
}
