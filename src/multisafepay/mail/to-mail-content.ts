import { toMailParts } from "./mail-parts"
import { type MailContent, type PaymentMail } from "./payment-mail"
import { toMailHtml } from "./to-mail-html"
import { toMailText } from "./to-mail-text"

/** A mail about a payment link in the customer's language: subject, text and HTML, which say the same. */
export function toMailContent(mail: PaymentMail): MailContent {
  const parts = toMailParts(mail)
  return {
    subject: parts.subject,
    text: toMailText(parts, mail),
    html: toMailHtml(parts, mail),
  }
}
