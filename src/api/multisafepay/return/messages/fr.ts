import { type ResultMessages } from "./result-messages"

export const fr: ResultMessages = {
  paid: {
    title: "Merci, nous avons bien reçu votre paiement",
    text: "Votre commande est enregistrée. Vous pouvez fermer cette page.",
  },
  pending: {
    title: "Votre paiement est en cours de traitement",
    text: "Avec certains moyens de paiement, cela peut prendre un moment. Votre commande sera enregistrée dès réception du paiement ; vous n’avez pas besoin de payer à nouveau.",
  },
  failed: {
    title: "Votre paiement n’a pas abouti",
    text: "Aucun montant n’a été débité. Retournez à la boutique pour réessayer ou choisir un autre moyen de paiement.",
  },
  cancelled: {
    title: "Vous avez annulé le paiement",
    text: "Aucun montant n’a été débité. Retournez à la boutique si vous souhaitez réessayer.",
  },
  unknown: {
    title: "Nous ne connaissons pas ce paiement",
    text: "L’adresse est peut-être incomplète ou n’est plus valable.",
  },
}
