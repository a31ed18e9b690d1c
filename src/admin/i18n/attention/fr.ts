import { type attention as english } from "./en"

export const attention: typeof english = {
  amount_mismatch: {
    title: "Le montant est incorrect",
    text: "Le client a payé un autre montant que celui du lien ; rien n'a donc été enregistré. Remboursez le paiement et demandez au client de payer à nouveau.",
  },
  currency_mismatch: {
    title: "La devise est incorrecte",
    text: "Le client a payé dans une autre devise que celle du lien ; rien n'a donc été enregistré. Remboursez le paiement et demandez au client de payer à nouveau.",
  },
  paid_after_cancel: {
    title: "Payé après l'annulation du lien",
    text: "Le client a payé un lien annulé ici ; le paiement n'appartient à aucune commande ouverte. Remboursez-le, ou acceptez-le si la commande doit être honorée.",
  },
  paid_after_expiry: {
    title: "Payé après l'expiration du lien",
    text: "Le paiement est arrivé après l'expiration du lien. Remboursez-le, ou acceptez-le si la commande doit être honorée.",
  },
  session_deleted: {
    title: "Le panier a changé avant le paiement",
    text: "Le client a payé un panier modifié depuis, ou a choisi entre-temps un autre moyen de paiement. Remboursez le paiement, ou acceptez-le si le montant convient encore.",
  },
  foreign_session: {
    title: "Le paiement appartient à un autre fournisseur",
    text: "La session de paiement de ce lien n'est plus celle de MultiSafepay ; rien n'a donc été enregistré. Vérifiez si la commande a été payée autrement, et remboursez ce paiement.",
  },
  order_not_placed: {
    title: "Payé, mais la commande n'a pas pu être passée",
    text: "Medusa a refusé de passer la commande, par exemple à cause d'une rupture de stock. Corrigez cela et passez la commande, ou remboursez le paiement.",
  },
  order_cancelled: {
    title: "Payé après l'annulation de la commande",
    text: "Le paiement est arrivé après l'annulation de sa commande. Remboursez-le, ou acceptez-le pour l'enregistrer sur la commande annulée.",
  },
  draft_not_converted: {
    title: "Payée, mais encore un brouillon",
    text: "Le brouillon est payé, mais Medusa a refusé d’en faire une commande, le plus souvent parce qu’un article est en rupture de stock. Corrigez cela et passez la commande, ou remboursez le paiement.",
  },
  paid_twice: {
    title: "Payé deux fois",
    text: "Le client a payé le même lien une seconde fois. La commande garde le premier paiement ; remboursez le second.",
  },
  chargeback: {
    title: "Rétrofacturation",
    text: "Le client conteste le paiement auprès de sa banque. Répondez dans le tableau de bord MultiSafepay avant l'échéance ; les remboursements sont refusés tant que le litige n'est pas gagné.",
  },
  payment_reversed: {
    title: "MultiSafepay a annulé le paiement",
    text: "Un paiement terminé a été annulé chez MultiSafepay, par exemple un prélèvement rejeté. Medusa l'affiche encore comme payé : n'expédiez pas, et demandez au client de payer à nouveau.",
  },
  account_unavailable: {
    title: "Le compte ne peut pas être utilisé",
    text: "MultiSafepay ne peut pas être interrogé sur ce paiement : le compte n'est plus enregistré, ou sa clé API manque ou est incorrecte. Corrigez le compte ; cette entrée disparaîtra d'elle-même.",
  },
  refund_unmatched: {
    title: "Un remboursement n'a pas pu être enregistré",
    text: "De l'argent a été remboursé chez MultiSafepay que Medusa ne peut pas enregistrer tel quel. Comparez la commande avec le tableau de bord MultiSafepay et corrigez votre comptabilité à la main.",
  },
  capture_unmatched: {
    title: "Une capture n'a pas pu être enregistrée",
    text: "De l'argent a été capturé chez MultiSafepay que Medusa ne peut pas enregistrer tel quel. Comparez la commande avec le tableau de bord MultiSafepay et corrigez votre comptabilité à la main.",
  },
  refund_failed: {
    title: "Le remboursement a échoué",
    text: "La commande a été annulée, mais son paiement n'a pas été rendu. Remboursez-le ici, ou dans le tableau de bord MultiSafepay en cas de nouveau refus.",
  },
  refund_voided: {
    title: "Un remboursement n'a pas été versé",
    text: "MultiSafepay a arrêté un remboursement avant qu'il n'atteigne le client, souvent faute de solde suffisant. Medusa affiche de nouveau l'argent comme vôtre : remboursez-le encore une fois depuis la commande.",
  },
  authorization_expiring: {
    title: "Une autorisation arrive à échéance",
    text: "L'argent est réservé sur la carte du client, mais pas encore capturé. Capturez-le à temps depuis la commande, ou annulez-la ; sinon, il retourne sur la carte.",
  },
  authorization_lost: {
    title: "L'autorisation n'existe plus",
    text: "L'argent réservé sur la carte du client est reparti avant d'être capturé ; la commande est impayée. Annulez-la, ou demandez au client de payer à nouveau.",
  },
  shipment_unreported: {
    title: "MultiSafepay n'a pas connaissance de l'expédition",
    text: "L'expédition n'a pas pu être signalée, et un paiement différé n'est versé qu'ensuite. Marquez la commande comme expédiée dans le tableau de bord MultiSafepay. Si le signalement aboutit finalement, cette entrée disparaîtra d'elle-même.",
  },
  unknown: {
    title: "Quelque chose ne correspond pas",
    text: "Les détails techniques ci-dessous indiquent ce qui a été constaté. Comparez la commande avec le tableau de bord MultiSafepay avant de décider.",
  },
}
