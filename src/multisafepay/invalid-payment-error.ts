/**
 * What is to be paid cannot be asked of MultiSafepay: an amount that is no amount, a currency whose
 * decimals nobody documents, an id or a lifetime outside its limits. Raised before any request, so
 * nothing was created. The text is meant for the merchant and names what to change.
 */
export class InvalidPaymentError extends Error {
  override readonly name: string = "InvalidPaymentError"
}
