import { type ReportableOrder, type Shipment } from "../ledger/reportable-order"

/** A parcel with so many mugs, and bowls. */
export function parcel(id: string, mugs: number, bowls = 0): Shipment {
  return {
    id,
    shippedAt: new Date("2026-03-01T12:00:00Z"),
    carrier: null,
    trackingNumber: null,
    trackingUrl: null,
    items: [
      { itemId: "mug", quantity: String(mugs) },
      { itemId: "bowl", quantity: String(bowls) },
    ],
  }
}

/** Three mugs of 10.00 and a bowl of 20.00, delivered for 5.00: 55.00. */
export function orderOf(
  shipments: Shipment[],
  changes: Partial<ReportableOrder> = {}
): ReportableOrder {
  return {
    number: "42",
    isCancelled: false,
    items: [
      { id: "mug", quantity: "3", total: "30", requiresShipping: true },
      { id: "bowl", quantity: "1", total: "20", requiresShipping: true },
    ],
    delivery: "5",
    shipments,
    ...changes,
  }
}
