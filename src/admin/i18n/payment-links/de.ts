import { type paymentLinks as english } from "./en"

export const paymentLinks: typeof english = {
  title: "Zahlungslinks",
  description: "Alle Links, über die Kunden zahlen können oder konnten",
  search: "Bestellnummer, E-Mail-Adresse oder ID",
  from: "Von",
  until: "Bis",
  attention: "Aufmerksamkeit",
  anyAttention: "Mit oder ohne Handlungsbedarf",
  needsAttention: "Handlungsbedarf",
  noAttention: "Nichts zu tun",
  created: "Erstellt",
  status: "Status",
  amount: "Betrag",
  expires: "Läuft ab",
  method: "Zahlungsart",
  copyLabel: "Zahlungslink {{order}} kopieren",
  orderNumber: "Bestellung #{{number}}",
  draft: "Bestellentwurf",
  refunded: "{{amount}} erstattet",
  totals: {
    label: "Summen nach Status",
    error: "Die Summen konnten nicht geladen werden.",
    count_one: "{{count}} Link",
    count_other: "{{count}} Links",
  },
  export: {
    download: "CSV exportieren",
    done: "Der Export wurde gespeichert",
    failed: "Der Export konnte nicht erstellt werden",
  },
  emptyTitle: "Noch keine Zahlungslinks",
  emptyMessage:
    "Ein Link erscheint hier, sobald ein Kunde über MultiSafepay zahlt oder Sie einen für eine Bestellung erstellen.",
  noMatchTitle: "Kein passender Zahlungslink",
  noMatchMessage:
    "Ändern oder löschen Sie die Filter. Bestellnummern und E-Mail-Adressen werden als Ganzes gefunden, Bestell-IDs an ihrem Anfang.",
}
