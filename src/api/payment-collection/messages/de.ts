import { type PayMessages } from "./pay-messages"

export const de: PayMessages = {
  order: "Bestellung",
  amount: "Zu zahlen",
  pay: "{amount} bezahlen",
  goOn: "Zur Zahlungsseite",
  tryAgain: "Erneut versuchen",
  states: {
    payable: {
      title: "Bezahlen Sie Ihre Bestellung",
      text: "Wie Sie bezahlen, wählen Sie auf der nächsten Seite, der sicheren Zahlungsseite von MultiSafepay.",
    },
    expired: {
      title: "Der Zahlungslink ist abgelaufen",
      text: "Das macht nichts: Sie können weiterhin bezahlen. Die Schaltfläche führt Sie zu einer neuen Zahlungsseite.",
    },
    declined: {
      title: "Die letzte Zahlung war nicht erfolgreich",
      text: "Es wurde nichts abgebucht. Sie können es erneut versuchen, auch mit einer anderen Zahlungsart.",
    },
    awaiting: {
      title: "Wir warten auf Ihre Zahlung",
      text: "Sie haben eine Zahlung begonnen, zum Beispiel per Überweisung. Haben Sie das Geld gesendet, müssen Sie nichts weiter tun; bis es eingeht, können einige Tage vergehen. Möchten Sie die Angaben noch einmal sehen?",
    },
    processing: {
      title: "Ihre Zahlung wird verarbeitet",
      text: "Bei manchen Zahlungsarten kann das eine Weile dauern. Sie müssen nicht noch einmal zahlen.",
    },
    paid: {
      title: "Hier ist schon bezahlt",
      text: "Vielen Dank. Es ist nichts mehr offen; Sie können diese Seite schließen.",
    },
    cancelled: {
      title: "Diese Bestellung wurde storniert",
      text: "Es ist nichts zu bezahlen. Falls Sie das nicht erwartet haben, wenden Sie sich bitte an den Shop.",
    },
    withdrawn: {
      title: "Diese Zahlungsaufforderung gilt nicht mehr",
      text: "Der Shop hat sie ersetzt oder zurückgezogen. Bitte nutzen Sie die letzte Nachricht des Shops oder wenden Sie sich an den Shop.",
    },
    unknown: {
      title: "Wir kennen diese Zahlungsaufforderung nicht",
      text: "Die Adresse ist möglicherweise unvollständig oder veraltet. Bitte prüfen Sie den Link, den der Shop Ihnen gesendet hat.",
    },
    unavailable: {
      title: "Bezahlen ist gerade nicht möglich",
      text: "Es wurde nichts abgebucht. Bitte versuchen Sie es gleich noch einmal; wenn es weiterhin nicht klappt, wenden Sie sich an den Shop.",
    },
    busy: {
      title: "Das war etwas zu oft",
      text: "Bitte warten Sie eine Minute und versuchen Sie es dann erneut. Es wurde nichts abgebucht.",
    },
  },
}
