import { type ResultMessages } from "./result-messages"

export const de: ResultMessages = {
  paid: {
    title: "Vielen Dank, Ihre Zahlung ist eingegangen",
    text: "Ihre Bestellung ist aufgegeben. Sie können diese Seite schließen.",
  },
  pending: {
    title: "Ihre Zahlung wird verarbeitet",
    text: "Bei manchen Zahlungsarten kann das eine Weile dauern. Ihre Bestellung folgt, sobald die Zahlung eingegangen ist; Sie müssen nicht noch einmal zahlen.",
  },
  failed: {
    title: "Ihre Zahlung war nicht erfolgreich",
    text: "Es wurde nichts abgebucht. Kehren Sie zum Shop zurück, um es erneut zu versuchen oder eine andere Zahlungsart zu wählen.",
  },
  cancelled: {
    title: "Sie haben die Zahlung abgebrochen",
    text: "Es wurde nichts abgebucht. Kehren Sie zum Shop zurück, wenn Sie es noch einmal versuchen möchten.",
  },
  unknown: {
    title: "Wir kennen diese Zahlung nicht",
    text: "Die Adresse ist möglicherweise unvollständig oder veraltet.",
  },
}
