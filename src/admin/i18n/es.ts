import { type en } from "./en"
import { operations } from "./operations/es"
import { paymentLinks } from "./payment-links/es"
import { orderPayment } from "./order-payment/es"
import { type WithMany } from "./with-many"

export const es: WithMany<typeof en> = {
  states: {
    loading: "Cargando",
    errorTitle: "No se pudo cargar",
    errorMessage: "El servidor no respondió como se esperaba. Inténtalo de nuevo en un momento.",
    retry: "Reintentar",
    forbiddenTitle: "No tienes acceso a esto",
    forbiddenMessage: "Tu rol no lo incluye. Pide acceso a un administrador de esta tienda.",
  },
  actions: {
    add: "Agregar",
    cancel: "Cancelar",
    close: "Cerrar",
    copied: "Copiado",
    discard: "Descartar cambios",
    edit: "Editar",
    keepEditing: "Continuar edición",
    open: "Abrir",
    operations: "Operaciones",
    remove: "Quitar",
    replace: "Reemplazar",
    save: "Guardar",
    setUp: "Configurar",
    testConnection: "Probar conexión",
    undo: "Deshacer",
  },
  prompts: {
    unsavedTitle: "¿Estás seguro de que deseas abandonar este formulario?",
    unsavedDescription: "Tienes cambios no guardados que se perderán si sales de este formulario.",
  },
  errors: {
    forbidden: "Tu rol no permite este cambio. Consulta a un administrador de esta tienda.",
    network: "No se pudo contactar con el servidor. Revisa tu conexión e inténtalo de nuevo.",
    copy: "Tu navegador no permite copiar. Selecciona el texto y cópialo a mano.",
  },
  sources: {
    admin: "Admin",
    option: "Configuración",
    environment: "Variable de entorno",
    default: "Predeterminado",
  },
  values: {
    on: "Activado",
    off: "Desactivado",
    allMethods: "Todos los métodos",
    reminder: "Tras {{after}}, como máximo {{max}} por enlace, silencio de {{from}} a {{to}}",
  },
  validation: {
    required: "Completa este campo.",
    wholeNumber: "Introduce un número entero, 1 o más.",
    timeOfDay: "Introduce una hora como HH:MM, por ejemplo 21:00.",
    webAddress: "Introduce una dirección web que empiece por https:// o http://.",
    exponents: "Escribe cada moneda como KRW=0, separadas por comas. De 0 a 4 decimales.",
  },
  accounts: {
    title: "MultiSafepay",
    description: "Cuentas a través de las que cobra esta tienda",
    emptyTitle: "No hay cuentas",
    emptyMessage: "Agrega el proveedor MultiSafepay en medusa-config.ts para conectar una cuenta.",
    lastNotification: "Última notificación: {{date}}",
    noNotification: "Aún no hay notificaciones",
    attention_one: "{{count}} pago requiere atención",
    attention_many: "{{count}} de pagos requieren atención",
    attention_other: "{{count}} pagos requieren atención",
    openLabel: "Abrir la cuenta {{account}}",
    setUpLabel: "Configurar la cuenta {{account}}",
  },
  connection: {
    description: "Cómo accede esta tienda a tu cuenta de MultiSafepay",
    dashboard: "Panel de MultiSafepay",
    connected: "Conectada",
    failed: "No conectada",
    untested: "Sin probar",
    notSetUp: "Sin configurar",
    works: "MultiSafepay acepta la clave ({{environment}}).",
    checkedAt: "Probada el {{date}}.",
    reasons: {
      no_key: "Aún no hay clave API para este entorno. Agrega una.",
      unreadable_key:
        "La clave guardada no se puede descifrar con las claves de cifrado configuradas. Guárdala de nuevo o configura la clave de cifrado anterior.",
      other_environment:
        "Esta clave pertenece al otro entorno de MultiSafepay. Guárdala como la otra clave o cambia de entorno.",
      invalid_key:
        "MultiSafepay no conoce esta clave. Cópiala de nuevo desde los ajustes de tu sitio web en el panel de MultiSafepay.",
      site_blocked:
        "El sitio web de esta clave no está activo en MultiSafepay. Actívalo en el panel de MultiSafepay o consulta a su soporte.",
      account_blocked: "MultiSafepay ha bloqueado esta cuenta. Contacta con MultiSafepay.",
      forbidden:
        "MultiSafepay rechaza esta clave o la dirección de este servidor. Revisa los permisos de la clave y las direcciones IP permitidas.",
      unreachable:
        "No se pudo contactar con MultiSafepay. Comprueba que este servidor tiene acceso a internet y que el firewall permite multisafepay.com.",
      unavailable: "MultiSafepay tiene problemas en este momento. Inténtalo más tarde.",
      unexpected:
        "MultiSafepay dio una respuesta que no se entiende. Inténtalo de nuevo o contacta con soporte.",
    },
  },
  keys: {
    test: "Clave API (prueba)",
    live: "Clave API (producción)",
    none: "Sin definir",
    hidden: "Definida",
    description:
      "La clave se guarda cifrada y no se vuelve a mostrar. Solo quedan visibles sus cuatro últimos caracteres.",
    testHint: "De testmerchant.multisafepay.com, en los ajustes de tu sitio web.",
    liveHint: "De merchant.multisafepay.com, en los ajustes de tu sitio web.",
    saved: "La clave API se guardó",
    removed: "La clave API se quitó",
    removeTitle: "¿Quitar {{key}}?",
    removeDescription:
      "Sin clave no se pueden iniciar pagos nuevos, salvo que haya una en la configuración. Esta acción no puede deshacerse.",
    removeLabel: "Quitar {{key}}",
    replaceLabel: "Reemplazar {{key}}",
    addLabel: "Agregar {{key}}",
    encryptionTitle: "Aún no se pueden guardar claves aquí",
    encryptionMessage:
      "Las claves API solo se guardan cifradas, y no hay clave de cifrado. Esta línea crea una y la escribe en .env. Defínela en cada servidor y reinicia Medusa.",
    copyCommand: "Copiar el comando",
  },
  notifications: {
    title: "Notificaciones",
    description: "MultiSafepay avisa a esta dirección cuando algo ocurre con un pago",
    copyUrl: "Copiar la dirección de notificaciones",
    test: "Enviar notificación de prueba",
    last: "Última notificación",
    never: "Ninguna todavía",
    arrived: "La notificación de prueba llegó.",
    status: "Estado HTTP {{status}}",
    location: "Redirigida a",
    reasons: {
      no_key: "La notificación de prueba se firma con la clave API. Agrega primero una clave.",
      unreachable:
        "Nadie responde en esta dirección. Revisa el nombre del host, el certificado y el firewall, y que MEDUSA_BACKEND_URL sea la dirección pública de este servidor.",
      redirected:
        "La dirección redirige a otro lugar y MultiSafepay no la sigue. Define MEDUSA_BACKEND_URL con la dirección final.",
      not_found:
        "Esa página no existe en esta dirección. Comprueba que MEDUSA_BACKEND_URL lleva a Medusa y que un proxy deja pasar /hooks.",
      refused:
        "La notificación fue rechazada. Comprueba que no haya un firewall o inicio de sesión de por medio, ni otra tienda que responda en esta dirección.",
      wrong_host:
        "Otra cosa responde en esta dirección. Comprueba que MEDUSA_BACKEND_URL es la dirección de este servidor.",
      unexpected_status: "La dirección responde con un error. Mira el registro del servidor.",
    },
  },
  methods: {
    title: "Métodos de pago",
    description: "Habilitados para esta cuenta en MultiSafepay",
    error:
      "MultiSafepay no informó de los métodos de pago. Prueba la conexión e inténtalo de nuevo.",
    emptyTitle: "No hay métodos de pago",
    emptyMessage: "Habilita métodos de pago en el panel de MultiSafepay.",
    noKeyTitle: "Aún no se conocen",
    noKeyMessage: "MultiSafepay informa de los métodos de pago cuando hay una clave API.",
    giftCard: "Tarjeta regalo",
    manualCapture: "Captura manual",
  },
  regions: {
    title: "Regiones",
    description: "Dónde ofrece el checkout esta cuenta",
    emptyTitle: "No hay regiones",
    emptyMessage: "Crea primero una región. El checkout ofrece proveedores de pago por región.",
  },
  warnings: {
    title: "Advertencias",
    no_api_key: "No hay clave API para este entorno, así que nadie puede pagar. Agrega una.",
    unreadable_key:
      "La clave API guardada no se puede descifrar: su clave de cifrado ya no está configurada. Agrégala a MULTISAFEPAY_ENCRYPTION_KEY o guarda de nuevo la clave API.",
    live_over_http:
      "Los pagos reales se notifican por http, donde otros pueden leerlos. Define MEDUSA_BACKEND_URL con una dirección https.",
    notification_url_local:
      "MultiSafepay no puede llegar a la dirección de notificaciones desde internet. Define MEDUSA_BACKEND_URL con una dirección pública; hasta entonces, los pagos solo se detectan en revisiones periódicas.",
    notification_url_port:
      "MultiSafepay no acepta un puerto en la dirección de notificaciones. Define MEDUSA_BACKEND_URL con una dirección sin puerto.",
    notification_url_characters:
      "La dirección de notificaciones tiene caracteres que MultiSafepay no acepta. Usa solo letras, cifras, guiones, guiones bajos y puntos en MEDUSA_BACKEND_URL.",
    lifetime_longer_than_order:
      "Los enlaces de pago siguen activos después de cancelar su pedido. Activa «Cancelar enlace con el pedido» para evitarlo.",
    manual_capture_without_card:
      "La captura manual solo funciona en enlaces fijados a una tarjeta. Elige una tarjeta como método de pago o captura automáticamente.",
    reminder_with_second_chance:
      "Los clientes recibirían los correos Second Chance de MultiSafepay y los recordatorios de la tienda. Desactiva uno de los dos.",
    unpaid_orders_stay:
      "Los pedidos se realizan antes de pagarse y los impagados nunca se cancelan, así que retienen su stock. Activa «Cancelar pedido al expirar».",
    return_url_over_http:
      "Los clientes vuelven a una dirección http. Usa una dirección https como dirección de retorno.",
  },
  reminder: {
    afterDays: "Días hasta el recordatorio",
    max: "Recordatorios por enlace",
    quietFrom: "Silencio desde",
    quietTo: "Silencio hasta",
  },
  settings: {
    saved: "Los ajustes se guardaron",
    editLabel: "Editar {{section}}",
    unitLabel: "Unidad de {{setting}}",
    reset: "Restablecer",
    resetLabel: "Restablecer {{setting}} a la configuración o al valor predeterminado",
    undoLabel: "Deshacer: {{setting}}",
    willReset:
      "Al guardar, este valor vendrá de nuevo de la configuración o del valor predeterminado.",
    sections: {
      environment: "Entorno",
      checkout: "Checkout",
      adminLinks: "Enlaces de pago desde el admin",
      orders: "Pedidos y reembolsos",
      mail: "Recordatorios y correo",
    },
    descriptions: {
      environment: "En qué entorno de MultiSafepay se crean los pagos nuevos",
      checkout: "Cómo pagan los clientes en el checkout",
      adminLinks: "Enlaces que creas para un pedido",
      orders: "Qué ocurre después con los pedidos, los enlaces y los reembolsos",
      mail: "Qué leen los clientes en los correos con un enlace de pago",
    },
    units: { minutes: "Minutos", hours: "Horas", days: "Días" },
    choices: {
      test: "Prueba",
      live: "Producción",
      captureAutomatic: "Automática",
      captureManual: "Manual",
      placeAfterPayment: "Después del pago",
      placeBeforePayment: "Antes del pago",
    },
    labels: {
      environment: "Entorno",
      link_lifetime_checkout: "Validez del enlace",
      link_lifetime_admin: "Validez del enlace",
      second_chance_checkout: "Second Chance",
      second_chance_admin: "Second Chance",
      close_window: "Cerrar la página de pago",
      description: "Descripción",
      gateway: "Método de pago",
      capture: "Captura",
      place_order: "Realizar el pedido",
      send_cart: "Enviar el carrito",
      fallback_locale: "Idioma alternativo",
      template_id: "ID de plantilla",
      return_url: "Dirección de retorno",
      cancel_link_with_order: "Cancelar enlace con el pedido",
      report_shipment: "Informar de los envíos",
      report_invoice: "Informar del número de factura",
      cancel_order_on_expiry: "Cancelar pedido al expirar",
      refund_unplaceable: "Reembolsar pagos sin pedido",
      currency_exponents: "Decimales por moneda",
      notification_retention_days: "Conservar notificaciones",
      reminder: "Recordatorios",
      shop_name: "Nombre de la tienda",
      mail_text: "Texto del correo",
      logo_url: "Dirección del logotipo",
    },
    hints: {
      environment: "Los enlaces existentes siguen en el entorno en el que se crearon.",
      link_lifetime_checkout:
        "Cuánto tiempo puede pagar un cliente después del checkout. 365 días como máximo.",
      link_lifetime_admin: "Cuánto tiempo se puede pagar un enlace. 365 días como máximo.",
      second_chance_checkout:
        "MultiSafepay escribe a los clientes que no terminaron de pagar. En algunos países se necesita su consentimiento.",
      second_chance_admin:
        "MultiSafepay escribe a los clientes que no terminaron de pagar. En algunos países se necesita su consentimiento.",
      close_window: "Cierra la página tras el pago en lugar de volver a la tienda.",
      description: "Lo que ve el cliente en la página de pago. {reference} representa el pedido.",
      gateway: "Fija los pagos a un solo método. Si no, la página de pago los muestra todos.",
      capture: "Manual solo funciona en enlaces fijados a una tarjeta que lo admite.",
      place_order:
        "Antes del pago: el pedido se realiza enseguida y espera el pago. Con transferencias siempre es así.",
      send_cart: "Muestra los artículos en la página de pago. El pago aplazado lo necesita.",
      fallback_locale: "Se usa cuando no se conoce el idioma del cliente, por ejemplo es_ES.",
      template_id: "Un diseño de la página de pago del panel de MultiSafepay.",
      return_url: "A dónde vuelven los clientes tras pagar. Si no, a tu tienda.",
      cancel_link_with_order: "Cuando se cancela un pedido, su enlace ya no se puede pagar.",
      report_shipment:
        "Informa a MultiSafepay de los envíos. El pago aplazado lo necesita para la liquidación.",
      report_invoice: "Envía a MultiSafepay el número de pedido como número de factura.",
      cancel_order_on_expiry:
        "Cancela los pedidos que no se pagaron antes de que expirara su enlace.",
      refund_unplaceable:
        "Reembolsa un pago cuyo pedido o carrito ya no existe. Si no, te espera en Operaciones.",
      currency_exponents:
        "Solo para monedas cuyos decimales MultiSafepay no documenta, por ejemplo KRW=0, CLP=0.",
      notification_retention_days:
        "Durante cuántos días se conservan las notificaciones procesadas.",
      reminder:
        "Recuerda a los clientes los pedidos aún sin pagar. Las horas de silencio siguen el reloj del servidor.",
      shop_name: "De quién es el correo. Si no, el nombre de la tienda.",
      mail_text: "Aparece encima del enlace de pago.",
      logo_url: "Una imagen en una dirección https pública.",
    },
  },
  operations,
  paymentLinks,
  orderPayment,
}
