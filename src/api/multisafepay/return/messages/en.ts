import { type ResultMessages } from "./result-messages"

export const en: ResultMessages = {
  paid: {
    title: "Thank you, your payment has arrived",
    text: "Your order is placed. You can close this page.",
  },
  pending: {
    title: "Your payment is being processed",
    text: "This can take a while with some payment methods. Your order follows as soon as the payment has arrived; you need not pay again.",
  },
  failed: {
    title: "Your payment did not succeed",
    text: "Nothing has been charged. Go back to the shop to try again or to choose another payment method.",
  },
  cancelled: {
    title: "You cancelled the payment",
    text: "Nothing has been charged. Go back to the shop if you want to try again.",
  },
  unknown: {
    title: "We do not know this payment",
    text: "The address may be incomplete, or out of date.",
  },
}
