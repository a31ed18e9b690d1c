import { type PaymentDescription } from "./payment-description"
import { optionalText } from "./plain-text"

/** MultiSafepay's limit, for the page and the bank statement. */
const LONGEST = 200

/** The text of the payment: plain, one line, and never empty, because MultiSafepay refuses that (1008). */
export function toOrderDescription(description: PaymentDescription): string {
  const { descriptionTemplate, displayReference, orderId } = description
  const text = descriptionTemplate.split("{reference}").join(displayReference)
  return optionalText(text, LONGEST) ?? optionalText(displayReference, LONGEST) ?? orderId
}
