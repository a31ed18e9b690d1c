import { type MailLocale } from "./mail-locale"

/** All that a mail about a payment link tells. Nothing of the customer's: only the address it goes to is. */
export type PaymentMail = Readonly<{
  kind: "request" | "reminder"
  locale: MailLocale
  shopName: string
  /** Shown when it is an https address: mail programs load no other. */
  logoUrl: string | null
  /** As the customer reads it, `€ 49,95`. */
  amountText: string
  /** The order's number as the customer knows it, `#12`; null before there is an order. */
  orderReference: string | null
  paymentUrl: string
  expiresAt: Date
  /** The shop's own words for every mail, with line breaks. */
  mailText: string | null
  /** What somebody at the shop wrote for this one mail, with line breaks. */
  message: string | null
  /** IANA name of the zone the expiry is written in; left out: that of the process. */
  timeZone?: string | undefined
}>

/** What Medusa's notification providers send. */
export type MailContent = Readonly<{ subject: string; text: string; html: string }>
