type Message = Readonly<{ subject: string; text: string }>

type Recipient = Readonly<{ phone: string | null; email: string | null }>

/** A number that can be called from anywhere, in digits only; null for one without its country. */
function toInternational(phone: string | null): string | null {
  const digits = (phone ?? "").replace(/^\s*00/, "+").replace(/[^\d+]/g, "")
  return /^\+\d{7,15}$/.test(digits) ? digits.slice(1) : null
}

/** Addresses that open a program of the reader's own with a message to the customer in it. */
export function toShareLinks({ subject, text }: Message, { phone, email }: Recipient) {
  const number = toInternational(phone)
  const body = encodeURIComponent(text)
  return {
    whatsapp: `https://wa.me/${number ?? ""}?text=${body}`,
    // With a question mark and an ampersand, iOS and Android both read the text.
    sms: `sms:${number === null ? "" : `+${number}`}?&body=${body}`,
    mail: `mailto:${encodeURIComponent(email ?? "")}?subject=${encodeURIComponent(subject)}&body=${body}`,
  }
}

const LANGUAGES = ["en", "nl", "de", "fr", "es", "it"]

/** The language of these six that a customer with this locale reads. */
export function toShareLanguage(locale: string | null): string {
  const language = (locale ?? "").slice(0, 2).toLowerCase()
  return LANGUAGES.includes(language) ? language : "en"
}
