/**
 * Methods whose customer pays after the goods have come. MultiSafepay, or a partner of it, collects the money once it
 * hears of the shipment, and not at all if it never does; it refunds them by cart lines, and under no id of ours.
 * Source: `SHOPPING_CART_REQUIRED_GATEWAYS` of MultiSafepay's php-sdk.
 */
const PAY_LATER = new Set([
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

/** Those that can be told of one parcel after the other, each with its amount. */
const IN_PARTS = new Set(["BNPL_MF", "EINVOICE", "PAYAFTER"])

const holds = (methods: ReadonlySet<string>, gateway: string | null | undefined) =>
  methods.has(gateway?.trim().toUpperCase() ?? "")

/** Whether the method pays after delivery. Unknown gateways pay at once. */
export const isPayLater = (gateway: string | null | undefined): boolean => holds(PAY_LATER, gateway)

/** Whether a shipment of a part of the order can be reported by its amount. */
export const shipsInParts = (gateway: string | null | undefined): boolean =>
  holds(IN_PARTS, gateway)
