import { type attention as english } from "./en"

export const attention: typeof english = {
  amount_mismatch: {
    title: "El importe no es correcto",
    text: "El cliente pagó un importe distinto al del enlace, así que no se ha registrado nada. Reembolsa el pago y pide al cliente que vuelva a pagar.",
  },
  currency_mismatch: {
    title: "La moneda no es correcta",
    text: "El cliente pagó en una moneda distinta a la del enlace, así que no se ha registrado nada. Reembolsa el pago y pide al cliente que vuelva a pagar.",
  },
  paid_after_cancel: {
    title: "Pagado después de cancelar el enlace",
    text: "El cliente pagó un enlace que aquí se había cancelado, así que el pago no corresponde a ningún pedido abierto. Reembólsalo o acéptalo si el pedido debe seguir adelante.",
  },
  paid_after_expiry: {
    title: "Pagado después de caducar el enlace",
    text: "El pago llegó después de que caducara el enlace. Reembólsalo o acéptalo si el pedido debe seguir adelante.",
  },
  session_deleted: {
    title: "El carrito cambió antes del pago",
    text: "El cliente pagó un carrito que ha cambiado desde entonces o eligió entretanto otro método de pago. Reembolsa el pago o acéptalo si el importe sigue siendo correcto.",
  },
  foreign_session: {
    title: "El pago es de otro proveedor",
    text: "La sesión de pago de este enlace ya no es de MultiSafepay, así que no se ha registrado nada. Comprueba si el pedido se pagó de otra forma y reembolsa este pago.",
  },
  order_not_placed: {
    title: "Pagado, pero no se pudo realizar el pedido",
    text: "Medusa rechazó realizar el pedido, por ejemplo porque algo está agotado. Corrígelo y realiza el pedido, o reembolsa el pago.",
  },
  order_cancelled: {
    title: "Pagado después de cancelar el pedido",
    text: "El pago llegó después de que se cancelara su pedido. Reembólsalo o acéptalo para registrarlo en el pedido cancelado.",
  },
  draft_not_converted: {
    title: "Pagado, pero aún es un borrador",
    text: "El borrador está pagado, pero Medusa no quiso convertirlo en pedido, casi siempre porque algo está agotado. Corríjalo y realice el pedido, o reembolse el pago.",
  },
  paid_twice: {
    title: "Pagado dos veces",
    text: "El cliente pagó el mismo enlace por segunda vez. El pedido conserva el primer pago; reembolsa el segundo.",
  },
  chargeback: {
    title: "Contracargo",
    text: "El cliente ha disputado el pago en su banco. Responde en el panel de MultiSafepay antes del plazo; los reembolsos se rechazan hasta que ganes la disputa.",
  },
  payment_reversed: {
    title: "MultiSafepay revirtió el pago",
    text: "Un pago completado se revirtió en MultiSafepay, por ejemplo un adeudo devuelto. Medusa aún lo muestra como pagado: no envíes nada y pide al cliente que vuelva a pagar.",
  },
  account_unavailable: {
    title: "La cuenta no se puede usar",
    text: "No se puede consultar este pago a MultiSafepay: la cuenta ya no está registrada, o su clave API falta o es incorrecta. Corrige la cuenta; esta entrada desaparecerá sola.",
  },
  refund_unmatched: {
    title: "No se pudo registrar un reembolso",
    text: "Se reembolsó dinero en MultiSafepay que Medusa no puede registrar tal cual. Compara el pedido con el panel de MultiSafepay y corrige tus cuentas a mano.",
  },
  capture_unmatched: {
    title: "No se pudo registrar una captura",
    text: "Se capturó dinero en MultiSafepay que Medusa no puede registrar tal cual. Compara el pedido con el panel de MultiSafepay y corrige tus cuentas a mano.",
  },
  refund_failed: {
    title: "El reembolso no se realizó",
    text: "El pedido se canceló, pero su pago no se devolvió. Reembólsalo aquí, o en el panel de MultiSafepay si se vuelve a rechazar.",
  },
  refund_voided: {
    title: "Un reembolso no se pagó",
    text: "MultiSafepay detuvo un reembolso antes de que llegara al cliente, a menudo por falta de saldo. Medusa vuelve a mostrar el dinero como tuyo: reembólsalo otra vez desde el pedido.",
  },
  authorization_expiring: {
    title: "Una autorización está por caducar",
    text: "El dinero está reservado en la tarjeta del cliente, pero aún no capturado. Captúralo a tiempo en el pedido o cancélalo; si no, vuelve a la tarjeta.",
  },
  authorization_lost: {
    title: "La autorización ya no existe",
    text: "El dinero reservado en la tarjeta del cliente volvió antes de capturarse, así que el pedido está sin pagar. Cancélalo o pide al cliente que vuelva a pagar.",
  },
  shipment_unreported: {
    title: "MultiSafepay no sabe del envío",
    text: "No se pudo comunicar el envío, y un método de pago aplazado solo paga después. Marca el pedido como enviado en el panel de MultiSafepay. Si al final se comunica, esta entrada desaparecerá sola.",
  },
  unknown: {
    title: "Algo no encaja",
    text: "Los detalles técnicos de abajo indican lo que se encontró. Compara el pedido con el panel de MultiSafepay antes de decidir.",
  },
}
