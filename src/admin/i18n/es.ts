import { type en } from "./en"

export const es: typeof en = {
  states: {
    loading: "Cargando",
    errorTitle: "No se pudo cargar",
    errorMessage: "El servidor no respondió como se esperaba. Inténtalo de nuevo en un momento.",
    retry: "Reintentar",
    forbiddenTitle: "No tienes acceso a esto",
    forbiddenMessage: "Tu rol no lo incluye. Pide acceso a un administrador de esta tienda.",
  },
  accounts: {
    title: "MultiSafepay",
    description: "Cuentas a través de las que cobra esta tienda",
    emptyTitle: "No hay cuentas",
    emptyMessage: "Agrega el proveedor MultiSafepay en medusa-config.ts para conectar una cuenta.",
  },
}
