import { type PayMessages } from "./pay-messages"

export const fr: PayMessages = {
  order: "Commande",
  amount: "Montant à payer",
  pay: "Payer {amount}",
  goOn: "Aller à la page de paiement",
  tryAgain: "Réessayer",
  states: {
    payable: {
      title: "Payez votre commande",
      text: "Vous choisirez votre moyen de paiement à la page suivante, la page de paiement sécurisée de MultiSafepay.",
    },
    expired: {
      title: "Le lien de paiement a expiré",
      text: "Rien n’est perdu : vous pouvez encore payer. Le bouton vous mène à une nouvelle page de paiement.",
    },
    declined: {
      title: "Le dernier paiement n’a pas abouti",
      text: "Aucun montant n’a été débité. Vous pouvez réessayer, y compris avec un autre moyen de paiement.",
    },
    awaiting: {
      title: "Nous attendons votre paiement",
      text: "Vous avez commencé à payer, par exemple par virement bancaire. Une fois l’argent envoyé, vous n’avez plus rien à faire ; il peut mettre quelques jours à arriver. Voulez-vous revoir les coordonnées de paiement ?",
    },
    processing: {
      title: "Votre paiement est en cours de traitement",
      text: "Avec certains moyens de paiement, cela peut prendre un moment. Vous n’avez pas besoin de payer à nouveau.",
    },
    paid: {
      title: "Le paiement a déjà été effectué",
      text: "Merci. Il ne reste rien à payer ; vous pouvez fermer cette page.",
    },
    cancelled: {
      title: "Cette commande a été annulée",
      text: "Il n’y a rien à payer. Si vous ne vous y attendiez pas, contactez la boutique.",
    },
    withdrawn: {
      title: "Cette demande de paiement n’est plus valable",
      text: "La boutique l’a remplacée ou retirée. Utilisez son dernier message, ou contactez la boutique.",
    },
    unknown: {
      title: "Nous ne connaissons pas cette demande de paiement",
      text: "L’adresse est peut-être incomplète ou n’est plus valable. Vérifiez le lien que la boutique vous a envoyé.",
    },
    unavailable: {
      title: "Le paiement est impossible pour le moment",
      text: "Aucun montant n’a été débité. Réessayez dans un instant ; si le problème persiste, contactez la boutique.",
    },
    busy: {
      title: "C’était un peu trop souvent",
      text: "Attendez une minute, puis réessayez. Aucun montant n’a été débité.",
    },
  },
}
