import { type ResultMessages } from "./result-messages"

export const nl: ResultMessages = {
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
