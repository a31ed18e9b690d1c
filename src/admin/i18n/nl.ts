import { type en } from "./en"

export const nl: typeof en = {
  states: {
    loading: "Laden",
    errorTitle: "Dit kon niet worden geladen",
    errorMessage: "De server gaf geen bruikbaar antwoord. Probeer het zo nog eens.",
    retry: "Opnieuw proberen",
    forbiddenTitle: "Je hebt hier geen toegang toe",
    forbiddenMessage: "Je rol omvat dit niet. Vraag een beheerder van deze winkel om toegang.",
  },
  accounts: {
    title: "MultiSafepay",
    description: "Accounts waarmee deze winkel betaald wordt",
    emptyTitle: "Geen accounts",
    emptyMessage:
      "Voeg de MultiSafepay-provider toe aan medusa-config.ts om een account te koppelen.",
  },
}
