/** Why a payment needs a person, by the reason that the server gives: what happened, and what to do. */
export const attention = {
  amount_mismatch: {
    title: "The amount is wrong",
    text: "The customer paid another amount than the link asked for, so nothing was booked. Refund the payment and have the customer pay again.",
  },
  currency_mismatch: {
    title: "The currency is wrong",
    text: "The customer paid in another currency than the link asked for, so nothing was booked. Refund the payment and have the customer pay again.",
  },
  paid_after_cancel: {
    title: "Paid after the link was cancelled",
    text: "The customer paid a link that had been cancelled here, so the payment belongs to no open order. Refund it, or accept it if the order shall go ahead.",
  },
  paid_after_expiry: {
    title: "Paid after the link expired",
    text: "The payment arrived after the link had expired. Refund it, or accept it if the order shall go ahead.",
  },
  session_deleted: {
    title: "The cart changed before the payment",
    text: "The customer paid for a cart that has changed since, or chose another payment method meanwhile. Refund the payment, or accept it if the amount still suits you.",
  },
  foreign_session: {
    title: "The payment belongs to another provider",
    text: "The payment session of this link is not MultiSafepay's any more, so nothing was booked. Check whether the order was paid otherwise, and refund this payment.",
  },
  order_not_placed: {
    title: "Paid, but the order could not be placed",
    text: "Medusa refused to place the order, for example because something is out of stock. Put that right and place the order, or refund the payment.",
  },
  order_cancelled: {
    title: "Paid after the order was cancelled",
    text: "The payment arrived after its order had been cancelled. Refund it, or accept it to book it on the cancelled order.",
  },
  draft_not_converted: {
    title: "Paid, but still a draft",
    text: "The draft is paid, and Medusa refused to make it an order, most of the time because something is out of stock. Put that right and place the order, or refund the payment.",
  },
  paid_twice: {
    title: "Paid twice",
    text: "The customer paid the same link a second time. The order keeps the first payment; refund the second.",
  },
  chargeback: {
    title: "Chargeback",
    text: "The customer disputes the payment at their bank. Answer in MultiSafepay's dashboard before the deadline; refunds are refused until you win the dispute.",
  },
  payment_reversed: {
    title: "MultiSafepay took the payment back",
    text: "A completed payment was reversed at MultiSafepay, for example a direct debit that bounced. Medusa still shows it as paid: do not ship, and ask the customer to pay again.",
  },
  account_unavailable: {
    title: "The account cannot be used",
    text: "MultiSafepay cannot be asked about this payment: the account is not registered any more, or its API key is missing or wrong. Correct the account; this entry then goes away by itself.",
  },
  refund_unmatched: {
    title: "A refund could not be booked",
    text: "Money was refunded at MultiSafepay that Medusa cannot book as it is. Compare the order with MultiSafepay's dashboard, and correct your books by hand.",
  },
  capture_unmatched: {
    title: "A capture could not be booked",
    text: "Money was captured at MultiSafepay that Medusa cannot book as it is. Compare the order with MultiSafepay's dashboard, and correct your books by hand.",
  },
  refund_failed: {
    title: "The refund did not go through",
    text: "The order was cancelled, but its payment was not given back. Refund it here, or in MultiSafepay's dashboard if that is refused again.",
  },
  refund_voided: {
    title: "A refund was not paid out",
    text: "MultiSafepay stopped a refund before it reached the customer, often because your balance there is too low. Medusa shows the money as yours again: refund it from the order once more.",
  },
  authorization_expiring: {
    title: "An authorisation is about to lapse",
    text: "The money is reserved on the customer's card, but not captured yet. Capture it on the order in time, or cancel the order; otherwise it goes back to the card.",
  },
  authorization_lost: {
    title: "The authorisation is gone",
    text: "The money that was reserved on the customer's card went back before it was captured, so the order is unpaid. Cancel the order, or ask the customer to pay again.",
  },
  shipment_unreported: {
    title: "MultiSafepay does not know of the shipment",
    text: "The shipment could not be reported, and a pay-later method pays out only after it is. Mark the order as shipped in MultiSafepay's dashboard. If reporting works after all, this entry goes away by itself.",
  },
  unknown: {
    title: "Something does not fit",
    text: "The technical details below say what was found. Compare the order with MultiSafepay's dashboard before you decide.",
  },
}
