import { type InferTypeOf } from "@medusajs/framework/types"

import { type Attention } from "../multisafepay/ledger/link-status"
import { type Resolution } from "../multisafepay/ledger/remedies"
import { type Notification as NotificationModel } from "../modules/multisafepay/models/notification"
import { type PaymentLink as PaymentLinkModel } from "../modules/multisafepay/models/payment-link"

/** A row of `multisafepay_payment_link` as Medusa types it: JSON columns hold anything. */
export type StoredPaymentLink = Omit<InferTypeOf<typeof PaymentLinkModel>, "events">

/** A row of `multisafepay_payment_link`. */
export type PaymentLinkRecord = Omit<StoredPaymentLink, "attention" | "resolutions"> & {
  attention: Attention | null
  resolutions: readonly Resolution[] | null
}

/** A row of `multisafepay_notification`. */
export type NotificationRecord = InferTypeOf<typeof NotificationModel>
