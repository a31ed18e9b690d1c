import { type PayMessages } from "./pay-messages"

export const nl: PayMessages = {
  order: "Bestelling",
  amount: "Te betalen",
  pay: "Betaal {amount}",
  goOn: "Naar de betaalpagina",
  tryAgain: "Probeer het opnieuw",
  states: {
    payable: {
      title: "Betaal je bestelling",
      text: "Hoe je betaalt kies je op de volgende pagina, de beveiligde betaalpagina van MultiSafepay.",
    },
    expired: {
      title: "De betaallink is verlopen",
      text: "Geen probleem: je kunt nog steeds betalen. De knop brengt je naar een nieuwe betaalpagina.",
    },
    declined: {
      title: "De laatste betaling is niet gelukt",
      text: "Er is niets afgeschreven. Je kunt het opnieuw proberen, ook met een andere betaalmethode.",
    },
    awaiting: {
      title: "We wachten op je betaling",
      text: "Je bent begonnen te betalen met een methode zoals bankoverschrijving. Heb je het geld overgemaakt, dan hoef je niets meer te doen; het kan een paar dagen duren voor het binnen is. Wil je de gegevens nog eens zien?",
    },
    processing: {
      title: "Je betaling wordt verwerkt",
      text: "Bij sommige betaalmethoden kan dat even duren. Je hoeft niet opnieuw te betalen.",
    },
    paid: {
      title: "Dit is al betaald",
      text: "Bedankt. Er staat niets meer open; je kunt deze pagina sluiten.",
    },
    cancelled: {
      title: "Deze bestelling is geannuleerd",
      text: "Je hoeft niets te betalen. Had je dit niet verwacht, neem dan contact op met de winkel.",
    },
    withdrawn: {
      title: "Dit betaalverzoek is niet meer geldig",
      text: "De winkel heeft het vervangen of ingetrokken. Gebruik het laatste bericht van de winkel, of neem contact op met de winkel.",
    },
    unknown: {
      title: "We kennen dit betaalverzoek niet",
      text: "Misschien is het adres onvolledig of verouderd. Controleer de link die de winkel je heeft gestuurd.",
    },
    unavailable: {
      title: "Betalen lukt op dit moment niet",
      text: "Er is niets afgeschreven. Probeer het zo opnieuw; blijft het misgaan, neem dan contact op met de winkel.",
    },
    busy: {
      title: "Dat was iets te vaak",
      text: "Wacht een minuut en probeer het dan opnieuw. Er is niets afgeschreven.",
    },
  },
}
