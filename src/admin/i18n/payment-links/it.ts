import { type WithMany } from "../with-many"
import { type paymentLinks as english } from "./en"

export const paymentLinks: WithMany<typeof english> = {
  title: "Link di pagamento",
  description: "Tutti i link con cui i clienti possono o potevano pagare",
  search: "Numero ordine, e-mail o ID",
  from: "Dal",
  until: "Al",
  attention: "Attenzione",
  anyAttention: "Con o senza attenzione",
  needsAttention: "Richiede attenzione",
  noAttention: "Niente da fare",
  created: "Creato",
  status: "Stato",
  amount: "Importo",
  expires: "Scade",
  method: "Metodo di pagamento",
  copyLabel: "Copia il link di pagamento {{order}}",
  orderNumber: "Ordine #{{number}}",
  draft: "Bozza",
  refunded: "{{amount}} rimborsati",
  totals: {
    label: "Totali per stato",
    error: "Non è stato possibile caricare i totali.",
    count_one: "{{count}} link",
    count_many: "{{count}} di link",
    count_other: "{{count}} link",
  },
  export: {
    download: "Esporta CSV",
    done: "L'esportazione è stata salvata",
    failed: "Non è stato possibile creare l'esportazione",
  },
  emptyTitle: "Ancora nessun link di pagamento",
  emptyMessage:
    "Un link appare qui appena un cliente paga tramite MultiSafepay o ne crei uno per un ordine.",
  noMatchTitle: "Nessun link di pagamento corrisponde",
  noMatchMessage:
    "Modifica o cancella i filtri. Numeri d'ordine ed e-mail si cercano per intero, gli ID ordine dal loro inizio.",
}
