import { InvalidPaymentError } from "../invalid-payment-error"
import { type NewOrder } from "../requests/new-order"
import { type PaymentDescription } from "./payment-description"

/**
 * The ids by which an order is found again. A cut id would be another one, so what does not fit is refused.
 *
 * @throws InvalidPaymentError naming the id.
 */
export function toIdentifiers({
  orderId,
  sessionId,
  reference,
}: PaymentDescription): Pick<NewOrder, "order_id" | "var1" | "var2"> {
  return {
    order_id: checked("order id", orderId, 50),
    var1: checked("session id", sessionId, 100),
    var2: checked("reference", reference, 100),
  }
}

function checked(name: string, id: string, limit: number): string {
  if (id.length <= limit && /^[\x21-\x7e]+$/.test(id)) return id
  throw new InvalidPaymentError(
    `The ${name} "${id.slice(0, 100)}" is not 1 to ${limit} printable ASCII characters without spaces.`
  )
}
