import { type ResultMessages } from "./result-messages"

export const es: ResultMessages = {
  paid: {
    title: "Gracias, hemos recibido tu pago",
    text: "Tu pedido está realizado. Puedes cerrar esta página.",
  },
  pending: {
    title: "Tu pago se está procesando",
    text: "Con algunos métodos de pago puede tardar un poco. Tu pedido se realizará en cuanto llegue el pago; no hace falta que pagues otra vez.",
  },
  failed: {
    title: "No se ha podido completar tu pago",
    text: "No se te ha cobrado nada. Vuelve a la tienda para intentarlo de nuevo o elegir otro método de pago.",
  },
  cancelled: {
    title: "Has cancelado el pago",
    text: "No se te ha cobrado nada. Vuelve a la tienda si quieres intentarlo de nuevo.",
  },
  unknown: {
    title: "No conocemos este pago",
    text: "Es posible que la dirección esté incompleta o ya no sea válida.",
  },
}
