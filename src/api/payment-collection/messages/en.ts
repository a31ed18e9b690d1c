import { type PayMessages } from "./pay-messages"

export const en: PayMessages = {
  order: "Order",
  amount: "Amount to pay",
  pay: "Pay {amount}",
  goOn: "Go to the payment page",
  tryAgain: "Try again",
  states: {
    payable: {
      title: "Pay for your order",
      text: "You choose how to pay on the next page, the secure payment page of MultiSafepay.",
    },
    expired: {
      title: "The payment link has expired",
      text: "Nothing is lost: you can still pay. The button takes you to a new payment page.",
    },
    declined: {
      title: "The last payment did not succeed",
      text: "Nothing has been charged. You can try again, also with another payment method.",
    },
    awaiting: {
      title: "We are waiting for your payment",
      text: "You began to pay with a method such as bank transfer. Once you have sent the money you need do nothing more; it can take a few days to arrive. Do you want to see the details again?",
    },
    processing: {
      title: "Your payment is being processed",
      text: "This can take a while with some payment methods. You need not pay again.",
    },
    paid: {
      title: "This has been paid",
      text: "Thank you. There is nothing left to pay; you can close this page.",
    },
    cancelled: {
      title: "This order was cancelled",
      text: "There is nothing to pay. If you did not expect this, please contact the shop.",
    },
    withdrawn: {
      title: "This payment request is no longer valid",
      text: "The shop has replaced or withdrawn it. Please use the shop’s latest message, or contact the shop.",
    },
    unknown: {
      title: "We do not know this payment request",
      text: "The address may be incomplete, or out of date. Please check the link that the shop sent you.",
    },
    unavailable: {
      title: "Paying does not work right now",
      text: "Nothing has been charged. Please try again in a moment; if it keeps failing, contact the shop.",
    },
    busy: {
      title: "That was a bit too often",
      text: "Please wait a minute, then try again. Nothing has been charged.",
    },
  },
}
