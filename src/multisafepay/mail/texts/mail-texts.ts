/** What a mail says before anything else. `{shop}` and `{amount}` stand for the shop's name and the amount. */
type MailOpening = Readonly<{ subject: string; heading: string; intro: string }>

/** What the mails about a payment link say in one language. Plain text: it is escaped where it becomes HTML. */
export type MailTexts = Readonly<{
  /** The link as it is sent first, or again by hand. */
  request: MailOpening
  /** The link as the job sends it when it was not paid. */
  reminder: MailOpening
  greeting: string
  amount: string
  order: string
  payableUntil: string
  button: string
  /** Stands above the bare address in the HTML mail. */
  addressBelow: string
  /** Stands above the address in the text mail, which has no button. */
  payHere: string
  footer: string
}>
