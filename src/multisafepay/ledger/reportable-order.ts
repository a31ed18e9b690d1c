/** A fulfilment that Medusa says was shipped. */
export type Shipment = Readonly<{
  /** Medusa's id of the fulfilment. */
  id: string
  shippedAt: Date
  /** Null where nobody wrote it down. */
  carrier: string | null
  trackingNumber: string | null
  trackingUrl: string | null
  /** Pieces of the order's items, as decimal texts. */
  items: readonly Readonly<{ itemId: string; quantity: string }>[]
}>

/** One of Medusa's orders, as far as MultiSafepay is told of it. Amounts are major units, as decimal texts. */
export type ReportableOrder = Readonly<{
  /** What the merchant and the customer call it. */
  number: string
  isCancelled: boolean
  /** `total` is what the customer pays for all pieces of it, with tax and discounts. */
  items: readonly Readonly<{
    id: string
    quantity: string
    total: string
    requiresShipping: boolean
  }>[]
  /** What the customer pays for the delivery, with tax. */
  delivery: string
  /** Shipped and not cancelled since, the oldest first. */
  shipments: readonly Shipment[]
}>
