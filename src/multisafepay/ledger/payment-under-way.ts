import { isSlowMethod } from "../slow-methods"

/** The latest attempt to pay a link, as MultiSafepay last told of it. */
export type Attempt = Readonly<{
  /** MultiSafepay's gateway id, of the attempt or fixed on the link. */
  gateway: string | null
  orderStatus: string | null
  /** Null until somebody chose a method. */
  transactionId: string | null
}>

/**
 * Whether money may still come from what the customer has done already: the bank looks at it, or it
 * is for the customer to send it. That an attempt was begun says so for slow methods only.
 */
export function isPaymentUnderWay({ gateway, orderStatus, transactionId }: Attempt): boolean {
  if (orderStatus === "uncleared" || orderStatus === "reserved") return true
  return orderStatus === "initialized" && transactionId !== null && isSlowMethod(gateway)
}
