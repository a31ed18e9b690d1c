import { type attention as english } from "./en"

export const attention: typeof english = {
  amount_mismatch: {
    title: "L'importo non è corretto",
    text: "Il cliente ha pagato un importo diverso da quello del link, quindi non è stato registrato nulla. Rimborsa il pagamento e chiedi al cliente di pagare di nuovo.",
  },
  currency_mismatch: {
    title: "La valuta non è corretta",
    text: "Il cliente ha pagato in una valuta diversa da quella del link, quindi non è stato registrato nulla. Rimborsa il pagamento e chiedi al cliente di pagare di nuovo.",
  },
  paid_after_cancel: {
    title: "Pagato dopo l'annullamento del link",
    text: "Il cliente ha pagato un link che qui era stato annullato, quindi il pagamento non appartiene a nessun ordine aperto. Rimborsalo, o accettalo se l'ordine deve proseguire.",
  },
  paid_after_expiry: {
    title: "Pagato dopo la scadenza del link",
    text: "Il pagamento è arrivato dopo la scadenza del link. Rimborsalo, o accettalo se l'ordine deve proseguire.",
  },
  session_deleted: {
    title: "Il carrello è cambiato prima del pagamento",
    text: "Il cliente ha pagato un carrello che nel frattempo è cambiato, o ha scelto un altro metodo di pagamento. Rimborsa il pagamento, o accettalo se l'importo va ancora bene.",
  },
  foreign_session: {
    title: "Il pagamento appartiene a un altro provider",
    text: "La sessione di pagamento di questo link non è più di MultiSafepay, quindi non è stato registrato nulla. Controlla se l'ordine è stato pagato altrimenti e rimborsa questo pagamento.",
  },
  order_not_placed: {
    title: "Pagato, ma l'ordine non è stato effettuato",
    text: "Medusa ha rifiutato l'ordine, per esempio perché qualcosa è esaurito. Risolvi e effettua l'ordine, oppure rimborsa il pagamento.",
  },
  order_cancelled: {
    title: "Pagato dopo l'annullamento dell'ordine",
    text: "Il pagamento è arrivato dopo l'annullamento dell'ordine. Rimborsalo, o accettalo per registrarlo sull'ordine annullato.",
  },
  draft_not_converted: {
    title: "Pagato, ma ancora una bozza",
    text: "La bozza è pagata, ma Medusa ha rifiutato di farne un ordine, quasi sempre perché qualcosa non è disponibile. Rimediate e confermate l’ordine, oppure rimborsate il pagamento.",
  },
  paid_twice: {
    title: "Pagato due volte",
    text: "Il cliente ha pagato lo stesso link una seconda volta. L'ordine tiene il primo pagamento; rimborsa il secondo.",
  },
  chargeback: {
    title: "Chargeback",
    text: "Il cliente contesta il pagamento presso la sua banca. Rispondi nella dashboard MultiSafepay prima della scadenza; i rimborsi sono rifiutati finché non vinci la contestazione.",
  },
  payment_reversed: {
    title: "MultiSafepay ha stornato il pagamento",
    text: "Un pagamento completato è stato stornato da MultiSafepay, per esempio un addebito diretto respinto. Medusa lo mostra ancora come pagato: non spedire e chiedi al cliente di pagare di nuovo.",
  },
  account_unavailable: {
    title: "L'account non può essere usato",
    text: "Non è possibile chiedere a MultiSafepay di questo pagamento: l'account non è più registrato, o la sua chiave API manca o è errata. Correggi l'account; questa voce scomparirà da sola.",
  },
  refund_unmatched: {
    title: "Un rimborso non è stato registrato",
    text: "Da MultiSafepay è stato rimborsato denaro che Medusa non può registrare così com'è. Confronta l'ordine con la dashboard MultiSafepay e correggi la contabilità a mano.",
  },
  capture_unmatched: {
    title: "Una cattura non è stata registrata",
    text: "Da MultiSafepay è stato catturato denaro che Medusa non può registrare così com'è. Confronta l'ordine con la dashboard MultiSafepay e correggi la contabilità a mano.",
  },
  refund_failed: {
    title: "Il rimborso non è riuscito",
    text: "L'ordine è stato annullato, ma il pagamento non è stato restituito. Rimborsalo qui, o nella dashboard MultiSafepay se viene di nuovo rifiutato.",
  },
  refund_voided: {
    title: "Un rimborso non è stato versato",
    text: "MultiSafepay ha fermato un rimborso prima che arrivasse al cliente, spesso per saldo insufficiente. Medusa mostra di nuovo il denaro come tuo: rimborsalo ancora una volta dall'ordine.",
  },
  authorization_expiring: {
    title: "Un'autorizzazione sta per scadere",
    text: "Il denaro è riservato sulla carta del cliente, ma non ancora catturato. Catturalo in tempo nell'ordine, o annullalo; altrimenti torna sulla carta.",
  },
  authorization_lost: {
    title: "L'autorizzazione non esiste più",
    text: "Il denaro riservato sulla carta del cliente è tornato indietro prima della cattura, quindi l'ordine non è pagato. Annullalo, o chiedi al cliente di pagare di nuovo.",
  },
  shipment_unreported: {
    title: "MultiSafepay non sa della spedizione",
    text: "La spedizione non è stata comunicata, e un metodo di pagamento differito versa solo dopo. Segna l'ordine come spedito nella dashboard MultiSafepay. Se la comunicazione riesce comunque, questa voce scomparirà da sola.",
  },
  unknown: {
    title: "Qualcosa non corrisponde",
    text: "I dettagli tecnici qui sotto dicono che cosa è stato trovato. Confronta l'ordine con la dashboard MultiSafepay prima di decidere.",
  },
}
