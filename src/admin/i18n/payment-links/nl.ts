import { type paymentLinks as english } from "./en"

export const paymentLinks: typeof english = {
  title: "Betaallinks",
  description: "Alle links waarmee klanten kunnen of konden betalen",
  search: "Bestelnummer, e-mailadres of ID",
  from: "Van",
  until: "Tot en met",
  attention: "Aandacht",
  anyAttention: "Met of zonder aandacht",
  needsAttention: "Vraagt aandacht",
  noAttention: "Niets te doen",
  created: "Aangemaakt",
  status: "Status",
  amount: "Bedrag",
  expires: "Verloopt",
  method: "Betaalmethode",
  copyLabel: "Betaallink {{order}} kopiëren",
  orderNumber: "Bestelling #{{number}}",
  draft: "Conceptbestelling",
  refunded: "{{amount}} terugbetaald",
  totals: {
    label: "Totalen per status",
    error: "De totalen konden niet worden geladen.",
    count_one: "{{count}} link",
    count_other: "{{count}} links",
  },
  export: {
    download: "CSV exporteren",
    done: "De export is opgeslagen",
    failed: "De export kon niet worden gemaakt",
  },
  emptyTitle: "Nog geen betaallinks",
  emptyMessage:
    "Een link verschijnt hier zodra een klant via MultiSafepay betaalt, of jij er een voor een bestelling maakt.",
  noMatchTitle: "Geen betaallink gevonden",
  noMatchMessage:
    "Verander of wis de filters. Bestelnummers en e-mailadressen worden als geheel gevonden, bestel-ID's op hun begin.",
}
