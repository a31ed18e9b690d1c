import { type PaymentMail } from "../mail/payment-mail"

/** A mail as most are; what a test is about is given. */
export const paymentMail = (changes: Partial<PaymentMail> = {}): PaymentMail => ({
  kind: "request",
  locale: { language: "en", tag: "en-GB" },
  shopName: "Corner Shop",
  logoUrl: null,
  amountText: "€49.95",
  orderReference: "#12",
  paymentUrl: "https://testpay.multisafepay.com/link/?a=1&b=2",
  expiresAt: new Date("2026-12-27T11:30:00Z"),
  mailText: null,
  message: null,
  timeZone: "Europe/Amsterdam",
  ...changes,
})
