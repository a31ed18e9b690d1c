import { type MailTexts } from "./mail-texts"

export const fr: MailTexts = {
  request: {
    subject: "Votre lien de paiement de {shop}",
    heading: "Payez {amount} à {shop}",
    intro:
      "Ce lien vous permet de payer votre commande, en toute sécurité et par le moyen de paiement de votre choix.",
  },
  reminder: {
    subject: "Rappel : votre paiement à {shop}",
    heading: "Votre paiement de {amount} est toujours en attente",
    intro:
      "Nous n’avons pas encore reçu le paiement de votre commande. Si vous venez de payer, vous n’avez rien à faire.",
  },
  greeting: "Bonjour,",
  amount: "Montant",
  order: "Commande",
  payableUntil: "À payer avant le",
  button: "Payer maintenant",
  addressBelow: "Le bouton ne fonctionne pas ? Ouvrez cette adresse dans votre navigateur :",
  payHere: "Payez ici :",
  footer:
    "Vous recevez cet e-mail en raison de votre commande chez {shop}. Le paiement se fait sur la page sécurisée de MultiSafepay.",
}
