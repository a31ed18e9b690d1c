import { type en } from "./en"

export const fr: typeof en = {
  states: {
    loading: "Chargement",
    errorTitle: "Impossible de charger ces données",
    errorMessage: "Le serveur n'a pas répondu comme prévu. Réessayez dans un instant.",
    retry: "Réessayer",
    forbiddenTitle: "Vous n'y avez pas accès",
    forbiddenMessage:
      "Votre rôle ne le permet pas. Demandez l'accès à un administrateur de cette boutique.",
  },
  accounts: {
    title: "MultiSafepay",
    description: "Comptes par lesquels cette boutique est payée",
    emptyTitle: "Aucun compte",
    emptyMessage:
      "Ajoutez le fournisseur MultiSafepay dans medusa-config.ts pour connecter un compte.",
  },
}
