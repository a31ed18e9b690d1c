import { type PaymentResult } from "./to-result"

type Message = Readonly<{ title: string; text: string }>

type Messages = Readonly<Record<PaymentResult | "unknown", Message>>

const en: Messages = {
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

const nl: Messages = {
  paid: {
    title: "Bedankt, je betaling is ontvangen",
    text: "Je bestelling is geplaatst. Je kunt deze pagina sluiten.",
  },
  pending: {
    title: "Je betaling wordt verwerkt",
    text: "Bij sommige betaalmethoden kan dat even duren. Je bestelling volgt zodra de betaling binnen is; je hoeft niet opnieuw te betalen.",
  },
  failed: {
    title: "Je betaling is niet gelukt",
    text: "Er is niets afgeschreven. Ga terug naar de winkel om het opnieuw te proberen of een andere betaalmethode te kiezen.",
  },
  cancelled: {
    title: "Je hebt de betaling geannuleerd",
    text: "Er is niets afgeschreven. Ga terug naar de winkel als je het opnieuw wilt proberen.",
  },
  unknown: {
    title: "We kennen deze betaling niet",
    text: "Misschien is het adres onvolledig of verouderd.",
  },
}

/** Texts of the hosted result page, by language. */
export const RESULT_MESSAGES = { en, nl } as const

export type ResultLanguage = keyof typeof RESULT_MESSAGES

const isKnown = (language: string): language is ResultLanguage =>
  Object.hasOwn(RESULT_MESSAGES, language)

/** The first language of a browser's `Accept-Language` header that the page speaks; English otherwise. */
export function toResultLanguage(acceptLanguage: string | undefined): ResultLanguage {
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map((entry) => {
      const [tag = "", quality = "q=1"] = entry.split(";")
      return {
        language: tag.trim().slice(0, 2).toLowerCase(),
        weight: Number(quality.replace(/^\s*q=/, "")) || 0,
      }
    })
    .sort((one, other) => other.weight - one.weight)
    .map(({ language }) => language)
  return wanted.find(isKnown) ?? "en"
}
