import { type AdminNotification } from "../../types/http"

/** Keys of the names of a notification's states and kinds. */
export const STATUS_LABELS = {
  received: "multisafepay.operations.notifications.statuses.received",
  processing: "multisafepay.operations.notifications.statuses.processing",
  done: "multisafepay.operations.notifications.statuses.done",
  dead: "multisafepay.operations.notifications.statuses.dead",
} as const satisfies Record<AdminNotification["status"], string>

export const STATUS_COLOURS = {
  received: "orange",
  processing: "blue",
  done: "green",
  dead: "red",
} as const satisfies Record<AdminNotification["status"], string>

export const KIND_LABELS = {
  signed: "multisafepay.operations.notifications.kinds.signed",
  unsigned: "multisafepay.operations.notifications.kinds.unsigned",
} as const satisfies Record<AdminNotification["kind"], string>
