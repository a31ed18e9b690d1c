import { type NewOrder } from "../requests/new-order"
import { type PaymentDescription } from "./payment-description"
import { optionalText } from "./plain-text"

/** The methods whose money can be reserved first and captured later. */
const MANUAL_CAPTURE_GATEWAYS = new Set(["VISA", "MASTERCARD", "MAESTRO", "CREDITCARD"])

/** Whether a link fixed to this gateway can be captured by hand. */
export const canCaptureManually = (gateway: string): boolean => MANUAL_CAPTURE_GATEWAYS.has(gateway)

/**
 * The one method of the link, if it has one. Manual capture is asked for only with a method that has
 * it: on any other, and on a page with all methods, MultiSafepay would refuse the order.
 */
export function toGateway({
  gateway,
  captureManual,
}: PaymentDescription): Pick<NewOrder, "gateway" | "capture"> {
  const id = optionalText(gateway, 50)
  if (id === undefined) return {}
  const manual = captureManual === true && canCaptureManually(id)
  return manual ? { gateway: id, capture: "manual" } : { gateway: id }
}
