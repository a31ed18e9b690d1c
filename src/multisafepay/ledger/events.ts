import { type LinkStatus } from "./link-status"

/** Names of the events the plugin emits. Data is `{ id }` of the payment link plus what the name needs. */
export const EVENTS = {
  created: "multisafepay.payment_link.created",
  paid: "multisafepay.payment_link.paid",
  authorized: "multisafepay.payment_link.authorized",
  declined: "multisafepay.payment_link.declined",
  expired: "multisafepay.payment_link.expired",
  cancelled: "multisafepay.payment_link.cancelled",
  attention: "multisafepay.payment_link.attention",
  /** A refund made at MultiSafepay is booked; plus `refund_id`, Medusa's. */
  refundSynced: "multisafepay.refund.synced",
  /** Plus `amount` in major units, `respond_by`, `reason_code` and `reason`, each null where nobody said. */
  chargebackReceived: "multisafepay.chargeback.received",
} as const

/** Wakes the worker of this installation; not meant for shops. Data is `{ id }` of the notification. */
export const NOTIFICATION_RECEIVED = "multisafepay.notification.received"

const STATUS_EVENT = {
  open: undefined,
  authorized: EVENTS.authorized,
  paid: EVENTS.paid,
  declined: EVENTS.declined,
  expired: EVENTS.expired,
  cancelled: EVENTS.cancelled,
} as const satisfies Record<LinkStatus, string | undefined>

/** The event that tells of a new status; undefined where there is nothing to tell. */
export const toStatusEvent = (status: LinkStatus): string | undefined => STATUS_EVENT[status]
