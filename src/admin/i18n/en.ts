import { operations } from "./operations/en"
import { paymentLinks } from "./payment-links/en"
import { orderPayment } from "./order-payment/en"

/** English, the master: every other language has exactly these keys. */
export const en = {
  states: {
    loading: "Loading",
    errorTitle: "This could not be loaded",
    errorMessage: "The server did not answer as expected. Try again in a moment.",
    retry: "Try again",
    forbiddenTitle: "You do not have access to this",
    forbiddenMessage:
      "Your role does not include it. Ask an administrator of this store for access.",
  },
  actions: {
    add: "Add",
    cancel: "Cancel",
    close: "Close",
    copied: "Copied",
    discard: "Discard changes",
    edit: "Edit",
    keepEditing: "Continue editing",
    open: "Open",
    operations: "Operations",
    remove: "Remove",
    replace: "Replace",
    save: "Save",
    setUp: "Set up",
    testConnection: "Test connection",
    undo: "Undo",
  },
  prompts: {
    unsavedTitle: "Are you sure you want to leave this form?",
    unsavedDescription: "You have unsaved changes that will be lost if you exit this form.",
  },
  errors: {
    forbidden: "Your role does not allow this change. Ask an administrator of this store.",
    network: "The server could not be reached. Check your connection and try again.",
    copy: "Your browser did not allow copying. Select the text and copy it by hand.",
  },
  sources: {
    admin: "Admin",
    option: "Configuration",
    environment: "Environment variable",
    default: "Default",
  },
  values: {
    on: "On",
    off: "Off",
    allMethods: "All methods",
    reminder: "After {{after}}, at most {{max}} per link, quiet from {{from}} to {{to}}",
  },
  validation: {
    required: "Fill this in.",
    wholeNumber: "Enter a whole number, 1 or more.",
    timeOfDay: "Enter a time as HH:MM, for example 21:00.",
    webAddress: "Enter a web address that starts with https:// or http://.",
    exponents: "Write each currency as KRW=0, separated by commas. Decimal places go from 0 to 4.",
  },
  accounts: {
    title: "MultiSafepay",
    description: "Accounts that this store gets paid through",
    emptyTitle: "No accounts",
    emptyMessage: "Add the MultiSafepay provider to medusa-config.ts to connect an account.",
    lastNotification: "Last notification {{date}}",
    noNotification: "No notification yet",
    attention_one: "{{count}} payment needs attention",
    attention_other: "{{count}} payments need attention",
    openLabel: "Open account {{account}}",
    setUpLabel: "Set up account {{account}}",
  },
  connection: {
    description: "How this store reaches your MultiSafepay account",
    dashboard: "MultiSafepay dashboard",
    connected: "Connected",
    failed: "Not connected",
    untested: "Not tested",
    notSetUp: "Not set up",
    works: "MultiSafepay accepts the key ({{environment}}).",
    checkedAt: "Tested {{date}}.",
    reasons: {
      no_key: "There is no API key for this environment yet. Add one.",
      unreadable_key:
        "The saved key cannot be decrypted with the encryption keys that are configured. Save the key again, or configure the earlier encryption key.",
      other_environment:
        "This key belongs to MultiSafepay's other environment. Save it as the other key, or switch the environment.",
      invalid_key:
        "MultiSafepay does not know this key. Copy it again from the settings of your website in MultiSafepay's dashboard.",
      site_blocked:
        "The website this key belongs to is not active at MultiSafepay. Activate it in MultiSafepay's dashboard, or ask their support.",
      account_blocked: "MultiSafepay has blocked this account. Contact MultiSafepay.",
      forbidden:
        "MultiSafepay refuses this key or the address of this server. Check the permissions of the key and the allowed IP addresses.",
      unreachable:
        "MultiSafepay could not be reached. Check that this server has internet access, and that a firewall lets it through to multisafepay.com.",
      unavailable: "MultiSafepay has trouble at the moment. Try again later.",
      unexpected:
        "MultiSafepay gave an answer that is not understood. Try again, or contact support.",
    },
  },
  keys: {
    test: "API key (test)",
    live: "API key (live)",
    none: "Not set",
    hidden: "Set",
    description:
      "The key is saved encrypted and never shown again. Only its last four characters stay visible.",
    testHint: "From testmerchant.multisafepay.com, under the settings of your website.",
    liveHint: "From merchant.multisafepay.com, under the settings of your website.",
    saved: "The API key was saved",
    removed: "The API key was removed",
    removeTitle: "Remove {{key}}?",
    removeDescription:
      "Without a key no new payments can be started, unless one is set in the configuration. This cannot be undone.",
    removeLabel: "Remove {{key}}",
    replaceLabel: "Replace {{key}}",
    addLabel: "Add {{key}}",
    encryptionTitle: "Keys cannot be saved here yet",
    encryptionMessage:
      "API keys are only saved encrypted, and there is no encryption key. This line makes one and writes it to .env. Set it on every server, then restart Medusa.",
    copyCommand: "Copy the command",
  },
  notifications: {
    title: "Notifications",
    description: "MultiSafepay tells this address when something happens to a payment",
    copyUrl: "Copy the notification address",
    test: "Send a test notification",
    last: "Last notification",
    never: "None yet",
    arrived: "The test notification arrived.",
    status: "HTTP status {{status}}",
    location: "Redirected to",
    reasons: {
      no_key: "A test notification is signed with the API key. Add a key first.",
      unreachable:
        "Nobody answers at this address. Check the host name, the certificate and the firewall, and that MEDUSA_BACKEND_URL is the public address of this server.",
      redirected:
        "The address redirects elsewhere, and MultiSafepay does not follow. Set MEDUSA_BACKEND_URL to the final address.",
      not_found:
        "There is no such page at this address. Check that MEDUSA_BACKEND_URL leads to Medusa and that a proxy passes /hooks on.",
      refused:
        "The notification was refused. Check that no firewall or login stands in between, and that no other shop answers at this address.",
      wrong_host:
        "Something else answers at this address. Check that MEDUSA_BACKEND_URL is the address of this server.",
      unexpected_status: "The address answers with an error. Look at the log of the server.",
    },
  },
  methods: {
    title: "Payment methods",
    description: "Enabled for this account at MultiSafepay",
    error: "MultiSafepay did not report the payment methods. Test the connection, then try again.",
    emptyTitle: "No payment methods",
    emptyMessage: "Enable payment methods in MultiSafepay's dashboard.",
    noKeyTitle: "Not known yet",
    noKeyMessage: "MultiSafepay reports the payment methods once there is an API key.",
    giftCard: "Gift card",
    manualCapture: "Manual capture",
  },
  regions: {
    title: "Regions",
    description: "Where checkout offers this account",
    emptyTitle: "No regions",
    emptyMessage: "Create a region first. Checkout offers payment providers by region.",
  },
  warnings: {
    title: "Warnings",
    no_api_key: "There is no API key for this environment, so nobody can pay. Add one.",
    unreadable_key:
      "The saved API key cannot be decrypted: its encryption key is not configured any more. Add that key to MULTISAFEPAY_ENCRYPTION_KEY, or save the API key again.",
    live_over_http:
      "Live payments are notified over http, where others can read along. Set MEDUSA_BACKEND_URL to an https address.",
    notification_url_local:
      "MultiSafepay cannot reach the notification address from the internet. Set MEDUSA_BACKEND_URL to a public address; until then payments are only noticed by regular checks.",
    notification_url_port:
      "MultiSafepay accepts no port in the notification address. Set MEDUSA_BACKEND_URL to an address without one.",
    notification_url_characters:
      "The notification address has characters that MultiSafepay does not accept. Use only letters, digits, hyphens, underscores and dots in MEDUSA_BACKEND_URL.",
    lifetime_longer_than_order:
      "Payment links stay payable after their order was cancelled. Turn on “Cancel link with order” to prevent that.",
    manual_capture_without_card:
      "Manual capture only works for links that are fixed to a card. Choose a card as payment method, or capture automatically.",
    reminder_with_second_chance:
      "Customers would get MultiSafepay's Second Chance e-mails and the store's own reminders. Turn one of them off.",
    unpaid_orders_stay:
      "Orders are placed before they are paid, and unpaid ones are never cancelled, so they keep their stock. Turn on “Cancel order on expiry”.",
    return_url_over_http:
      "Customers return to an http address. Use an https address as return address.",
  },
  reminder: {
    afterDays: "Days until the reminder",
    max: "Reminders per link",
    quietFrom: "Quiet from",
    quietTo: "Quiet until",
  },
  settings: {
    saved: "The settings were saved",
    editLabel: "Edit {{section}}",
    unitLabel: "Unit of {{setting}}",
    reset: "Reset",
    resetLabel: "Reset {{setting}} to the configuration or the default",
    undoLabel: "Undo reset of {{setting}}",
    willReset: "When you save, this comes from the configuration or the default again.",
    sections: {
      environment: "Environment",
      checkout: "Checkout",
      adminLinks: "Payment links from the admin",
      orders: "Orders and refunds",
      mail: "Reminders and e-mail",
    },
    descriptions: {
      environment: "Which of MultiSafepay's environments new payments are made in",
      checkout: "How customers pay in checkout",
      adminLinks: "Links you create for an order",
      orders: "What happens to orders, links and refunds afterwards",
      mail: "What customers read in e-mails with a payment link",
    },
    units: { minutes: "Minutes", hours: "Hours", days: "Days" },
    choices: {
      test: "Test",
      live: "Live",
      captureAutomatic: "Automatic",
      captureManual: "Manual",
      placeAfterPayment: "After payment",
      placeBeforePayment: "Before payment",
    },
    labels: {
      environment: "Environment",
      link_lifetime_checkout: "Link lifetime",
      link_lifetime_admin: "Link lifetime",
      second_chance_checkout: "Second Chance",
      second_chance_admin: "Second Chance",
      close_window: "Close payment page",
      description: "Description",
      gateway: "Payment method",
      capture: "Capture",
      place_order: "Place order",
      send_cart: "Send cart",
      fallback_locale: "Fallback language",
      template_id: "Template ID",
      return_url: "Return address",
      cancel_link_with_order: "Cancel link with order",
      report_shipment: "Report shipments",
      report_invoice: "Report invoice number",
      cancel_order_on_expiry: "Cancel order on expiry",
      refund_unplaceable: "Refund payments without an order",
      currency_exponents: "Decimal places by currency",
      notification_retention_days: "Keep notifications",
      reminder: "Reminders",
      shop_name: "Store name",
      mail_text: "Text of the e-mail",
      logo_url: "Logo address",
    },
    hints: {
      environment: "Existing links stay in the environment they were made in.",
      link_lifetime_checkout: "How long a customer can pay after checkout. 365 days at most.",
      link_lifetime_admin: "How long a link can be paid. 365 days at most.",
      second_chance_checkout:
        "MultiSafepay e-mails customers who did not finish paying. Needs their consent in some countries.",
      second_chance_admin:
        "MultiSafepay e-mails customers who did not finish paying. Needs their consent in some countries.",
      close_window: "Closes the payment page after payment instead of leading back to the store.",
      description: "What the customer sees on the payment page. {reference} stands for the order.",
      gateway: "Fixes payments to one method. Otherwise the payment page shows all.",
      capture: "Manual only works for links that are fixed to a card that supports it.",
      place_order:
        "Before payment: the order is placed at once and waits to be paid. Bank transfers are always handled that way.",
      send_cart: "Shows the items on the payment page. Pay-later methods need them.",
      fallback_locale: "Used where the customer's language is not known, for example en_US.",
      template_id: "A payment page design from MultiSafepay's dashboard.",
      return_url: "Where customers return to after paying. Otherwise your storefront.",
      cancel_link_with_order: "When an order is cancelled, its link can no longer be paid.",
      report_shipment:
        "Tells MultiSafepay about fulfilments. Pay-later methods need it to pay out.",
      report_invoice: "Sends the order number to MultiSafepay as the invoice number.",
      cancel_order_on_expiry: "Cancels orders that were not paid before their link expired.",
      refund_unplaceable:
        "Refunds a payment whose order or cart is gone. Otherwise it waits for you under Operations.",
      currency_exponents:
        "Only for currencies whose decimal places MultiSafepay does not document, for example KRW=0, CLP=0.",
      notification_retention_days: "For how many days processed notifications are kept.",
      reminder:
        "Reminds customers of orders that are not paid yet. Quiet hours go by the server's clock.",
      shop_name: "Who the e-mail is from. Otherwise the name of the store.",
      mail_text: "Stands above the payment link.",
      logo_url: "An image at a public https address.",
    },
  },
  operations,
  paymentLinks,
  orderPayment,
}
