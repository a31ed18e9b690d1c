/** `PATCH /orders/{id}` that kills an unpaid link and silences its reminders. */
export type OrderCancellation = {
  readonly status: "cancelled"
  readonly exclude_order: boolean
}

/** `PATCH /orders/{id}` that reports a shipment; for pay-later methods this collects the money. */
export type OrderShipment = {
  readonly status: "shipped"
  readonly tracktrace_code?: string | undefined
  readonly tracktrace_url?: string | undefined
  readonly carrier?: string | undefined
  readonly ship_date?: string | undefined
  readonly reason?: string | undefined
  /** At most 50 characters. */
  readonly invoice_id?: string | undefined
  readonly invoice_url?: string | undefined
  readonly po_number?: string | undefined
  /** Minor units; ships a part (Pay After Delivery and E-Invoicing only). */
  readonly amount?: number | string | undefined
}

/** `PATCH /orders/{id}` that files the merchant's invoice number, at most 50 characters. */
export type OrderInvoice = { readonly invoice_id: string }

/** `PATCH /orders/{id}` that gives a Klarna order six more weeks. */
export type OrderExtension = {
  readonly extend_expiration: true
  readonly reason?: string | undefined
}

/** Body of `PATCH /orders/{id}`. Amount, order id and description can never be changed. */
export type OrderUpdate = OrderCancellation | OrderShipment | OrderInvoice | OrderExtension
