import { type WithMany } from "../with-many"
import { type paymentLinks as english } from "./en"

export const paymentLinks: WithMany<typeof english> = {
  title: "Enlaces de pago",
  description: "Todos los enlaces con los que los clientes pueden o podían pagar",
  search: "Número de pedido, correo o ID",
  from: "Desde",
  until: "Hasta",
  attention: "Atención",
  anyAttention: "Con o sin atención",
  needsAttention: "Requiere atención",
  noAttention: "Nada que hacer",
  created: "Creado",
  status: "Estado",
  amount: "Importe",
  expires: "Caduca",
  method: "Método de pago",
  copyLabel: "Copiar el enlace de pago {{order}}",
  orderNumber: "Pedido #{{number}}",
  draft: "Borrador",
  refunded: "{{amount}} reembolsados",
  totals: {
    label: "Totales por estado",
    error: "No se pudieron cargar los totales.",
    count_one: "{{count}} enlace",
    count_many: "{{count}} de enlaces",
    count_other: "{{count}} enlaces",
  },
  export: {
    download: "Exportar CSV",
    done: "La exportación se guardó",
    failed: "No se pudo crear la exportación",
  },
  emptyTitle: "Todavía no hay enlaces de pago",
  emptyMessage:
    "Un enlace aparece aquí en cuanto un cliente paga con MultiSafepay o creas uno para un pedido.",
  noMatchTitle: "Ningún enlace de pago coincide",
  noMatchMessage:
    "Cambia o borra los filtros. Los números de pedido y los correos se buscan completos; los ID de pedido, por su comienzo.",
}
