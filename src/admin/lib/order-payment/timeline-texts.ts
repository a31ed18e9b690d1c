/** Keys of what a line of the timeline says, by its type. */
const TEXTS = new Map<string, string>(
  Object.entries({
    created: "multisafepay.orderPayment.timeline.created",
    refused: "multisafepay.orderPayment.timeline.refused",
    creation_unknown: "multisafepay.orderPayment.timeline.creationUnknown",
    sent: "multisafepay.orderPayment.timeline.sent",
    reminded: "multisafepay.orderPayment.timeline.reminded",
    reminder_failed: "multisafepay.orderPayment.timeline.reminderFailed",
    initialized: "multisafepay.orderPayment.timeline.initialized",
    uncleared: "multisafepay.orderPayment.timeline.uncleared",
    declined: "multisafepay.orderPayment.timeline.declined",
    authorized: "multisafepay.orderPayment.timeline.authorized",
    paid: "multisafepay.orderPayment.timeline.paid",
    void: "multisafepay.orderPayment.timeline.void",
    cancelled: "multisafepay.orderPayment.timeline.cancelled",
    expired: "multisafepay.orderPayment.timeline.expired",
    refund: "multisafepay.orderPayment.timeline.refund",
    refunded: "multisafepay.orderPayment.timeline.refunded",
    partial_refunded: "multisafepay.orderPayment.timeline.partialRefunded",
    refund_failed: "multisafepay.orderPayment.timeline.refundFailed",
    chargedback: "multisafepay.orderPayment.timeline.chargedback",
    chargeback_reversed: "multisafepay.orderPayment.timeline.chargebackReversed",
    capture_synced: "multisafepay.orderPayment.timeline.captureSynced",
    authorisation_released: "multisafepay.orderPayment.timeline.authorisationReleased",
    authorisation_gone: "multisafepay.orderPayment.timeline.authorisationGone",
    attention: "multisafepay.orderPayment.timeline.attention",
    resolved: "multisafepay.orderPayment.timeline.resolved",
    matched: "multisafepay.orderPayment.timeline.matched",
    order_cancelled: "multisafepay.orderPayment.timeline.orderCancelled",
    invoice_reported: "multisafepay.orderPayment.timeline.invoiceReported",
    shipment_reported: "multisafepay.orderPayment.timeline.shipmentReported",
    report_failed: "multisafepay.orderPayment.timeline.reportFailed",
    report_given_up: "multisafepay.orderPayment.timeline.reportGivenUp",
  })
)

/** Undefined for a type that is not known here: a newer server may have more. */
export const toTimelineText = (type: string): string | undefined => TEXTS.get(type)
