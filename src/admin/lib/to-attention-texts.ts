type ReasonTexts = Readonly<{ title: string; text: string }>

/** Keys of the texts, by the reason that the server gives. */
const TEXTS = new Map<string, ReasonTexts>(
  Object.entries({
    amount_mismatch: {
      title: "multisafepay.operations.attention.amount_mismatch.title",
      text: "multisafepay.operations.attention.amount_mismatch.text",
    },
    currency_mismatch: {
      title: "multisafepay.operations.attention.currency_mismatch.title",
      text: "multisafepay.operations.attention.currency_mismatch.text",
    },
    paid_after_cancel: {
      title: "multisafepay.operations.attention.paid_after_cancel.title",
      text: "multisafepay.operations.attention.paid_after_cancel.text",
    },
    paid_after_expiry: {
      title: "multisafepay.operations.attention.paid_after_expiry.title",
      text: "multisafepay.operations.attention.paid_after_expiry.text",
    },
    session_deleted: {
      title: "multisafepay.operations.attention.session_deleted.title",
      text: "multisafepay.operations.attention.session_deleted.text",
    },
    foreign_session: {
      title: "multisafepay.operations.attention.foreign_session.title",
      text: "multisafepay.operations.attention.foreign_session.text",
    },
    order_not_placed: {
      title: "multisafepay.operations.attention.order_not_placed.title",
      text: "multisafepay.operations.attention.order_not_placed.text",
    },
    order_cancelled: {
      title: "multisafepay.operations.attention.order_cancelled.title",
      text: "multisafepay.operations.attention.order_cancelled.text",
    },
    draft_not_converted: {
      title: "multisafepay.operations.attention.draft_not_converted.title",
      text: "multisafepay.operations.attention.draft_not_converted.text",
    },
    paid_twice: {
      title: "multisafepay.operations.attention.paid_twice.title",
      text: "multisafepay.operations.attention.paid_twice.text",
    },
    chargeback: {
      title: "multisafepay.operations.attention.chargeback.title",
      text: "multisafepay.operations.attention.chargeback.text",
    },
    payment_reversed: {
      title: "multisafepay.operations.attention.payment_reversed.title",
      text: "multisafepay.operations.attention.payment_reversed.text",
    },
    account_unavailable: {
      title: "multisafepay.operations.attention.account_unavailable.title",
      text: "multisafepay.operations.attention.account_unavailable.text",
    },
    refund_unmatched: {
      title: "multisafepay.operations.attention.refund_unmatched.title",
      text: "multisafepay.operations.attention.refund_unmatched.text",
    },
    capture_unmatched: {
      title: "multisafepay.operations.attention.capture_unmatched.title",
      text: "multisafepay.operations.attention.capture_unmatched.text",
    },
    refund_failed: {
      title: "multisafepay.operations.attention.refund_failed.title",
      text: "multisafepay.operations.attention.refund_failed.text",
    },
    refund_voided: {
      title: "multisafepay.operations.attention.refund_voided.title",
      text: "multisafepay.operations.attention.refund_voided.text",
    },
    authorization_expiring: {
      title: "multisafepay.operations.attention.authorization_expiring.title",
      text: "multisafepay.operations.attention.authorization_expiring.text",
    },
    authorization_lost: {
      title: "multisafepay.operations.attention.authorization_lost.title",
      text: "multisafepay.operations.attention.authorization_lost.text",
    },
    shipment_unreported: {
      title: "multisafepay.operations.attention.shipment_unreported.title",
      text: "multisafepay.operations.attention.shipment_unreported.text",
    },
  })
)

const UNKNOWN: ReasonTexts = {
  title: "multisafepay.operations.attention.unknown.title",
  text: "multisafepay.operations.attention.unknown.text",
}

/** Keys of what happened and what to do; a newer server may give a reason that is not known here. */
export const toAttentionTexts = (reason: string): ReasonTexts => TEXTS.get(reason) ?? UNKNOWN
