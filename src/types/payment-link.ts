import { type InferTypeOf } from "@medusajs/framework/types"

import { type Dispute } from "../multisafepay/ledger/dispute"
import { type KnownRefund } from "../multisafepay/ledger/known-refund"
import { type Attention } from "../multisafepay/ledger/link-status"
import { type PaymentSummary } from "../multisafepay/ledger/payment-summary"
import { type Resolution } from "../multisafepay/ledger/remedies"
import { type Reported } from "../multisafepay/ledger/reported"
import { type Notification as NotificationModel } from "../modules/multisafepay/models/notification"
import { type PaymentLink as PaymentLinkModel } from "../modules/multisafepay/models/payment-link"

/** A row of `multisafepay_payment_link` as Medusa types it: JSON columns hold anything. */
export type StoredPaymentLink = Omit<InferTypeOf<typeof PaymentLinkModel>, "events">

/** A row of `multisafepay_payment_link`. */
export type PaymentLinkRecord = Omit<
  StoredPaymentLink,
  "attention" | "resolutions" | "payment_details" | "refunds" | "dispute" | "reported"
> & {
  attention: Attention | null
  resolutions: readonly Resolution[] | null
  payment_details: PaymentSummary | null
  refunds: readonly KnownRefund[] | null
  dispute: Dispute | null
  reported: Reported | null
}

/** A row of `multisafepay_notification`. */
export type NotificationRecord = InferTypeOf<typeof NotificationModel>
