import { optionalText } from "../order-request/plain-text"
import { type OrderShipment } from "../requests/order-update"
import { toAmsterdamDate } from "../timestamps"
import { type Shipment } from "./reportable-order"

/** MultiSafepay documents no limit; no carrier and no number is longer. */
const MAX_TEXT = 100

/** Medusa's admin writes `#` where nobody gave an address. */
function toUrl(text: string | null): string | undefined {
  return text !== null && /^https?:/i.test(text) && URL.canParse(text) ? text : undefined
}

/**
 * What MultiSafepay is told of a shipment. Number, carrier and date of it come together or not at all: half of
 * them is refused as incomplete.
 *
 * @param amount of a part of the order, in minor units; null for the whole.
 */
export function toShipmentUpdate(shipment: Shipment, amount: number | null): OrderShipment {
  const part = amount === null ? {} : { amount: String(amount) }
  const code = optionalText(shipment.trackingNumber, MAX_TEXT)
  const carrier = optionalText(shipment.carrier, MAX_TEXT)
  if (!code || !carrier) return { status: "shipped", ...part }
  return {
    status: "shipped",
    tracktrace_code: code,
    carrier,
    ship_date: toAmsterdamDate(shipment.shippedAt),
    tracktrace_url: toUrl(shipment.trackingUrl),
    ...part,
  }
}
