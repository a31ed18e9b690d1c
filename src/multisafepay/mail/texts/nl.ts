import { type MailTexts } from "./mail-texts"

export const nl: MailTexts = {
  request: {
    subject: "Je betaallink van {shop}",
    heading: "Betaal {amount} aan {shop}",
    intro:
      "Met deze link betaal je je bestelling, veilig en met de betaalmethode die jou het beste uitkomt.",
  },
  reminder: {
    subject: "Herinnering: je betaling aan {shop}",
    heading: "Je betaling van {amount} staat nog open",
    intro:
      "We hebben de betaling van je bestelling nog niet ontvangen. Heb je net betaald, dan hoef je niets te doen.",
  },
  greeting: "Hallo,",
  amount: "Bedrag",
  order: "Bestelling",
  payableUntil: "Te betalen tot",
  button: "Nu betalen",
  addressBelow: "Werkt de knop niet? Open dan dit adres in je browser:",
  payHere: "Betaal hier:",
  footer:
    "Je ontvangt deze e-mail vanwege je bestelling bij {shop}. Je betaalt op de beveiligde pagina van MultiSafepay.",
}
