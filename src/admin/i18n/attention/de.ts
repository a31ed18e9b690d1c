import { type attention as english } from "./en"

export const attention: typeof english = {
  amount_mismatch: {
    title: "Der Betrag stimmt nicht",
    text: "Der Kunde hat einen anderen Betrag bezahlt, als der Link verlangte; deshalb wurde nichts gebucht. Erstatten Sie die Zahlung und lassen Sie den Kunden erneut bezahlen.",
  },
  currency_mismatch: {
    title: "Die Währung stimmt nicht",
    text: "Der Kunde hat in einer anderen Währung bezahlt, als der Link verlangte; deshalb wurde nichts gebucht. Erstatten Sie die Zahlung und lassen Sie den Kunden erneut bezahlen.",
  },
  paid_after_cancel: {
    title: "Nach Stornierung des Links bezahlt",
    text: "Der Kunde hat einen hier stornierten Link bezahlt; die Zahlung gehört zu keiner offenen Bestellung. Erstatten Sie sie, oder nehmen Sie sie an, wenn die Bestellung ausgeführt werden soll.",
  },
  paid_after_expiry: {
    title: "Nach Ablauf des Links bezahlt",
    text: "Die Zahlung kam nach Ablauf des Links an. Erstatten Sie sie, oder nehmen Sie sie an, wenn die Bestellung ausgeführt werden soll.",
  },
  session_deleted: {
    title: "Der Warenkorb wurde vor der Zahlung geändert",
    text: "Der Kunde hat einen Warenkorb bezahlt, der sich seither geändert hat, oder inzwischen eine andere Zahlungsart gewählt. Erstatten Sie die Zahlung, oder nehmen Sie sie an, wenn der Betrag noch passt.",
  },
  foreign_session: {
    title: "Die Zahlung gehört zu einem anderen Anbieter",
    text: "Die Zahlungssitzung dieses Links gehört nicht mehr zu MultiSafepay; deshalb wurde nichts gebucht. Prüfen Sie, ob die Bestellung anderweitig bezahlt wurde, und erstatten Sie diese Zahlung.",
  },
  order_not_placed: {
    title: "Bezahlt, aber die Bestellung konnte nicht aufgegeben werden",
    text: "Medusa hat die Bestellung nicht angenommen, zum Beispiel weil etwas nicht auf Lager ist. Beheben Sie das und geben Sie die Bestellung auf, oder erstatten Sie die Zahlung.",
  },
  order_cancelled: {
    title: "Nach Stornierung der Bestellung bezahlt",
    text: "Die Zahlung kam an, nachdem ihre Bestellung storniert wurde. Erstatten Sie sie, oder nehmen Sie sie an, um sie auf die stornierte Bestellung zu buchen.",
  },
  draft_not_converted: {
    title: "Bezahlt, aber noch ein Entwurf",
    text: "Der Entwurf ist bezahlt, aber Medusa hat daraus keine Bestellung gemacht, meist weil etwas nicht auf Lager ist. Beheben Sie das und geben Sie die Bestellung auf, oder erstatten Sie die Zahlung.",
  },
  paid_twice: {
    title: "Doppelt bezahlt",
    text: "Der Kunde hat denselben Link ein zweites Mal bezahlt. Die Bestellung behält die erste Zahlung; erstatten Sie die zweite.",
  },
  chargeback: {
    title: "Rückbuchung",
    text: "Der Kunde hat die Zahlung bei seiner Bank angefochten. Antworten Sie vor Ablauf der Frist im MultiSafepay-Dashboard; Erstattungen werden abgelehnt, bis Sie gewinnen.",
  },
  payment_reversed: {
    title: "MultiSafepay hat die Zahlung zurückgenommen",
    text: "Eine abgeschlossene Zahlung wurde bei MultiSafepay rückgängig gemacht, zum Beispiel eine geplatzte Lastschrift. Medusa zeigt sie weiter als bezahlt: Versenden Sie nichts und bitten Sie den Kunden, erneut zu bezahlen.",
  },
  account_unavailable: {
    title: "Das Konto kann nicht verwendet werden",
    text: "MultiSafepay kann nach dieser Zahlung nicht gefragt werden: Das Konto ist nicht mehr registriert, oder sein API-Schlüssel fehlt oder ist falsch. Korrigieren Sie das Konto; dieser Eintrag verschwindet dann von selbst.",
  },
  refund_unmatched: {
    title: "Eine Erstattung konnte nicht gebucht werden",
    text: "Bei MultiSafepay wurde Geld erstattet, das Medusa so nicht buchen kann. Vergleichen Sie die Bestellung mit dem MultiSafepay-Dashboard und korrigieren Sie Ihre Bücher von Hand.",
  },
  capture_unmatched: {
    title: "Eine erfasste Zahlung konnte nicht gebucht werden",
    text: "Bei MultiSafepay wurde Geld erfasst, das Medusa so nicht buchen kann. Vergleichen Sie die Bestellung mit dem MultiSafepay-Dashboard und korrigieren Sie Ihre Bücher von Hand.",
  },
  refund_failed: {
    title: "Die Erstattung ist fehlgeschlagen",
    text: "Die Bestellung wurde storniert, aber ihre Zahlung nicht zurückgegeben. Erstatten Sie sie hier oder, wenn das wieder abgelehnt wird, im MultiSafepay-Dashboard.",
  },
  refund_voided: {
    title: "Eine Erstattung wurde nicht ausgezahlt",
    text: "MultiSafepay hat eine Erstattung gestoppt, bevor sie den Kunden erreichte, oft wegen zu geringen Guthabens. Medusa zeigt das Geld wieder als Ihres: Erstatten Sie es von der Bestellung aus noch einmal.",
  },
  authorization_expiring: {
    title: "Eine Autorisierung läuft bald ab",
    text: "Das Geld ist auf der Karte des Kunden reserviert, aber noch nicht erfasst. Erfassen Sie es rechtzeitig in der Bestellung oder stornieren Sie sie; sonst geht es auf die Karte zurück.",
  },
  authorization_lost: {
    title: "Die Autorisierung ist erloschen",
    text: "Das auf der Karte des Kunden reservierte Geld ging zurück, bevor es erfasst wurde; die Bestellung ist unbezahlt. Stornieren Sie sie, oder bitten Sie den Kunden, erneut zu bezahlen.",
  },
  shipment_unreported: {
    title: "MultiSafepay weiß nichts vom Versand",
    text: "Der Versand konnte nicht gemeldet werden, und eine Zahlungsart mit späterer Zahlung zahlt erst danach aus. Markieren Sie die Bestellung im MultiSafepay-Dashboard als versandt. Gelingt die Meldung doch noch, verschwindet dieser Eintrag von selbst.",
  },
  unknown: {
    title: "Etwas passt nicht",
    text: "Die technischen Details unten sagen, was gefunden wurde. Vergleichen Sie die Bestellung mit dem MultiSafepay-Dashboard, bevor Sie entscheiden.",
  },
}
