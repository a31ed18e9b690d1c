import { type AdminPaymentLink } from "../../../types/http"

/** What a person calls the state of a link: its status, and whether money went back since. */
export type LinkState = AdminPaymentLink["status"] | "refunded" | "partly_refunded"

type Facts = Pick<AdminPaymentLink, "status" | "amount" | "refunded_amount">

export function toLinkState({ status, amount, refunded_amount: refunded }: Facts): LinkState {
  if (status !== "paid" || refunded <= 0) return status
  return refunded < amount ? "partly_refunded" : "refunded"
}

type Payable = Pick<AdminPaymentLink, "status" | "expires_at" | "payment_url">

/** A declined attempt is not the end of its link: the customer may try again. */
export const isPayable = (link: Payable, now: number): boolean =>
  (link.status === "open" || link.status === "declined") &&
  link.payment_url !== null &&
  Date.parse(link.expires_at) > now

/** Whether something may happen to it at any moment. */
export const isUnderWay = ({ status }: Pick<AdminPaymentLink, "status">): boolean =>
  status === "open" || status === "declined" || status === "authorized"
