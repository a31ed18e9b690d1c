import { type en } from "./en"

export const it: typeof en = {
  states: {
    loading: "Caricamento",
    errorTitle: "Impossibile caricare questi dati",
    errorMessage: "Il server non ha risposto come previsto. Riprova tra un momento.",
    retry: "Riprova",
    forbiddenTitle: "Non hai accesso a questi dati",
    forbiddenMessage:
      "Il tuo ruolo non lo prevede. Chiedi l'accesso a un amministratore di questo negozio.",
  },
  accounts: {
    title: "MultiSafepay",
    description: "Account con cui questo negozio viene pagato",
    emptyTitle: "Nessun account",
    emptyMessage: "Aggiungi il provider MultiSafepay in medusa-config.ts per collegare un account.",
  },
}
