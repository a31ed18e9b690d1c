import { type MailTexts } from "./mail-texts"

export const en: MailTexts = {
  request: {
    subject: "Your payment link from {shop}",
    heading: "Pay {amount} to {shop}",
    intro:
      "Here is the link by which you can pay for your order, safely and by the method you like.",
  },
  reminder: {
    subject: "Reminder: your payment to {shop}",
    heading: "Your payment of {amount} is still open",
    intro:
      "We have not received the payment for your order yet. If you have just paid, there is nothing you need to do.",
  },
  greeting: "Hello,",
  amount: "Amount",
  order: "Order",
  payableUntil: "Payable until",
  button: "Pay now",
  addressBelow: "Does the button not work? Open this address in your browser:",
  payHere: "Pay here:",
  footer:
    "You receive this e-mail because of your order at {shop}. You pay on the secure page of MultiSafepay.",
}
