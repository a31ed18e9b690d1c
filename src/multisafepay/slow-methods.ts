/**
 * Methods whose customer leaves the page with the payment still to come: a transfer to make at
 * one's own bank (up to 60 days), a voucher to pay at a cash machine (72 hours), a debit that the
 * bank carries out later. Bank buttons with a long expiry are not among them: there an
 * `initialized` order that stays so is an abandoned one.
 */
const SLOW_METHODS = new Set(["BANKTRANS", "MULTIBANCO", "DIRDEB"])

/** Whether an unfinished payment by this gateway is still to be expected. Unknown gateways are not slow. */
export function isSlowMethod(gateway: string | null | undefined): boolean {
  return SLOW_METHODS.has(gateway?.trim().toUpperCase() ?? "")
}
