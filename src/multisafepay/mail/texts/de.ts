import { type MailTexts } from "./mail-texts"

export const de: MailTexts = {
  request: {
    subject: "Ihr Zahlungslink von {shop}",
    heading: "{amount} an {shop} zahlen",
    intro:
      "Über diesen Link bezahlen Sie Ihre Bestellung, sicher und mit der Zahlungsart Ihrer Wahl.",
  },
  reminder: {
    subject: "Erinnerung: Ihre Zahlung an {shop}",
    heading: "Ihre Zahlung über {amount} ist noch offen",
    intro:
      "Die Zahlung für Ihre Bestellung ist noch nicht bei uns eingegangen. Wenn Sie gerade bezahlt haben, brauchen Sie nichts zu tun.",
  },
  greeting: "Guten Tag,",
  amount: "Betrag",
  order: "Bestellung",
  payableUntil: "Zahlbar bis",
  button: "Jetzt bezahlen",
  addressBelow: "Funktioniert die Schaltfläche nicht? Öffnen Sie diese Adresse in Ihrem Browser:",
  payHere: "Hier bezahlen:",
  footer:
    "Sie erhalten diese E-Mail wegen Ihrer Bestellung bei {shop}. Sie bezahlen auf der sicheren Seite von MultiSafepay.",
}
