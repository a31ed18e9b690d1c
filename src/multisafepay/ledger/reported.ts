/** What MultiSafepay was told of an order, so that it is told once. */
export type Reported = Readonly<{
  /** The order's number, filed as `invoice_id`; null until it arrived. */
  invoice_id: string | null
  /** Ids of Medusa's fulfilments whose shipment arrived. */
  shipments: readonly string[]
}>
