import { type InferTypeOf } from "@medusajs/framework/types"

import { type Notification as NotificationModel } from "../modules/multisafepay/models/notification"
import { type PaymentLink as PaymentLinkModel } from "../modules/multisafepay/models/payment-link"

/** A row of `multisafepay_payment_link`. */
export type PaymentLinkRecord = Omit<InferTypeOf<typeof PaymentLinkModel>, "events">

/** A row of `multisafepay_notification`. */
export type NotificationRecord = InferTypeOf<typeof NotificationModel>
