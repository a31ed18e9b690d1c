import { type AdminRemedy } from "../../types/http"

type RemedyTexts = Readonly<{ action: string; title: string; text: string; done: string }>

/** Keys of what a remedy is called, what is asked before it, and what is said after it. */
const REMEDY_TEXTS = {
  refund: {
    action: "multisafepay.operations.remedies.refund.action",
    title: "multisafepay.operations.remedies.refund.title",
    text: "multisafepay.operations.remedies.refund.text",
    done: "multisafepay.operations.remedies.refund.done",
  },
  accept: {
    action: "multisafepay.operations.remedies.accept.action",
    title: "multisafepay.operations.remedies.accept.title",
    text: "multisafepay.operations.remedies.accept.text",
    done: "multisafepay.operations.remedies.accept.done",
  },
  place_order: {
    action: "multisafepay.operations.remedies.placeOrder.action",
    title: "multisafepay.operations.remedies.placeOrder.title",
    text: "multisafepay.operations.remedies.placeOrder.text",
    done: "multisafepay.operations.remedies.placeOrder.done",
  },
  dismiss: {
    action: "multisafepay.operations.remedies.dismiss.action",
    title: "multisafepay.operations.remedies.dismiss.title",
    text: "multisafepay.operations.remedies.dismiss.text",
    done: "multisafepay.operations.remedies.dismiss.done",
  },
} as const satisfies Record<AdminRemedy, RemedyTexts>

/** Of two payments on one link only the second goes back. */
const REFUND_SECOND: RemedyTexts = {
  ...REMEDY_TEXTS.refund,
  title: "multisafepay.operations.remedies.refundSecond.title",
  text: "multisafepay.operations.remedies.refundSecond.text",
}

/** Keys of the texts of a remedy for this reason. */
export const toRemedyTexts = (remedy: AdminRemedy, reason: string): RemedyTexts =>
  remedy === "refund" && reason === "paid_twice" ? REFUND_SECOND : REMEDY_TEXTS[remedy]
