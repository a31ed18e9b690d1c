import { shipsInParts } from "../pay-later-methods"
import { type OrderInvoice, type OrderShipment } from "../requests/order-update"
import { type LinkStatus } from "./link-status"
import { type ReportableOrder, type Shipment } from "./reportable-order"
import { type Reported } from "./reported"
import { toShipmentUpdate } from "./shipment-update"
import { shippedAmount } from "./shipped-amount"

/** What MultiSafepay is to be told next of an order. */
export type DueReport =
  | Readonly<{ id: "invoice"; number: string; update: OrderInvoice }>
  | Readonly<{
      /** Of Medusa's fulfilment. */
      id: string
      /** Null where there is nothing left to tell, and only to remember that. */
      update: OrderShipment | null
      /** Minor units that it ships; null where the method does not count them. */
      amount: number | null
    }>

/** A shipment of a part: MultiSafepay collects its amount each time it hears of it. */
export type ShippedPart = Readonly<{ id: string; update: OrderShipment; amount: number }>

export const isPart = (report: DueReport): report is ShippedPart =>
  !("number" in report) && report.update?.amount !== undefined

/** A link as far as it decides what is due. */
export type ReportingLink = Readonly<{
  status: LinkStatus
  /** The method used, MultiSafepay's gateway id. */
  gateway: string | null
  amountInMinorUnits: number
  reported: Reported
  reportInvoice: boolean
  reportShipment: boolean
}>

/** MultiSafepay takes 50 characters. */
const MAX_INVOICE_ID = 50

/**
 * What MultiSafepay should know of an order and does not, each as if it were told next: once one has arrived, ask
 * again. Shipments wait until the money is taken, because nothing documents what they do to an authorisation.
 */
export function dueReports(link: ReportingLink, order: ReportableOrder): DueReport[] {
  if (order.isCancelled) return []
  const invoice = link.reportInvoice && link.reported.invoice_id === null ? [toInvoice(order)] : []
  return link.reportShipment && link.status === "paid"
    ? [...invoice, ...dueShipments(link, order)]
    : invoice
}

function toInvoice({ number }: ReportableOrder): DueReport {
  return { id: "invoice", number, update: { invoice_id: number.slice(0, MAX_INVOICE_ID) } }
}

function dueShipments(link: ReportingLink, order: ReportableOrder): DueReport[] {
  const told = link.reported.shipments
  const due = order.shipments.filter(({ id }) => !told.includes(id))
  if (shipsInParts(link.gateway)) return due.map((shipment) => toPart(link, order, shipment))
  if (told.length) return due.map(({ id }) => ({ id, update: null, amount: null }))
  return due
    .slice(0, 1)
    .map((first) => ({ id: first.id, update: toShipmentUpdate(first, null), amount: null }))
}

function toPart(link: ReportingLink, order: ReportableOrder, shipment: Shipment): DueReport {
  const { amountInMinorUnits: total, reported } = link
  const shipments = [...reported.shipments, shipment.id]
  const amount = shippedAmount(order, { shipments, total }) - reported.shipped_amount
  if (amount <= 0) return { id: shipment.id, update: null, amount: null }
  const update = toShipmentUpdate(shipment, amount === total ? null : amount)
  return { id: shipment.id, update, amount }
}
