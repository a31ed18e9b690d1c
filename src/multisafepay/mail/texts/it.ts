import { type MailTexts } from "./mail-texts"

export const it: MailTexts = {
  request: {
    subject: "Il tuo link di pagamento da {shop}",
    heading: "Paga {amount} a {shop}",
    intro:
      "Con questo link puoi pagare il tuo ordine, in modo sicuro e con il metodo di pagamento che preferisci.",
  },
  reminder: {
    subject: "Promemoria: il tuo pagamento a {shop}",
    heading: "Il tuo pagamento di {amount} è ancora in sospeso",
    intro:
      "Non abbiamo ancora ricevuto il pagamento del tuo ordine. Se hai appena pagato, non devi fare nulla.",
  },
  greeting: "Buongiorno,",
  amount: "Importo",
  order: "Ordine",
  payableUntil: "Pagabile entro",
  button: "Paga ora",
  addressBelow: "Il pulsante non funziona? Apri questo indirizzo nel tuo browser:",
  payHere: "Paga qui:",
  footer:
    "Ricevi questa e-mail per il tuo ordine presso {shop}. Il pagamento avviene sulla pagina sicura di MultiSafepay.",
}
