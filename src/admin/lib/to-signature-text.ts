/** Keys of what was wrong with a signature, by the code that the server gives. */
const TEXTS = new Map([
  ["missing", "multisafepay.operations.accounts.reasons.missing"],
  ["malformed", "multisafepay.operations.accounts.reasons.malformed"],
  ["mismatch", "multisafepay.operations.accounts.reasons.mismatch"],
  ["expired", "multisafepay.operations.accounts.reasons.expired"],
])

export const toSignatureText = (reason: string): string =>
  TEXTS.get(reason) ?? "multisafepay.operations.accounts.reasons.malformed"
