/** Methods that are refunded by cart lines. Source: `SHOPPING_CART_REQUIRED_GATEWAYS` of MultiSafepay's php-sdk. */
const PAY_LATER_METHODS = new Set([
  "AFTERPAY",
  "BILLINK",
  "BNPL_INST",
  "BNPL_INSTM",
  "BNPL_MF",
  "BNPL_OB",
  "EINVOICE",
  "IN3",
  "IN3B2B",
  "KLARNA",
  "PAYAFTER",
  "SANTANDER",
  "ZINIA",
  "ZINIA_IN3",
])

/** Whether MultiSafepay refunds this gateway by cart lines, and under no id of ours. Unknown gateways are refunded by amount. */
export function isPayLater(gateway: string | null | undefined): boolean {
  return PAY_LATER_METHODS.has(gateway?.trim().toUpperCase() ?? "")
}
