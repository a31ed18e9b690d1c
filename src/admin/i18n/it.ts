import { type en } from "./en"
import { operations } from "./operations/it"
import { paymentLinks } from "./payment-links/it"
import { orderPayment } from "./order-payment/it"
import { type WithMany } from "./with-many"

export const it: WithMany<typeof en> = {
  states: {
    loading: "Caricamento",
    errorTitle: "Impossibile caricare questi dati",
    errorMessage: "Il server non ha risposto come previsto. Riprova tra un momento.",
    retry: "Riprova",
    forbiddenTitle: "Non hai accesso a questi dati",
    forbiddenMessage:
      "Il tuo ruolo non lo prevede. Chiedi l'accesso a un amministratore di questo negozio.",
  },
  actions: {
    add: "Aggiungi",
    cancel: "Annulla",
    close: "Chiudi",
    copied: "Copiato",
    discard: "Scarta modifiche",
    edit: "Modifica",
    keepEditing: "Continua modifica",
    open: "Apri",
    operations: "Operazioni",
    remove: "Rimuovi",
    replace: "Sostituisci",
    save: "Salva",
    setUp: "Configura",
    testConnection: "Prova connessione",
    undo: "Annulla",
  },
  prompts: {
    unsavedTitle: "Sei sicuro di voler lasciare questo modulo?",
    unsavedDescription: "Hai modifiche non salvate che andranno perse se esci da questo modulo.",
  },
  errors: {
    forbidden:
      "Il tuo ruolo non consente questa modifica. Rivolgiti a un amministratore di questo negozio.",
    network: "Il server non è raggiungibile. Controlla la connessione e riprova.",
    copy: "Il tuo browser non consente di copiare. Seleziona il testo e copialo a mano.",
  },
  sources: {
    admin: "Admin",
    option: "Configurazione",
    environment: "Variabile d'ambiente",
    default: "Predefinito",
  },
  values: {
    on: "Attivo",
    off: "Non attivo",
    allMethods: "Tutti i metodi",
    reminder: "Dopo {{after}}, al massimo {{max}} per link, silenzio dalle {{from}} alle {{to}}",
  },
  validation: {
    required: "Compila questo campo.",
    wholeNumber: "Inserisci un numero intero, 1 o più.",
    timeOfDay: "Inserisci un'ora come HH:MM, per esempio 21:00.",
    webAddress: "Inserisci un indirizzo web che inizia con https:// o http://.",
    exponents: "Scrivi ogni valuta come KRW=0, separate da virgole. Da 0 a 4 decimali.",
  },
  accounts: {
    title: "MultiSafepay",
    description: "Account con cui questo negozio viene pagato",
    emptyTitle: "Nessun account",
    emptyMessage: "Aggiungi il provider MultiSafepay in medusa-config.ts per collegare un account.",
    lastNotification: "Ultima notifica: {{date}}",
    noNotification: "Ancora nessuna notifica",
    attention_one: "{{count}} pagamento richiede attenzione",
    attention_many: "{{count}} di pagamenti richiedono attenzione",
    attention_other: "{{count}} pagamenti richiedono attenzione",
    openLabel: "Apri l'account {{account}}",
    setUpLabel: "Configura l'account {{account}}",
  },
  connection: {
    description: "Come questo negozio raggiunge il tuo account MultiSafepay",
    dashboard: "Dashboard MultiSafepay",
    connected: "Collegato",
    failed: "Non collegato",
    untested: "Non provato",
    notSetUp: "Non configurato",
    works: "MultiSafepay accetta la chiave ({{environment}}).",
    checkedAt: "Provato il {{date}}.",
    reasons: {
      no_key: "Non c'è ancora una chiave API per questo ambiente. Aggiungine una.",
      unreadable_key:
        "La chiave salvata non può essere decifrata con le chiavi di cifratura configurate. Salvala di nuovo, o configura la chiave di cifratura precedente.",
      other_environment:
        "Questa chiave appartiene all'altro ambiente di MultiSafepay. Salvala come l'altra chiave, o cambia ambiente.",
      invalid_key:
        "MultiSafepay non conosce questa chiave. Copiala di nuovo dalle impostazioni del tuo sito nella dashboard MultiSafepay.",
      site_blocked:
        "Il sito di questa chiave non è attivo presso MultiSafepay. Attivalo nella dashboard MultiSafepay, o chiedi al loro supporto.",
      account_blocked: "MultiSafepay ha bloccato questo account. Contatta MultiSafepay.",
      forbidden:
        "MultiSafepay rifiuta questa chiave o l'indirizzo di questo server. Controlla i permessi della chiave e gli indirizzi IP consentiti.",
      unreachable:
        "MultiSafepay non è raggiungibile. Controlla che questo server abbia accesso a internet e che un firewall lasci passare multisafepay.com.",
      unavailable: "MultiSafepay ha un problema in questo momento. Riprova più tardi.",
      unexpected:
        "MultiSafepay ha dato una risposta incomprensibile. Riprova, o contatta il supporto.",
    },
  },
  keys: {
    test: "Chiave API (test)",
    live: "Chiave API (live)",
    none: "Non impostata",
    hidden: "Impostata",
    description:
      "La chiave viene salvata cifrata e non viene più mostrata. Restano visibili solo gli ultimi quattro caratteri.",
    testHint: "Da testmerchant.multisafepay.com, nelle impostazioni del tuo sito.",
    liveHint: "Da merchant.multisafepay.com, nelle impostazioni del tuo sito.",
    saved: "La chiave API è stata salvata",
    removed: "La chiave API è stata rimossa",
    removeTitle: "Rimuovere {{key}}?",
    removeDescription:
      "Senza chiave non si possono avviare nuovi pagamenti, a meno che la configurazione ne contenga una. Questa azione non può essere annullata.",
    removeLabel: "Rimuovi {{key}}",
    replaceLabel: "Sostituisci {{key}}",
    addLabel: "Aggiungi {{key}}",
    encryptionTitle: "Qui non si possono ancora salvare chiavi",
    encryptionMessage:
      "Le chiavi API vengono salvate solo cifrate, e non c'è una chiave di cifratura. Questa riga ne crea una e la scrive in .env. Impostala su ogni server, poi riavvia Medusa.",
    copyCommand: "Copia il comando",
  },
  notifications: {
    title: "Notifiche",
    description: "MultiSafepay avvisa questo indirizzo quando succede qualcosa a un pagamento",
    copyUrl: "Copia l'indirizzo delle notifiche",
    test: "Invia una notifica di prova",
    last: "Ultima notifica",
    never: "Ancora nessuna",
    arrived: "La notifica di prova è arrivata.",
    status: "Stato HTTP {{status}}",
    location: "Reindirizzata a",
    reasons: {
      no_key: "Una notifica di prova è firmata con la chiave API. Aggiungi prima una chiave.",
      unreachable:
        "Nessuno risponde a questo indirizzo. Controlla il nome host, il certificato e il firewall, e che MEDUSA_BACKEND_URL sia l'indirizzo pubblico di questo server.",
      redirected:
        "L'indirizzo reindirizza altrove, e MultiSafepay non lo segue. Imposta MEDUSA_BACKEND_URL sull'indirizzo finale.",
      not_found:
        "Questa pagina non esiste a questo indirizzo. Controlla che MEDUSA_BACKEND_URL porti a Medusa e che un proxy lasci passare /hooks.",
      refused:
        "La notifica è stata rifiutata. Controlla che non ci siano di mezzo un firewall o un accesso protetto, e che nessun altro negozio risponda a questo indirizzo.",
      wrong_host:
        "A questo indirizzo risponde qualcos'altro. Controlla che MEDUSA_BACKEND_URL sia l'indirizzo di questo server.",
      unexpected_status: "L'indirizzo risponde con un errore. Guarda il log del server.",
    },
  },
  methods: {
    title: "Metodi di pagamento",
    description: "Abilitati per questo account presso MultiSafepay",
    error:
      "MultiSafepay non ha comunicato i metodi di pagamento. Prova la connessione, poi riprova.",
    emptyTitle: "Nessun metodo di pagamento",
    emptyMessage: "Abilita i metodi di pagamento nella dashboard MultiSafepay.",
    noKeyTitle: "Non ancora noti",
    noKeyMessage: "MultiSafepay comunica i metodi di pagamento quando c'è una chiave API.",
    giftCard: "Carta regalo",
    manualCapture: "Acquisizione manuale",
  },
  regions: {
    title: "Regioni",
    description: "Dove il checkout offre questo account",
    emptyTitle: "Nessuna regione",
    emptyMessage: "Crea prima una regione. Il checkout offre i provider di pagamento per regione.",
  },
  warnings: {
    title: "Avvisi",
    no_api_key:
      "Non c'è una chiave API per questo ambiente, quindi nessuno può pagare. Aggiungine una.",
    unreadable_key:
      "La chiave API salvata non può essere decifrata: la sua chiave di cifratura non è più configurata. Aggiungila a MULTISAFEPAY_ENCRYPTION_KEY, o salva di nuovo la chiave API.",
    live_over_http:
      "I pagamenti reali vengono notificati via http, dove altri possono leggere. Imposta MEDUSA_BACKEND_URL su un indirizzo https.",
    notification_url_local:
      "MultiSafepay non può raggiungere da internet l'indirizzo delle notifiche. Imposta MEDUSA_BACKEND_URL su un indirizzo pubblico; fino ad allora i pagamenti vengono rilevati solo da controlli regolari.",
    notification_url_port:
      "MultiSafepay non accetta una porta nell'indirizzo delle notifiche. Imposta MEDUSA_BACKEND_URL su un indirizzo senza porta.",
    notification_url_characters:
      "L'indirizzo delle notifiche contiene caratteri che MultiSafepay non accetta. Usa solo lettere, cifre, trattini, trattini bassi e punti in MEDUSA_BACKEND_URL.",
    lifetime_longer_than_order:
      "I link di pagamento restano pagabili dopo l'annullamento del loro ordine. Attiva “Annulla link con l'ordine” per evitarlo.",
    manual_capture_without_card:
      "L'acquisizione manuale funziona solo per link fissati su una carta. Scegli una carta come metodo di pagamento, o acquisisci automaticamente.",
    reminder_with_second_chance:
      "I clienti riceverebbero le e-mail Second Chance di MultiSafepay e i promemoria del negozio. Disattiva uno dei due.",
    unpaid_orders_stay:
      "Gli ordini vengono effettuati prima del pagamento e quelli non pagati non vengono mai annullati, quindi trattengono le scorte. Attiva “Annulla ordine alla scadenza”.",
    return_url_over_http:
      "I clienti tornano a un indirizzo http. Usa un indirizzo https come indirizzo di ritorno.",
  },
  reminder: {
    afterDays: "Giorni fino al promemoria",
    max: "Promemoria per link",
    quietFrom: "Silenzio dalle",
    quietTo: "Silenzio fino alle",
  },
  settings: {
    saved: "Le impostazioni sono state salvate",
    editLabel: "Modifica {{section}}",
    unitLabel: "Unità di {{setting}}",
    reset: "Ripristina",
    resetLabel: "Ripristina {{setting}} dalla configurazione o dal valore predefinito",
    undoLabel: "Annulla ripristino: {{setting}}",
    willReset:
      "Al salvataggio, questo valore verrà di nuovo dalla configurazione o dal valore predefinito.",
    sections: {
      environment: "Ambiente",
      checkout: "Checkout",
      adminLinks: "Link di pagamento dall'admin",
      orders: "Ordini e rimborsi",
      mail: "Promemoria ed e-mail",
    },
    descriptions: {
      environment: "In quale ambiente di MultiSafepay vengono creati i nuovi pagamenti",
      checkout: "Come pagano i clienti nel checkout",
      adminLinks: "Link che crei per un ordine",
      orders: "Cosa succede dopo a ordini, link e rimborsi",
      mail: "Cosa leggono i clienti nelle e-mail con un link di pagamento",
    },
    units: { minutes: "Minuti", hours: "Ore", days: "Giorni" },
    choices: {
      test: "Test",
      live: "Live",
      captureAutomatic: "Automatica",
      captureManual: "Manuale",
      placeAfterPayment: "Dopo il pagamento",
      placeBeforePayment: "Prima del pagamento",
    },
    labels: {
      environment: "Ambiente",
      link_lifetime_checkout: "Validità del link",
      link_lifetime_admin: "Validità del link",
      second_chance_checkout: "Second Chance",
      second_chance_admin: "Second Chance",
      close_window: "Chiudi la pagina di pagamento",
      description: "Descrizione",
      gateway: "Metodo di pagamento",
      capture: "Acquisizione",
      place_order: "Effettua l'ordine",
      send_cart: "Invia il carrello",
      fallback_locale: "Lingua di riserva",
      template_id: "ID modello",
      return_url: "Indirizzo di ritorno",
      cancel_link_with_order: "Annulla link con l'ordine",
      report_shipment: "Comunica le spedizioni",
      report_invoice: "Comunica il numero di fattura",
      cancel_order_on_expiry: "Annulla ordine alla scadenza",
      refund_unplaceable: "Rimborsa pagamenti senza ordine",
      currency_exponents: "Decimali per valuta",
      notification_retention_days: "Conserva notifiche",
      reminder: "Promemoria",
      shop_name: "Nome del negozio",
      mail_text: "Testo dell'e-mail",
      logo_url: "Indirizzo del logo",
    },
    hints: {
      environment: "I link esistenti restano nell'ambiente in cui sono stati creati.",
      link_lifetime_checkout:
        "Per quanto tempo un cliente può pagare dopo il checkout. Al massimo 365 giorni.",
      link_lifetime_admin: "Per quanto tempo un link può essere pagato. Al massimo 365 giorni.",
      second_chance_checkout:
        "MultiSafepay scrive ai clienti che non hanno completato il pagamento. In alcuni paesi serve il loro consenso.",
      second_chance_admin:
        "MultiSafepay scrive ai clienti che non hanno completato il pagamento. In alcuni paesi serve il loro consenso.",
      close_window: "Chiude la pagina dopo il pagamento invece di tornare al negozio.",
      description:
        "Ciò che il cliente vede nella pagina di pagamento. {reference} sta per l'ordine.",
      gateway:
        "Fissa i pagamenti su un solo metodo. Altrimenti la pagina di pagamento li mostra tutti.",
      capture: "Manuale funziona solo per link fissati su una carta che lo supporta.",
      place_order:
        "Prima del pagamento: l'ordine viene effettuato subito e attende il pagamento. Con i bonifici è sempre così.",
      send_cart:
        "Mostra gli articoli nella pagina di pagamento. Il pagamento differito lo richiede.",
      fallback_locale: "Usata quando la lingua del cliente non è nota, per esempio it_IT.",
      template_id: "Un design della pagina di pagamento dalla dashboard MultiSafepay.",
      return_url: "Dove tornano i clienti dopo il pagamento. Altrimenti al tuo negozio.",
      cancel_link_with_order:
        "Quando un ordine viene annullato, il suo link non può più essere pagato.",
      report_shipment:
        "Comunica le spedizioni a MultiSafepay. Il pagamento differito lo richiede per l'accredito.",
      report_invoice: "Invia a MultiSafepay il numero d'ordine come numero di fattura.",
      cancel_order_on_expiry:
        "Annulla gli ordini che non sono stati pagati prima della scadenza del loro link.",
      refund_unplaceable:
        "Rimborsa un pagamento il cui ordine o carrello non esiste più. Altrimenti ti attende in Operazioni.",
      currency_exponents:
        "Solo per valute di cui MultiSafepay non documenta i decimali, per esempio KRW=0, CLP=0.",
      notification_retention_days: "Per quanti giorni si conservano le notifiche elaborate.",
      reminder:
        "Ricorda ai clienti gli ordini non ancora pagati. Le ore di silenzio seguono l'orologio del server.",
      shop_name: "Di chi è l'e-mail. Altrimenti il nome del negozio.",
      mail_text: "Sta sopra il link di pagamento.",
      logo_url: "Un'immagine a un indirizzo https pubblico.",
    },
  },
  operations,
  paymentLinks,
  orderPayment,
}
