import { type MailParts } from "./mail-parts"
import { type PaymentMail } from "./payment-mail"

/** The mail without HTML: all that the other says. */
export function toMailText(
  { heading, paragraphs, facts, texts, footer }: MailParts,
  { paymentUrl }: PaymentMail
): string {
  const lines = facts.map(([label, value]) => `${label}: ${value}`).join("\n")
  const [greeting = "", ...rest] = paragraphs
  return `${[greeting, heading, ...rest, lines, `${texts.payHere}\n${paymentUrl}`, `--\n${footer}`].join("\n\n")}\n`
}
