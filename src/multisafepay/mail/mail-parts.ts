import { toLocalMoment } from "./localized"
import { MAIL_TEXTS } from "./mail-locale"
import { type PaymentMail } from "./payment-mail"
import { type MailTexts } from "./texts/mail-texts"

/** What a mail says, in the order it says it, before it is text or HTML. */
export type MailParts = Readonly<{
  texts: MailTexts
  subject: string
  heading: string
  /** Paragraphs that stand above the amount; line breaks in them are kept. */
  paragraphs: readonly string[]
  /** Each with a label. */
  facts: readonly (readonly [label: string, value: string])[]
  footer: string
}>

/** Puts the values in once: what a value holds is never looked into. */
const fill = (text: string, { shopName, amountText }: PaymentMail): string =>
  text.replace(/\{(shop|amount)\}/g, (_, name) => (name === "shop" ? shopName : amountText))

/** What the mail says, in its language. */
export function toMailParts(mail: PaymentMail): MailParts {
  const texts = MAIL_TEXTS[mail.locale.language]
  const { subject, heading, intro } = texts[mail.kind]
  const { orderReference, amountText, expiresAt, locale, timeZone } = mail
  return {
    texts,
    subject: fill(subject, mail),
    heading: fill(heading, mail),
    paragraphs: [texts.greeting, intro, mail.mailText, mail.message].filter(
      (text) => text !== null
    ),
    facts: [
      [texts.amount, amountText],
      ...(orderReference === null ? [] : ([[texts.order, orderReference]] as const)),
      [texts.payableUntil, toLocalMoment(expiresAt, locale, timeZone)],
    ],
    footer: fill(texts.footer, mail),
  }
}
