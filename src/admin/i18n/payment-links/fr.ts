import { type WithMany } from "../with-many"
import { type paymentLinks as english } from "./en"

export const paymentLinks: WithMany<typeof english> = {
  title: "Liens de paiement",
  description: "Tous les liens par lesquels les clients peuvent ou pouvaient payer",
  search: "Numéro de commande, e-mail ou ID",
  from: "Du",
  until: "Au",
  attention: "Attention",
  anyAttention: "Avec ou sans attention",
  needsAttention: "À traiter",
  noAttention: "Rien à traiter",
  created: "Créé",
  status: "Statut",
  amount: "Montant",
  expires: "Expire",
  method: "Moyen de paiement",
  copyLabel: "Copier le lien de paiement {{order}}",
  orderNumber: "Commande #{{number}}",
  draft: "Brouillon",
  refunded: "{{amount}} remboursés",
  totals: {
    label: "Totaux par statut",
    error: "Les totaux n'ont pas pu être chargés.",
    count_one: "{{count}} lien",
    count_many: "{{count}} de liens",
    count_other: "{{count}} liens",
  },
  export: {
    download: "Exporter en CSV",
    done: "L'export a été enregistré",
    failed: "L'export n'a pas pu être créé",
  },
  emptyTitle: "Aucun lien de paiement pour l'instant",
  emptyMessage:
    "Un lien apparaît ici dès qu'un client paie via MultiSafepay ou que vous en créez un pour une commande.",
  noMatchTitle: "Aucun lien de paiement trouvé",
  noMatchMessage:
    "Modifiez ou effacez les filtres. Les numéros de commande et les e-mails se cherchent en entier, les ID de commande par leur début.",
}
