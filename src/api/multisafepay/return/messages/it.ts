import { type ResultMessages } from "./result-messages"

export const it: ResultMessages = {
  paid: {
    title: "Grazie, abbiamo ricevuto il tuo pagamento",
    text: "Il tuo ordine è stato effettuato. Puoi chiudere questa pagina.",
  },
  pending: {
    title: "Il tuo pagamento è in elaborazione",
    text: "Con alcuni metodi di pagamento può volerci un po’ di tempo. Il tuo ordine verrà effettuato non appena arriva il pagamento; non devi pagare di nuovo.",
  },
  failed: {
    title: "Il tuo pagamento non è andato a buon fine",
    text: "Non ti è stato addebitato nulla. Torna al negozio per riprovare o scegliere un altro metodo di pagamento.",
  },
  cancelled: {
    title: "Hai annullato il pagamento",
    text: "Non ti è stato addebitato nulla. Torna al negozio se vuoi riprovare.",
  },
  unknown: {
    title: "Non conosciamo questo pagamento",
    text: "L’indirizzo potrebbe essere incompleto o non più valido.",
  },
}
