import { type PayMessages } from "./pay-messages"

export const it: PayMessages = {
  order: "Ordine",
  amount: "Importo da pagare",
  pay: "Paga {amount}",
  goOn: "Vai alla pagina di pagamento",
  tryAgain: "Riprova",
  states: {
    payable: {
      title: "Paga il tuo ordine",
      text: "Sceglierai come pagare nella pagina successiva, la pagina di pagamento sicura di MultiSafepay.",
    },
    expired: {
      title: "Il link di pagamento è scaduto",
      text: "Nessun problema: puoi ancora pagare. Il pulsante ti porta a una nuova pagina di pagamento.",
    },
    declined: {
      title: "L’ultimo pagamento non è andato a buon fine",
      text: "Non ti è stato addebitato nulla. Puoi riprovare, anche con un altro metodo di pagamento.",
    },
    awaiting: {
      title: "Stiamo aspettando il tuo pagamento",
      text: "Hai iniziato a pagare con un metodo come il bonifico bancario. Se hai già inviato il denaro, non devi fare altro; può impiegare alcuni giorni ad arrivare. Vuoi rivedere i dati?",
    },
    processing: {
      title: "Il tuo pagamento è in elaborazione",
      text: "Con alcuni metodi di pagamento può volerci un po’ di tempo. Non devi pagare di nuovo.",
    },
    paid: {
      title: "È già stato pagato",
      text: "Grazie. Non resta nulla da pagare; puoi chiudere questa pagina.",
    },
    cancelled: {
      title: "Questo ordine è stato annullato",
      text: "Non c’è nulla da pagare. Se non te lo aspettavi, contatta il negozio.",
    },
    withdrawn: {
      title: "Questa richiesta di pagamento non è più valida",
      text: "Il negozio l’ha sostituita o ritirata. Usa il suo ultimo messaggio o contatta il negozio.",
    },
    unknown: {
      title: "Non conosciamo questa richiesta di pagamento",
      text: "L’indirizzo potrebbe essere incompleto o non più valido. Controlla il link che ti ha inviato il negozio.",
    },
    unavailable: {
      title: "Al momento non è possibile pagare",
      text: "Non ti è stato addebitato nulla. Riprova tra un attimo; se continua a non funzionare, contatta il negozio.",
    },
    busy: {
      title: "Troppi tentativi",
      text: "Aspetta un minuto e poi riprova. Non ti è stato addebitato nulla.",
    },
  },
}
