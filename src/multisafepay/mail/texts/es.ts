import { type MailTexts } from "./mail-texts"

export const es: MailTexts = {
  request: {
    subject: "Tu enlace de pago de {shop}",
    heading: "Paga {amount} a {shop}",
    intro:
      "Con este enlace puedes pagar tu pedido, de forma segura y con el método de pago que prefieras.",
  },
  reminder: {
    subject: "Recordatorio: tu pago a {shop}",
    heading: "Tu pago de {amount} sigue pendiente",
    intro:
      "Todavía no hemos recibido el pago de tu pedido. Si acabas de pagar, no tienes que hacer nada.",
  },
  greeting: "Hola:",
  amount: "Importe",
  order: "Pedido",
  payableUntil: "Fecha límite de pago",
  button: "Pagar ahora",
  addressBelow: "¿No funciona el botón? Abre esta dirección en tu navegador:",
  payHere: "Paga aquí:",
  footer:
    "Recibes este correo por tu pedido en {shop}. El pago se realiza en la página segura de MultiSafepay.",
}
