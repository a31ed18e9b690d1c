import { type attention as english } from "./en"

export const attention: typeof english = {
  amount_mismatch: {
    title: "Het bedrag klopt niet",
    text: "De klant betaalde een ander bedrag dan de link vroeg, dus er is niets geboekt. Betaal het terug en laat de klant opnieuw betalen.",
  },
  currency_mismatch: {
    title: "De valuta klopt niet",
    text: "De klant betaalde in een andere valuta dan de link vroeg, dus er is niets geboekt. Betaal het terug en laat de klant opnieuw betalen.",
  },
  paid_after_cancel: {
    title: "Betaald nadat de link was geannuleerd",
    text: "De klant betaalde een link die hier geannuleerd was, dus de betaling hoort bij geen open bestelling. Betaal terug, of accepteer als de bestelling door mag gaan.",
  },
  paid_after_expiry: {
    title: "Betaald nadat de link was verlopen",
    text: "De betaling kwam binnen nadat de link was verlopen. Betaal terug, of accepteer als de bestelling door mag gaan.",
  },
  session_deleted: {
    title: "De winkelwagen is vóór de betaling veranderd",
    text: "De klant betaalde voor een winkelwagen die daarna veranderde, of koos intussen een andere betaalmethode. Betaal terug, of accepteer als het bedrag nog klopt.",
  },
  foreign_session: {
    title: "De betaling hoort bij een andere aanbieder",
    text: "De betaalsessie van deze link is niet meer van MultiSafepay, dus er is niets geboekt. Kijk of de bestelling anders is betaald, en betaal deze betaling terug.",
  },
  order_not_placed: {
    title: "Betaald, maar de bestelling kon niet worden geplaatst",
    text: "Medusa weigerde de bestelling te plaatsen, bijvoorbeeld omdat iets niet op voorraad is. Verhelp dat en plaats de bestelling, of betaal terug.",
  },
  order_cancelled: {
    title: "Betaald nadat de bestelling was geannuleerd",
    text: "De betaling kwam binnen nadat de bestelling was geannuleerd. Betaal terug, of accepteer om haar op de geannuleerde bestelling te boeken.",
  },
  draft_not_converted: {
    title: "Betaald, maar nog een concept",
    text: "Het concept is betaald, maar Medusa weigerde er een bestelling van te maken, meestal omdat iets niet op voorraad is. Herstel dat en plaats de bestelling, of betaal het bedrag terug.",
  },
  paid_twice: {
    title: "Dubbel betaald",
    text: "De klant betaalde dezelfde link een tweede keer. De bestelling houdt de eerste betaling; betaal de tweede terug.",
  },
  chargeback: {
    title: "Chargeback",
    text: "De klant betwist de betaling bij de bank. Reageer vóór de deadline in het MultiSafepay-dashboard; terugbetalen kan pas weer als je wint.",
  },
  payment_reversed: {
    title: "MultiSafepay heeft de betaling teruggedraaid",
    text: "Een voltooide betaling is bij MultiSafepay teruggedraaid, bijvoorbeeld een gestorneerde incasso. Medusa toont haar nog als betaald: verzend niet en vraag de klant opnieuw te betalen.",
  },
  account_unavailable: {
    title: "Het account kan niet worden gebruikt",
    text: "MultiSafepay kan niet naar deze betaling worden gevraagd: het account is niet meer geregistreerd, of de API-sleutel ontbreekt of klopt niet. Herstel het account; deze regel verdwijnt dan vanzelf.",
  },
  refund_unmatched: {
    title: "Een terugbetaling kon niet worden geboekt",
    text: "Bij MultiSafepay is geld terugbetaald dat Medusa zo niet kan boeken. Vergelijk de bestelling met het MultiSafepay-dashboard en corrigeer je boekhouding met de hand.",
  },
  capture_unmatched: {
    title: "Een incasso kon niet worden geboekt",
    text: "Bij MultiSafepay is geld geïncasseerd dat Medusa zo niet kan boeken. Vergelijk de bestelling met het MultiSafepay-dashboard en corrigeer je boekhouding met de hand.",
  },
  refund_failed: {
    title: "De terugbetaling is niet gelukt",
    text: "De bestelling is geannuleerd, maar de betaling is niet teruggegeven. Betaal hier terug, of in het MultiSafepay-dashboard als dat weer wordt geweigerd.",
  },
  refund_voided: {
    title: "Een terugbetaling is niet uitbetaald",
    text: "MultiSafepay hield een terugbetaling tegen voordat die de klant bereikte, vaak door een te laag saldo. Medusa toont het geld weer als het jouwe: betaal opnieuw terug vanuit de bestelling.",
  },
  authorization_expiring: {
    title: "Een autorisatie verloopt binnenkort",
    text: "Het geld is op de kaart van de klant gereserveerd, maar nog niet geïncasseerd. Incasseer op tijd in de bestelling, of annuleer haar; anders gaat het terug naar de kaart.",
  },
  authorization_lost: {
    title: "De autorisatie is weg",
    text: "Het geld dat op de kaart van de klant was gereserveerd, ging terug voordat het was geïncasseerd. De bestelling is dus onbetaald. Annuleer haar, of vraag de klant opnieuw te betalen.",
  },
  shipment_unreported: {
    title: "MultiSafepay weet niet van de verzending",
    text: "De verzending kon niet worden gemeld, en een achterafbetaalmethode betaalt pas daarna uit. Zet de bestelling in het MultiSafepay-dashboard op verzonden. Lukt het melden toch nog, dan verdwijnt deze regel vanzelf.",
  },
  unknown: {
    title: "Er klopt iets niet",
    text: "De technische details hieronder zeggen wat er gevonden is. Vergelijk de bestelling met het MultiSafepay-dashboard voordat je beslist.",
  },
}
