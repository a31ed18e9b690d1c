import { type en } from "./en"
import { operations } from "./operations/nl"
import { paymentLinks } from "./payment-links/nl"
import { orderPayment } from "./order-payment/nl"

export const nl: typeof en = {
  states: {
    loading: "Laden",
    errorTitle: "Dit kon niet worden geladen",
    errorMessage: "De server gaf geen bruikbaar antwoord. Probeer het zo nog eens.",
    retry: "Opnieuw proberen",
    forbiddenTitle: "Je hebt hier geen toegang toe",
    forbiddenMessage: "Je rol omvat dit niet. Vraag een beheerder van deze winkel om toegang.",
  },
  actions: {
    add: "Toevoegen",
    cancel: "Annuleren",
    close: "Sluiten",
    copied: "Gekopieerd",
    discard: "Wijzigingen weggooien",
    edit: "Bewerken",
    keepEditing: "Doorgaan met bewerken",
    open: "Openen",
    operations: "Beheer",
    remove: "Verwijderen",
    replace: "Vervangen",
    save: "Opslaan",
    setUp: "Instellen",
    testConnection: "Verbinding testen",
    undo: "Ongedaan maken",
  },
  prompts: {
    unsavedTitle: "Weet je zeker dat je dit formulier wilt verlaten?",
    unsavedDescription:
      "Je hebt niet-opgeslagen wijzigingen die verloren gaan als je dit formulier verlaat.",
  },
  errors: {
    forbidden: "Je rol staat deze wijziging niet toe. Vraag het een beheerder van deze winkel.",
    network: "De server is niet bereikbaar. Controleer je verbinding en probeer het opnieuw.",
    copy: "Je browser staat kopiëren niet toe. Selecteer de tekst en kopieer die zelf.",
  },
  sources: {
    admin: "Admin",
    option: "Configuratie",
    environment: "Omgevingsvariabele",
    default: "Standaard",
  },
  values: {
    on: "Aan",
    off: "Uit",
    allMethods: "Alle methoden",
    reminder: "Na {{after}}, hooguit {{max}} per link, stil van {{from}} tot {{to}}",
  },
  validation: {
    required: "Vul dit in.",
    wholeNumber: "Vul een geheel getal in, 1 of meer.",
    timeOfDay: "Vul een tijd in als UU:MM, bijvoorbeeld 21:00.",
    webAddress: "Vul een webadres in dat begint met https:// of http://.",
    exponents:
      "Schrijf elke valuta als KRW=0, gescheiden door komma's. Het aantal decimalen loopt van 0 tot 4.",
  },
  accounts: {
    title: "MultiSafepay",
    description: "Accounts waarmee deze winkel betaald wordt",
    emptyTitle: "Geen accounts",
    emptyMessage:
      "Voeg de MultiSafepay-provider toe aan medusa-config.ts om een account te koppelen.",
    lastNotification: "Laatste melding {{date}}",
    noNotification: "Nog geen melding",
    attention_one: "{{count}} betaling vraagt aandacht",
    attention_other: "{{count}} betalingen vragen aandacht",
    openLabel: "Account {{account}} openen",
    setUpLabel: "Account {{account}} instellen",
  },
  connection: {
    description: "Hoe deze winkel je MultiSafepay-account bereikt",
    dashboard: "MultiSafepay-dashboard",
    connected: "Verbonden",
    failed: "Niet verbonden",
    untested: "Niet getest",
    notSetUp: "Niet ingesteld",
    works: "MultiSafepay accepteert de sleutel ({{environment}}).",
    checkedAt: "Getest op {{date}}.",
    reasons: {
      no_key: "Er is nog geen API-sleutel voor deze omgeving. Voeg er een toe.",
      unreadable_key:
        "De opgeslagen sleutel kan niet worden ontsleuteld met de ingestelde versleutelingssleutels. Sla de sleutel opnieuw op, of stel de eerdere versleutelingssleutel weer in.",
      other_environment:
        "Deze sleutel hoort bij de andere omgeving van MultiSafepay. Sla hem op als de andere sleutel, of wissel van omgeving.",
      invalid_key:
        "MultiSafepay kent deze sleutel niet. Kopieer hem opnieuw uit de instellingen van je website in het MultiSafepay-dashboard.",
      site_blocked:
        "De website van deze sleutel is niet actief bij MultiSafepay. Activeer de website in het MultiSafepay-dashboard, of vraag het hun support.",
      account_blocked:
        "MultiSafepay heeft dit account geblokkeerd. Neem contact op met MultiSafepay.",
      forbidden:
        "MultiSafepay weigert deze sleutel of het adres van deze server. Controleer de rechten van de sleutel en de toegestane IP-adressen.",
      unreachable:
        "MultiSafepay is niet bereikbaar. Controleer of deze server internettoegang heeft, en of een firewall multisafepay.com doorlaat.",
      unavailable: "MultiSafepay heeft op dit moment een storing. Probeer het later opnieuw.",
      unexpected:
        "MultiSafepay gaf een onbegrijpelijk antwoord. Probeer het opnieuw, of neem contact op met support.",
    },
  },
  keys: {
    test: "API-sleutel (test)",
    live: "API-sleutel (live)",
    none: "Niet ingesteld",
    hidden: "Ingesteld",
    description:
      "De sleutel wordt versleuteld opgeslagen en nooit meer getoond. Alleen de laatste vier tekens blijven zichtbaar.",
    testHint: "Van testmerchant.multisafepay.com, bij de instellingen van je website.",
    liveHint: "Van merchant.multisafepay.com, bij de instellingen van je website.",
    saved: "De API-sleutel is opgeslagen",
    removed: "De API-sleutel is verwijderd",
    removeTitle: "{{key}} verwijderen?",
    removeDescription:
      "Zonder sleutel kunnen geen nieuwe betalingen worden gestart, tenzij er een in de configuratie staat. Dit kan niet ongedaan worden gemaakt.",
    removeLabel: "{{key}} verwijderen",
    replaceLabel: "{{key}} vervangen",
    addLabel: "{{key}} toevoegen",
    encryptionTitle: "Hier kunnen nog geen sleutels worden opgeslagen",
    encryptionMessage:
      "API-sleutels worden alleen versleuteld opgeslagen, en er is geen versleutelingssleutel. Deze regel maakt er een en zet hem in .env. Stel hem op elke server in en herstart Medusa.",
    copyCommand: "Opdracht kopiëren",
  },
  notifications: {
    title: "Meldingen",
    description: "MultiSafepay laat dit adres weten wanneer er iets met een betaling gebeurt",
    copyUrl: "Adres voor meldingen kopiëren",
    test: "Testmelding sturen",
    last: "Laatste melding",
    never: "Nog geen",
    arrived: "De testmelding is aangekomen.",
    status: "HTTP-status {{status}}",
    location: "Doorgestuurd naar",
    reasons: {
      no_key: "Een testmelding wordt ondertekend met de API-sleutel. Voeg eerst een sleutel toe.",
      unreachable:
        "Niemand antwoordt op dit adres. Controleer de hostnaam, het certificaat en de firewall, en of MEDUSA_BACKEND_URL het openbare adres van deze server is.",
      redirected:
        "Het adres stuurt door, en MultiSafepay volgt dat niet. Stel MEDUSA_BACKEND_URL in op het uiteindelijke adres.",
      not_found:
        "Op dit adres bestaat die pagina niet. Controleer of MEDUSA_BACKEND_URL naar Medusa leidt en of een proxy /hooks doorgeeft.",
      refused:
        "De melding werd geweigerd. Controleer of er geen firewall of inlogscherm tussen zit, en of er geen andere winkel op dit adres antwoordt.",
      wrong_host:
        "Op dit adres antwoordt iets anders. Controleer of MEDUSA_BACKEND_URL het adres van deze server is.",
      unexpected_status: "Het adres antwoordt met een fout. Kijk in het logboek van de server.",
    },
  },
  methods: {
    title: "Betaalmethoden",
    description: "Ingeschakeld voor dit account bij MultiSafepay",
    error:
      "MultiSafepay gaf de betaalmethoden niet door. Test de verbinding en probeer het daarna opnieuw.",
    emptyTitle: "Geen betaalmethoden",
    emptyMessage: "Schakel betaalmethoden in via het MultiSafepay-dashboard.",
    noKeyTitle: "Nog niet bekend",
    noKeyMessage: "MultiSafepay geeft de betaalmethoden door zodra er een API-sleutel is.",
    giftCard: "Cadeaukaart",
    manualCapture: "Handmatig innen",
  },
  regions: {
    title: "Regio's",
    description: "Waar de checkout dit account aanbiedt",
    emptyTitle: "Geen regio's",
    emptyMessage: "Maak eerst een regio aan. De checkout biedt betaalproviders per regio aan.",
  },
  warnings: {
    title: "Waarschuwingen",
    no_api_key:
      "Er is geen API-sleutel voor deze omgeving, dus niemand kan betalen. Voeg er een toe.",
    unreadable_key:
      "De opgeslagen API-sleutel kan niet worden ontsleuteld: de versleutelingssleutel is niet meer ingesteld. Voeg die toe aan MULTISAFEPAY_ENCRYPTION_KEY, of sla de API-sleutel opnieuw op.",
    live_over_http:
      "Livebetalingen worden gemeld via http, waar anderen kunnen meelezen. Stel MEDUSA_BACKEND_URL in op een https-adres.",
    notification_url_local:
      "MultiSafepay kan het adres voor meldingen niet via internet bereiken. Stel MEDUSA_BACKEND_URL in op een openbaar adres; tot die tijd worden betalingen alleen door regelmatige controles opgemerkt.",
    notification_url_port:
      "MultiSafepay accepteert geen poort in het adres voor meldingen. Stel MEDUSA_BACKEND_URL in op een adres zonder poort.",
    notification_url_characters:
      "Het adres voor meldingen bevat tekens die MultiSafepay niet accepteert. Gebruik alleen letters, cijfers, streepjes, underscores en punten in MEDUSA_BACKEND_URL.",
    lifetime_longer_than_order:
      "Betaallinks blijven betaalbaar nadat hun bestelling is geannuleerd. Zet “Link annuleren met bestelling” aan om dat te voorkomen.",
    manual_capture_without_card:
      "Handmatig innen werkt alleen voor links die op een kaart zijn vastgezet. Kies een kaart als betaalmethode, of int automatisch.",
    reminder_with_second_chance:
      "Klanten zouden zowel Second Chance-mails van MultiSafepay als herinneringen van de winkel krijgen. Zet een van beide uit.",
    unpaid_orders_stay:
      "Bestellingen worden geplaatst voordat ze betaald zijn, en onbetaalde worden nooit geannuleerd, dus houden ze hun voorraad vast. Zet “Bestelling annuleren na verlopen” aan.",
    return_url_over_http:
      "Klanten keren terug naar een http-adres. Gebruik een https-adres als retouradres.",
  },
  reminder: {
    afterDays: "Dagen tot de herinnering",
    max: "Herinneringen per link",
    quietFrom: "Stil vanaf",
    quietTo: "Stil tot",
  },
  settings: {
    saved: "De instellingen zijn opgeslagen",
    editLabel: "{{section}} bewerken",
    unitLabel: "Eenheid van {{setting}}",
    reset: "Resetten",
    resetLabel: "Resetten: {{setting}}",
    undoLabel: "Ongedaan maken: {{setting}}",
    willReset: "Zodra je opslaat, komt dit weer uit de configuratie of de standaardwaarde.",
    sections: {
      environment: "Omgeving",
      checkout: "Checkout",
      adminLinks: "Betaallinks uit de admin",
      orders: "Bestellingen en terugbetalingen",
      mail: "Herinneringen en e-mail",
    },
    descriptions: {
      environment: "In welke omgeving van MultiSafepay nieuwe betalingen worden gedaan",
      checkout: "Hoe klanten in de checkout betalen",
      adminLinks: "Links die je voor een bestelling maakt",
      orders: "Wat er daarna met bestellingen, links en terugbetalingen gebeurt",
      mail: "Wat klanten lezen in e-mails met een betaallink",
    },
    units: { minutes: "Minuten", hours: "Uren", days: "Dagen" },
    choices: {
      test: "Test",
      live: "Live",
      captureAutomatic: "Automatisch",
      captureManual: "Handmatig",
      placeAfterPayment: "Na betaling",
      placeBeforePayment: "Vóór betaling",
    },
    labels: {
      environment: "Omgeving",
      link_lifetime_checkout: "Geldigheid van de link",
      link_lifetime_admin: "Geldigheid van de link",
      second_chance_checkout: "Second Chance",
      second_chance_admin: "Second Chance",
      close_window: "Betaalpagina sluiten",
      description: "Omschrijving",
      gateway: "Betaalmethode",
      capture: "Innen",
      place_order: "Bestelling plaatsen",
      send_cart: "Winkelwagen meesturen",
      fallback_locale: "Reservetaal",
      template_id: "Template-ID",
      return_url: "Retouradres",
      cancel_link_with_order: "Link annuleren met bestelling",
      report_shipment: "Verzendingen melden",
      report_invoice: "Factuurnummer melden",
      cancel_order_on_expiry: "Bestelling annuleren na verlopen",
      refund_unplaceable: "Betalingen zonder bestelling terugbetalen",
      currency_exponents: "Decimalen per valuta",
      notification_retention_days: "Meldingen bewaren",
      reminder: "Herinneringen",
      shop_name: "Winkelnaam",
      mail_text: "Tekst van de e-mail",
      logo_url: "Adres van het logo",
    },
    hints: {
      environment: "Bestaande links blijven in de omgeving waarin ze zijn gemaakt.",
      link_lifetime_checkout: "Hoelang een klant na de checkout kan betalen. Hooguit 365 dagen.",
      link_lifetime_admin: "Hoelang een link betaald kan worden. Hooguit 365 dagen.",
      second_chance_checkout:
        "MultiSafepay mailt klanten die hun betaling niet afmaakten. In sommige landen is toestemming nodig.",
      second_chance_admin:
        "MultiSafepay mailt klanten die hun betaling niet afmaakten. In sommige landen is toestemming nodig.",
      close_window:
        "Sluit de betaalpagina na betaling, in plaats van terug te leiden naar de winkel.",
      description: "Wat de klant op de betaalpagina ziet. {reference} staat voor de bestelling.",
      gateway: "Legt betalingen vast op één methode. Anders toont de betaalpagina ze allemaal.",
      capture: "Handmatig werkt alleen voor links die vaststaan op een kaart die dat ondersteunt.",
      place_order:
        "Vóór betaling: de bestelling wordt meteen geplaatst en wacht op betaling. Bij overboekingen gaat dat altijd zo.",
      send_cart: "Toont de artikelen op de betaalpagina. Achteraf betalen vereist dit.",
      fallback_locale: "Wordt gebruikt als de taal van de klant onbekend is, bijvoorbeeld nl_NL.",
      template_id: "Een ontwerp van de betaalpagina uit het MultiSafepay-dashboard.",
      return_url: "Waar klanten na betaling terugkomen. Anders je webwinkel.",
      cancel_link_with_order:
        "Als een bestelling wordt geannuleerd, kan haar link niet meer worden betaald.",
      report_shipment:
        "Meldt verzendingen aan MultiSafepay. Bij achteraf betalen is dat nodig voor de uitbetaling.",
      report_invoice: "Geeft het bestelnummer als factuurnummer door aan MultiSafepay.",
      cancel_order_on_expiry:
        "Annuleert bestellingen die niet betaald zijn voordat hun link verliep.",
      refund_unplaceable:
        "Betaalt terug als de bestelling of winkelwagen weg is. Anders wacht de betaling op je onder Beheer.",
      currency_exponents:
        "Alleen voor valuta's waarvan MultiSafepay de decimalen niet documenteert, bijvoorbeeld KRW=0, CLP=0.",
      notification_retention_days: "Hoeveel dagen verwerkte meldingen worden bewaard.",
      reminder:
        "Herinnert klanten aan bestellingen die nog niet betaald zijn. Stille uren volgen de klok van de server.",
      shop_name: "Van wie de e-mail is. Anders de naam van de winkel.",
      mail_text: "Staat boven de betaallink.",
      logo_url: "Een afbeelding op een openbaar https-adres.",
    },
  },
  operations,
  paymentLinks,
  orderPayment,
}
