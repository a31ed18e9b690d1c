import { type PayMessages } from "./pay-messages"

export const es: PayMessages = {
  order: "Pedido",
  amount: "Importe a pagar",
  pay: "Pagar {amount}",
  goOn: "Ir a la página de pago",
  tryAgain: "Intentar de nuevo",
  states: {
    payable: {
      title: "Paga tu pedido",
      text: "Elegirás cómo pagar en la página siguiente, la página de pago segura de MultiSafepay.",
    },
    expired: {
      title: "El enlace de pago ha caducado",
      text: "No pasa nada: todavía puedes pagar. El botón te lleva a una nueva página de pago.",
    },
    declined: {
      title: "El último pago no se ha podido completar",
      text: "No se te ha cobrado nada. Puedes intentarlo de nuevo, también con otro método de pago.",
    },
    awaiting: {
      title: "Estamos esperando tu pago",
      text: "Has empezado a pagar con un método como la transferencia bancaria. Si ya has enviado el dinero, no tienes que hacer nada más; puede tardar unos días en llegar. ¿Quieres volver a ver los datos?",
    },
    processing: {
      title: "Tu pago se está procesando",
      text: "Con algunos métodos de pago puede tardar un poco. No hace falta que pagues otra vez.",
    },
    paid: {
      title: "Esto ya está pagado",
      text: "Gracias. No queda nada por pagar; puedes cerrar esta página.",
    },
    cancelled: {
      title: "Este pedido se ha cancelado",
      text: "No hay nada que pagar. Si no lo esperabas, ponte en contacto con la tienda.",
    },
    withdrawn: {
      title: "Esta solicitud de pago ya no es válida",
      text: "La tienda la ha sustituido o retirado. Usa su último mensaje o ponte en contacto con la tienda.",
    },
    unknown: {
      title: "No conocemos esta solicitud de pago",
      text: "Es posible que la dirección esté incompleta o ya no sea válida. Comprueba el enlace que te envió la tienda.",
    },
    unavailable: {
      title: "Ahora mismo no se puede pagar",
      text: "No se te ha cobrado nada. Inténtalo de nuevo en un momento; si sigue fallando, ponte en contacto con la tienda.",
    },
    busy: {
      title: "Han sido demasiados intentos",
      text: "Espera un minuto e inténtalo de nuevo. No se te ha cobrado nada.",
    },
  },
}
