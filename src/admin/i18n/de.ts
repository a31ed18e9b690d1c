import { type en } from "./en"
import { operations } from "./operations/de"
import { paymentLinks } from "./payment-links/de"
import { orderPayment } from "./order-payment/de"

export const de: typeof en = {
  states: {
    loading: "Wird geladen",
    errorTitle: "Das konnte nicht geladen werden",
    errorMessage:
      "Der Server hat nicht wie erwartet geantwortet. Versuchen Sie es gleich noch einmal.",
    retry: "Erneut versuchen",
    forbiddenTitle: "Darauf haben Sie keinen Zugriff",
    forbiddenMessage:
      "Ihre Rolle umfasst dies nicht. Bitten Sie einen Administrator dieses Shops um Zugriff.",
  },
  actions: {
    add: "Hinzufügen",
    cancel: "Abbrechen",
    close: "Schließen",
    copied: "Kopiert",
    discard: "Änderungen verwerfen",
    edit: "Bearbeiten",
    keepEditing: "Weiter bearbeiten",
    open: "Öffnen",
    operations: "Betrieb",
    remove: "Entfernen",
    replace: "Ersetzen",
    save: "Speichern",
    setUp: "Einrichten",
    testConnection: "Verbindung testen",
    undo: "Rückgängig machen",
  },
  prompts: {
    unsavedTitle: "Sind Sie sicher, dass Sie dieses Formular verlassen möchten?",
    unsavedDescription:
      "Sie haben nicht gespeicherte Änderungen, die verloren gehen, wenn Sie dieses Formular verlassen.",
  },
  errors: {
    forbidden:
      "Ihre Rolle erlaubt diese Änderung nicht. Wenden Sie sich an einen Administrator dieses Shops.",
    network:
      "Der Server ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.",
    copy: "Ihr Browser erlaubt das Kopieren nicht. Markieren Sie den Text und kopieren Sie ihn selbst.",
  },
  sources: {
    admin: "Admin",
    option: "Konfiguration",
    environment: "Umgebungsvariable",
    default: "Standard",
  },
  values: {
    on: "Ein",
    off: "Aus",
    allMethods: "Alle Zahlungsarten",
    reminder: "Nach {{after}}, höchstens {{max}} pro Link, Ruhe von {{from}} bis {{to}}",
  },
  validation: {
    required: "Füllen Sie dieses Feld aus.",
    wholeNumber: "Geben Sie eine ganze Zahl ab 1 ein.",
    timeOfDay: "Geben Sie eine Uhrzeit als HH:MM ein, zum Beispiel 21:00.",
    webAddress: "Geben Sie eine Webadresse ein, die mit https:// oder http:// beginnt.",
    exponents:
      "Schreiben Sie jede Währung als KRW=0, durch Kommas getrennt. Möglich sind 0 bis 4 Nachkommastellen.",
  },
  accounts: {
    title: "MultiSafepay",
    description: "Konten, über die dieser Shop bezahlt wird",
    emptyTitle: "Keine Konten",
    emptyMessage:
      "Fügen Sie den MultiSafepay-Anbieter in medusa-config.ts hinzu, um ein Konto zu verbinden.",
    lastNotification: "Letzte Benachrichtigung {{date}}",
    noNotification: "Noch keine Benachrichtigung",
    attention_one: "{{count}} Zahlung braucht Aufmerksamkeit",
    attention_other: "{{count}} Zahlungen brauchen Aufmerksamkeit",
    openLabel: "Konto {{account}} öffnen",
    setUpLabel: "Konto {{account}} einrichten",
  },
  connection: {
    description: "Wie dieser Shop Ihr MultiSafepay-Konto erreicht",
    dashboard: "MultiSafepay-Dashboard",
    connected: "Verbunden",
    failed: "Nicht verbunden",
    untested: "Nicht getestet",
    notSetUp: "Nicht eingerichtet",
    works: "MultiSafepay akzeptiert den Schlüssel ({{environment}}).",
    checkedAt: "Getestet am {{date}}.",
    reasons: {
      no_key: "Für diese Umgebung gibt es noch keinen API-Schlüssel. Fügen Sie einen hinzu.",
      unreadable_key:
        "Der gespeicherte Schlüssel lässt sich mit den konfigurierten Verschlüsselungsschlüsseln nicht entschlüsseln. Speichern Sie ihn erneut, oder konfigurieren Sie den früheren Verschlüsselungsschlüssel.",
      other_environment:
        "Dieser Schlüssel gehört zur anderen Umgebung von MultiSafepay. Speichern Sie ihn als den anderen Schlüssel, oder wechseln Sie die Umgebung.",
      invalid_key:
        "MultiSafepay kennt diesen Schlüssel nicht. Kopieren Sie ihn erneut aus den Einstellungen Ihrer Website im MultiSafepay-Dashboard.",
      site_blocked:
        "Die Website dieses Schlüssels ist bei MultiSafepay nicht aktiv. Aktivieren Sie sie im MultiSafepay-Dashboard, oder fragen Sie deren Support.",
      account_blocked: "MultiSafepay hat dieses Konto gesperrt. Wenden Sie sich an MultiSafepay.",
      forbidden:
        "MultiSafepay lehnt diesen Schlüssel oder die Adresse dieses Servers ab. Prüfen Sie die Rechte des Schlüssels und die erlaubten IP-Adressen.",
      unreachable:
        "MultiSafepay ist nicht erreichbar. Prüfen Sie, ob dieser Server Internetzugang hat und eine Firewall multisafepay.com durchlässt.",
      unavailable: "MultiSafepay hat gerade eine Störung. Versuchen Sie es später noch einmal.",
      unexpected:
        "MultiSafepay hat eine unverständliche Antwort gegeben. Versuchen Sie es erneut, oder wenden Sie sich an den Support.",
    },
  },
  keys: {
    test: "API-Schlüssel (Test)",
    live: "API-Schlüssel (Live)",
    none: "Nicht gesetzt",
    hidden: "Gesetzt",
    description:
      "Der Schlüssel wird verschlüsselt gespeichert und nie wieder angezeigt. Nur die letzten vier Zeichen bleiben sichtbar.",
    testHint: "Von testmerchant.multisafepay.com, in den Einstellungen Ihrer Website.",
    liveHint: "Von merchant.multisafepay.com, in den Einstellungen Ihrer Website.",
    saved: "Der API-Schlüssel wurde gespeichert",
    removed: "Der API-Schlüssel wurde entfernt",
    removeTitle: "{{key}} entfernen?",
    removeDescription:
      "Ohne Schlüssel können keine neuen Zahlungen beginnen, es sei denn, in der Konfiguration steht einer. Dies kann nicht rückgängig gemacht werden.",
    removeLabel: "{{key}} entfernen",
    replaceLabel: "{{key}} ersetzen",
    addLabel: "{{key}} hinzufügen",
    encryptionTitle: "Hier können noch keine Schlüssel gespeichert werden",
    encryptionMessage:
      "API-Schlüssel werden nur verschlüsselt gespeichert, und es gibt keinen Verschlüsselungsschlüssel. Diese Zeile erzeugt einen und schreibt ihn in .env. Setzen Sie ihn auf jedem Server, und starten Sie Medusa neu.",
    copyCommand: "Befehl kopieren",
  },
  notifications: {
    title: "Benachrichtigungen",
    description: "MultiSafepay meldet an diese Adresse, wenn mit einer Zahlung etwas geschieht",
    copyUrl: "Adresse für Benachrichtigungen kopieren",
    test: "Testbenachrichtigung senden",
    last: "Letzte Benachrichtigung",
    never: "Noch keine",
    arrived: "Die Testbenachrichtigung ist angekommen.",
    status: "HTTP-Status {{status}}",
    location: "Weitergeleitet nach",
    reasons: {
      no_key:
        "Eine Testbenachrichtigung wird mit dem API-Schlüssel signiert. Fügen Sie zuerst einen Schlüssel hinzu.",
      unreachable:
        "Unter dieser Adresse antwortet niemand. Prüfen Sie Hostnamen, Zertifikat und Firewall, und ob MEDUSA_BACKEND_URL die öffentliche Adresse dieses Servers ist.",
      redirected:
        "Die Adresse leitet weiter, und MultiSafepay folgt dem nicht. Setzen Sie MEDUSA_BACKEND_URL auf die endgültige Adresse.",
      not_found:
        "Diese Seite gibt es unter der Adresse nicht. Prüfen Sie, ob MEDUSA_BACKEND_URL zu Medusa führt und ein Proxy /hooks weiterreicht.",
      refused:
        "Die Benachrichtigung wurde abgelehnt. Prüfen Sie, ob eine Firewall oder Anmeldung dazwischen steht, oder ein anderer Shop unter dieser Adresse antwortet.",
      wrong_host:
        "Unter dieser Adresse antwortet etwas anderes. Prüfen Sie, ob MEDUSA_BACKEND_URL die Adresse dieses Servers ist.",
      unexpected_status:
        "Die Adresse antwortet mit einem Fehler. Sehen Sie im Protokoll des Servers nach.",
    },
  },
  methods: {
    title: "Zahlungsarten",
    description: "Für dieses Konto bei MultiSafepay aktiviert",
    error:
      "MultiSafepay hat die Zahlungsarten nicht mitgeteilt. Testen Sie die Verbindung, und versuchen Sie es dann erneut.",
    emptyTitle: "Keine Zahlungsarten",
    emptyMessage: "Aktivieren Sie Zahlungsarten im MultiSafepay-Dashboard.",
    noKeyTitle: "Noch nicht bekannt",
    noKeyMessage: "MultiSafepay teilt die Zahlungsarten mit, sobald es einen API-Schlüssel gibt.",
    giftCard: "Geschenkkarte",
    manualCapture: "Manuelle Erfassung",
  },
  regions: {
    title: "Regionen",
    description: "Wo der Checkout dieses Konto anbietet",
    emptyTitle: "Keine Regionen",
    emptyMessage:
      "Erstellen Sie zuerst eine Region. Der Checkout bietet Zahlungsanbieter nach Region an.",
  },
  warnings: {
    title: "Warnungen",
    no_api_key:
      "Für diese Umgebung gibt es keinen API-Schlüssel, also kann niemand bezahlen. Fügen Sie einen hinzu.",
    unreadable_key:
      "Der gespeicherte API-Schlüssel lässt sich nicht entschlüsseln: Sein Verschlüsselungsschlüssel ist nicht mehr konfiguriert. Fügen Sie ihn zu MULTISAFEPAY_ENCRYPTION_KEY hinzu, oder speichern Sie den API-Schlüssel erneut.",
    live_over_http:
      "Live-Zahlungen werden über http gemeldet, wo andere mitlesen können. Setzen Sie MEDUSA_BACKEND_URL auf eine https-Adresse.",
    notification_url_local:
      "MultiSafepay kann die Adresse für Benachrichtigungen aus dem Internet nicht erreichen. Setzen Sie MEDUSA_BACKEND_URL auf eine öffentliche Adresse; bis dahin werden Zahlungen nur durch regelmäßige Prüfungen bemerkt.",
    notification_url_port:
      "MultiSafepay akzeptiert keinen Port in der Adresse für Benachrichtigungen. Setzen Sie MEDUSA_BACKEND_URL auf eine Adresse ohne Port.",
    notification_url_characters:
      "Die Adresse für Benachrichtigungen enthält Zeichen, die MultiSafepay nicht akzeptiert. Verwenden Sie in MEDUSA_BACKEND_URL nur Buchstaben, Ziffern, Binde- und Unterstriche und Punkte.",
    lifetime_longer_than_order:
      "Zahlungslinks bleiben bezahlbar, nachdem ihre Bestellung storniert wurde. Schalten Sie „Link mit Bestellung stornieren“ ein, um das zu verhindern.",
    manual_capture_without_card:
      "Manuelle Erfassung wirkt nur bei Links, die auf eine Karte festgelegt sind. Wählen Sie eine Karte als Zahlungsart, oder erfassen Sie automatisch.",
    reminder_with_second_chance:
      "Kunden bekämen Second-Chance-E-Mails von MultiSafepay und Erinnerungen des Shops. Schalten Sie eines davon aus.",
    unpaid_orders_stay:
      "Bestellungen werden vor der Zahlung aufgegeben und unbezahlte nie storniert, also halten sie ihren Bestand fest. Schalten Sie „Bestellung bei Ablauf stornieren“ ein.",
    return_url_over_http:
      "Kunden kehren zu einer http-Adresse zurück. Verwenden Sie eine https-Adresse als Rückkehradresse.",
  },
  reminder: {
    afterDays: "Tage bis zur Erinnerung",
    max: "Erinnerungen pro Link",
    quietFrom: "Ruhe ab",
    quietTo: "Ruhe bis",
  },
  settings: {
    saved: "Die Einstellungen wurden gespeichert",
    editLabel: "{{section}} bearbeiten",
    unitLabel: "Einheit von {{setting}}",
    reset: "Zurücksetzen",
    resetLabel: "{{setting}} auf die Konfiguration oder den Standard zurücksetzen",
    undoLabel: "Rückgängig machen: {{setting}}",
    willReset: "Sobald Sie speichern, kommt dies wieder aus der Konfiguration oder dem Standard.",
    sections: {
      environment: "Umgebung",
      checkout: "Checkout",
      adminLinks: "Zahlungslinks aus dem Admin",
      orders: "Bestellungen und Erstattungen",
      mail: "Erinnerungen und E-Mail",
    },
    descriptions: {
      environment: "In welcher Umgebung von MultiSafepay neue Zahlungen entstehen",
      checkout: "Wie Kunden im Checkout bezahlen",
      adminLinks: "Links, die Sie für eine Bestellung erstellen",
      orders: "Was danach mit Bestellungen, Links und Erstattungen geschieht",
      mail: "Was Kunden in E-Mails mit einem Zahlungslink lesen",
    },
    units: { minutes: "Minuten", hours: "Stunden", days: "Tage" },
    choices: {
      test: "Test",
      live: "Live",
      captureAutomatic: "Automatisch",
      captureManual: "Manuell",
      placeAfterPayment: "Nach der Zahlung",
      placeBeforePayment: "Vor der Zahlung",
    },
    labels: {
      environment: "Umgebung",
      link_lifetime_checkout: "Gültigkeit des Links",
      link_lifetime_admin: "Gültigkeit des Links",
      second_chance_checkout: "Second Chance",
      second_chance_admin: "Second Chance",
      close_window: "Zahlungsseite schließen",
      description: "Beschreibung",
      gateway: "Zahlungsart",
      capture: "Erfassung",
      place_order: "Bestellung aufgeben",
      send_cart: "Warenkorb senden",
      fallback_locale: "Ausweichsprache",
      template_id: "Template-ID",
      return_url: "Rückkehradresse",
      cancel_link_with_order: "Link mit Bestellung stornieren",
      report_shipment: "Versand melden",
      report_invoice: "Rechnungsnummer melden",
      cancel_order_on_expiry: "Bestellung bei Ablauf stornieren",
      refund_unplaceable: "Zahlungen ohne Bestellung erstatten",
      currency_exponents: "Nachkommastellen nach Währung",
      notification_retention_days: "Benachrichtigungen aufbewahren",
      reminder: "Erinnerungen",
      shop_name: "Name des Shops",
      mail_text: "Text der E-Mail",
      logo_url: "Adresse des Logos",
    },
    hints: {
      environment: "Bestehende Links bleiben in der Umgebung, in der sie erstellt wurden.",
      link_lifetime_checkout:
        "Wie lange ein Kunde nach dem Checkout bezahlen kann. Höchstens 365 Tage.",
      link_lifetime_admin: "Wie lange ein Link bezahlt werden kann. Höchstens 365 Tage.",
      second_chance_checkout:
        "MultiSafepay schreibt Kunden, die ihre Zahlung nicht beendet haben. In manchen Ländern ist eine Einwilligung nötig.",
      second_chance_admin:
        "MultiSafepay schreibt Kunden, die ihre Zahlung nicht beendet haben. In manchen Ländern ist eine Einwilligung nötig.",
      close_window: "Schließt die Zahlungsseite nach der Zahlung, statt zum Shop zurückzuführen.",
      description:
        "Was der Kunde auf der Zahlungsseite sieht. {reference} steht für die Bestellung.",
      gateway: "Legt Zahlungen auf eine Zahlungsart fest. Sonst zeigt die Zahlungsseite alle.",
      capture: "Manuell wirkt nur bei Links, die auf eine geeignete Karte festgelegt sind.",
      place_order:
        "Vor der Zahlung: Die Bestellung wird sofort aufgegeben und wartet auf Zahlung. Bei Überweisungen ist das immer so.",
      send_cart: "Zeigt die Artikel auf der Zahlungsseite. Für späteres Bezahlen ist das nötig.",
      fallback_locale:
        "Wird verwendet, wenn die Sprache des Kunden nicht bekannt ist, zum Beispiel de_DE.",
      template_id: "Eine Gestaltung der Zahlungsseite aus dem MultiSafepay-Dashboard.",
      return_url: "Wohin Kunden nach der Zahlung zurückkehren. Sonst zu Ihrer Storefront.",
      cancel_link_with_order:
        "Wird eine Bestellung storniert, kann ihr Link nicht mehr bezahlt werden.",
      report_shipment:
        "Meldet MultiSafepay den Versand. Bei späterem Bezahlen ist das für die Auszahlung nötig.",
      report_invoice: "Sendet MultiSafepay die Bestellnummer als Rechnungsnummer.",
      cancel_order_on_expiry:
        "Storniert Bestellungen, die nicht vor Ablauf ihres Links bezahlt wurden.",
      refund_unplaceable:
        "Erstattet eine Zahlung, deren Bestellung oder Warenkorb fehlt. Sonst wartet sie unter „Betrieb“ auf Sie.",
      currency_exponents:
        "Nur für Währungen, deren Nachkommastellen MultiSafepay nicht dokumentiert, zum Beispiel KRW=0, CLP=0.",
      notification_retention_days:
        "Wie viele Tage verarbeitete Benachrichtigungen aufbewahrt werden.",
      reminder:
        "Erinnert Kunden an noch nicht bezahlte Bestellungen. Ruhezeiten richten sich nach der Uhr des Servers.",
      shop_name: "Von wem die E-Mail ist. Sonst der Name des Shops.",
      mail_text: "Steht über dem Zahlungslink.",
      logo_url: "Ein Bild unter einer öffentlichen https-Adresse.",
    },
  },
  operations,
  paymentLinks,
  orderPayment,
}
