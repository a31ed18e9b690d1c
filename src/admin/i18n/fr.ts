import { type en } from "./en"
import { operations } from "./operations/fr"
import { paymentLinks } from "./payment-links/fr"
import { orderPayment } from "./order-payment/fr"
import { type WithMany } from "./with-many"

export const fr: WithMany<typeof en> = {
  states: {
    loading: "Chargement",
    errorTitle: "Impossible de charger ces données",
    errorMessage: "Le serveur n'a pas répondu comme prévu. Réessayez dans un instant.",
    retry: "Réessayer",
    forbiddenTitle: "Vous n'y avez pas accès",
    forbiddenMessage:
      "Votre rôle ne le permet pas. Demandez l'accès à un administrateur de cette boutique.",
  },
  actions: {
    add: "Ajouter",
    cancel: "Annuler",
    close: "Fermer",
    copied: "Copié",
    discard: "Abandonner les modifications",
    edit: "Modifier",
    keepEditing: "Continuer l'édition",
    open: "Ouvrir",
    operations: "Exploitation",
    remove: "Retirer",
    replace: "Remplacer",
    save: "Enregistrer",
    setUp: "Configurer",
    testConnection: "Tester la connexion",
    undo: "Annuler",
  },
  prompts: {
    unsavedTitle: "Êtes-vous sûr de vouloir quitter ce formulaire ?",
    unsavedDescription:
      "Vous avez des modifications non enregistrées qui seront perdues si vous quittez ce formulaire.",
  },
  errors: {
    forbidden:
      "Votre rôle ne permet pas cette modification. Adressez-vous à un administrateur de cette boutique.",
    network: "Le serveur est injoignable. Vérifiez votre connexion et réessayez.",
    copy: "Votre navigateur n'autorise pas la copie. Sélectionnez le texte et copiez-le vous-même.",
  },
  sources: {
    admin: "Admin",
    option: "Configuration",
    environment: "Variable d'environnement",
    default: "Par défaut",
  },
  values: {
    on: "Activé",
    off: "Désactivé",
    allMethods: "Tous les moyens de paiement",
    reminder: "Après {{after}}, au plus {{max}} par lien, silence de {{from}} à {{to}}",
  },
  validation: {
    required: "Remplissez ce champ.",
    wholeNumber: "Saisissez un nombre entier, 1 ou plus.",
    timeOfDay: "Saisissez une heure au format HH:MM, par exemple 21:00.",
    webAddress: "Saisissez une adresse web qui commence par https:// ou http://.",
    exponents:
      "Écrivez chaque devise sous la forme KRW=0, séparées par des virgules. De 0 à 4 décimales.",
  },
  accounts: {
    title: "MultiSafepay",
    description: "Comptes par lesquels cette boutique est payée",
    emptyTitle: "Aucun compte",
    emptyMessage:
      "Ajoutez le fournisseur MultiSafepay dans medusa-config.ts pour connecter un compte.",
    lastNotification: "Dernière notification le {{date}}",
    noNotification: "Aucune notification pour l'instant",
    attention_one: "{{count}} paiement demande votre attention",
    attention_many: "{{count}} de paiements demandent votre attention",
    attention_other: "{{count}} paiements demandent votre attention",
    openLabel: "Ouvrir le compte {{account}}",
    setUpLabel: "Configurer le compte {{account}}",
  },
  connection: {
    description: "Comment cette boutique accède à votre compte MultiSafepay",
    dashboard: "Tableau de bord MultiSafepay",
    connected: "Connecté",
    failed: "Non connecté",
    untested: "Non testé",
    notSetUp: "Non configuré",
    works: "MultiSafepay accepte la clé ({{environment}}).",
    checkedAt: "Testé le {{date}}.",
    reasons: {
      no_key: "Il n'y a pas encore de clé API pour cet environnement. Ajoutez-en une.",
      unreadable_key:
        "La clé enregistrée ne peut pas être déchiffrée avec les clés de chiffrement configurées. Enregistrez-la à nouveau, ou configurez l'ancienne clé de chiffrement.",
      other_environment:
        "Cette clé appartient à l'autre environnement de MultiSafepay. Enregistrez-la comme l'autre clé, ou changez d'environnement.",
      invalid_key:
        "MultiSafepay ne connaît pas cette clé. Copiez-la à nouveau depuis les paramètres de votre site dans le tableau de bord MultiSafepay.",
      site_blocked:
        "Le site de cette clé n'est pas actif chez MultiSafepay. Activez-le dans le tableau de bord MultiSafepay, ou contactez leur support.",
      account_blocked: "MultiSafepay a bloqué ce compte. Contactez MultiSafepay.",
      forbidden:
        "MultiSafepay refuse cette clé ou l'adresse de ce serveur. Vérifiez les droits de la clé et les adresses IP autorisées.",
      unreachable:
        "MultiSafepay est injoignable. Vérifiez que ce serveur a accès à Internet et qu'un pare-feu laisse passer multisafepay.com.",
      unavailable: "MultiSafepay rencontre un problème en ce moment. Réessayez plus tard.",
      unexpected:
        "MultiSafepay a donné une réponse incompréhensible. Réessayez, ou contactez le support.",
    },
  },
  keys: {
    test: "Clé API (test)",
    live: "Clé API (production)",
    none: "Non définie",
    hidden: "Définie",
    description:
      "La clé est enregistrée chiffrée et n'est plus jamais affichée. Seuls ses quatre derniers caractères restent visibles.",
    testHint: "Sur testmerchant.multisafepay.com, dans les paramètres de votre site.",
    liveHint: "Sur merchant.multisafepay.com, dans les paramètres de votre site.",
    saved: "La clé API a été enregistrée",
    removed: "La clé API a été retirée",
    removeTitle: "Retirer {{key}} ?",
    removeDescription:
      "Sans clé, aucun nouveau paiement ne peut commencer, sauf si la configuration en contient une. Cette action ne peut être annulée.",
    removeLabel: "Retirer {{key}}",
    replaceLabel: "Remplacer {{key}}",
    addLabel: "Ajouter {{key}}",
    encryptionTitle: "Les clés ne peuvent pas encore être enregistrées ici",
    encryptionMessage:
      "Les clés API ne sont enregistrées que chiffrées, et il n'y a pas de clé de chiffrement. Cette ligne en crée une et l'écrit dans .env. Définissez-la sur chaque serveur, puis redémarrez Medusa.",
    copyCommand: "Copier la commande",
  },
  notifications: {
    title: "Notifications",
    description: "MultiSafepay prévient cette adresse quand un paiement évolue",
    copyUrl: "Copier l'adresse de notification",
    test: "Envoyer une notification de test",
    last: "Dernière notification",
    never: "Aucune pour l'instant",
    arrived: "La notification de test est arrivée.",
    status: "Statut HTTP {{status}}",
    location: "Redirigé vers",
    reasons: {
      no_key: "Une notification de test est signée avec la clé API. Ajoutez d'abord une clé.",
      unreachable:
        "Personne ne répond à cette adresse. Vérifiez le nom d'hôte, le certificat et le pare-feu, et que MEDUSA_BACKEND_URL est l'adresse publique de ce serveur.",
      redirected:
        "L'adresse redirige ailleurs, et MultiSafepay ne suit pas. Réglez MEDUSA_BACKEND_URL sur l'adresse finale.",
      not_found:
        "Cette page n'existe pas à cette adresse. Vérifiez que MEDUSA_BACKEND_URL mène à Medusa et qu'un proxy transmet /hooks.",
      refused:
        "La notification a été refusée. Vérifiez qu'aucun pare-feu ou accès protégé ne s'interpose, et qu'aucune autre boutique ne répond à cette adresse.",
      wrong_host:
        "Autre chose répond à cette adresse. Vérifiez que MEDUSA_BACKEND_URL est l'adresse de ce serveur.",
      unexpected_status: "L'adresse répond par une erreur. Consultez le journal du serveur.",
    },
  },
  methods: {
    title: "Moyens de paiement",
    description: "Activés pour ce compte chez MultiSafepay",
    error:
      "MultiSafepay n'a pas communiqué les moyens de paiement. Testez la connexion, puis réessayez.",
    emptyTitle: "Aucun moyen de paiement",
    emptyMessage: "Activez des moyens de paiement dans le tableau de bord MultiSafepay.",
    noKeyTitle: "Pas encore connus",
    noKeyMessage: "MultiSafepay communique les moyens de paiement dès qu'il y a une clé API.",
    giftCard: "Carte cadeau",
    manualCapture: "Capture manuelle",
  },
  regions: {
    title: "Régions",
    description: "Où le paiement en ligne propose ce compte",
    emptyTitle: "Aucune région",
    emptyMessage:
      "Créez d'abord une région. Les fournisseurs de paiement sont proposés par région.",
  },
  warnings: {
    title: "Avertissements",
    no_api_key:
      "Il n'y a pas de clé API pour cet environnement, donc personne ne peut payer. Ajoutez-en une.",
    unreadable_key:
      "La clé API enregistrée ne peut pas être déchiffrée : sa clé de chiffrement n'est plus configurée. Ajoutez-la à MULTISAFEPAY_ENCRYPTION_KEY, ou enregistrez à nouveau la clé API.",
    live_over_http:
      "Les paiements réels sont notifiés en http, où d'autres peuvent lire. Réglez MEDUSA_BACKEND_URL sur une adresse https.",
    notification_url_local:
      "MultiSafepay ne peut pas joindre l'adresse de notification depuis Internet. Réglez MEDUSA_BACKEND_URL sur une adresse publique ; d'ici là, les paiements ne sont remarqués que par des vérifications régulières.",
    notification_url_port:
      "MultiSafepay n'accepte pas de port dans l'adresse de notification. Réglez MEDUSA_BACKEND_URL sur une adresse sans port.",
    notification_url_characters:
      "L'adresse de notification contient des caractères que MultiSafepay n'accepte pas. N'utilisez que des lettres, chiffres, tirets, tirets bas et points dans MEDUSA_BACKEND_URL.",
    lifetime_longer_than_order:
      "Les liens de paiement restent payables après l'annulation de leur commande. Activez « Annuler le lien avec la commande » pour l'éviter.",
    manual_capture_without_card:
      "La capture manuelle ne fonctionne que pour les liens fixés à une carte. Choisissez une carte comme moyen de paiement, ou capturez automatiquement.",
    reminder_with_second_chance:
      "Les clients recevraient les e-mails Second Chance de MultiSafepay et les rappels de la boutique. Désactivez l'un des deux.",
    unpaid_orders_stay:
      "Les commandes sont passées avant d'être payées, et les impayées ne sont jamais annulées : elles gardent leur stock. Activez « Annuler la commande à l'expiration ».",
    return_url_over_http:
      "Les clients reviennent à une adresse http. Utilisez une adresse https comme adresse de retour.",
  },
  reminder: {
    afterDays: "Jours avant le rappel",
    max: "Rappels par lien",
    quietFrom: "Silence à partir de",
    quietTo: "Silence jusqu'à",
  },
  settings: {
    saved: "Les paramètres ont été enregistrés",
    editLabel: "Modifier : {{section}}",
    unitLabel: "Unité : {{setting}}",
    reset: "Réinitialiser",
    resetLabel: "Réinitialiser : {{setting}}",
    undoLabel: "Annuler la réinitialisation : {{setting}}",
    willReset:
      "À l'enregistrement, cette valeur viendra à nouveau de la configuration ou de la valeur par défaut.",
    sections: {
      environment: "Environnement",
      checkout: "Paiement en ligne",
      adminLinks: "Liens de paiement depuis l'admin",
      orders: "Commandes et remboursements",
      mail: "Rappels et e-mails",
    },
    descriptions: {
      environment: "Environnement MultiSafepay des nouveaux paiements",
      checkout: "Comment les clients paient dans la boutique",
      adminLinks: "Liens que vous créez pour une commande",
      orders: "Ce que deviennent ensuite les commandes, les liens et les remboursements",
      mail: "Ce que lisent les clients dans les e-mails avec un lien de paiement",
    },
    units: { minutes: "Minutes", hours: "Heures", days: "Jours" },
    choices: {
      test: "Test",
      live: "Production",
      captureAutomatic: "Automatique",
      captureManual: "Manuelle",
      placeAfterPayment: "Après le paiement",
      placeBeforePayment: "Avant le paiement",
    },
    labels: {
      environment: "Environnement",
      link_lifetime_checkout: "Durée de validité du lien",
      link_lifetime_admin: "Durée de validité du lien",
      second_chance_checkout: "Second Chance",
      second_chance_admin: "Second Chance",
      close_window: "Fermer la page de paiement",
      description: "Description",
      gateway: "Moyen de paiement",
      capture: "Capture",
      place_order: "Passer la commande",
      send_cart: "Envoyer le panier",
      fallback_locale: "Langue de repli",
      template_id: "ID du modèle",
      return_url: "Adresse de retour",
      cancel_link_with_order: "Annuler le lien avec la commande",
      report_shipment: "Signaler les expéditions",
      report_invoice: "Signaler le numéro de facture",
      cancel_order_on_expiry: "Annuler la commande à l'expiration",
      refund_unplaceable: "Rembourser les paiements sans commande",
      currency_exponents: "Décimales par devise",
      notification_retention_days: "Conserver les notifications",
      reminder: "Rappels",
      shop_name: "Nom de la boutique",
      mail_text: "Texte de l'e-mail",
      logo_url: "Adresse du logo",
    },
    hints: {
      environment: "Les liens existants restent dans l'environnement où ils ont été créés.",
      link_lifetime_checkout:
        "Combien de temps un client peut payer après son passage en caisse. 365 jours au plus.",
      link_lifetime_admin: "Combien de temps un lien peut être payé. 365 jours au plus.",
      second_chance_checkout:
        "MultiSafepay écrit aux clients qui n'ont pas terminé leur paiement. Certains pays exigent leur consentement.",
      second_chance_admin:
        "MultiSafepay écrit aux clients qui n'ont pas terminé leur paiement. Certains pays exigent leur consentement.",
      close_window: "Ferme la page après le paiement au lieu de revenir à la boutique.",
      description:
        "Ce que le client voit sur la page de paiement. {reference} représente la commande.",
      gateway: "Fixe les paiements à un seul moyen. Sinon, la page de paiement les montre tous.",
      capture: "Manuelle ne fonctionne que pour les liens fixés à une carte qui le permet.",
      place_order:
        "Avant le paiement : la commande est passée tout de suite et attend d'être payée. Il en va toujours ainsi des virements.",
      send_cart: "Montre les articles sur la page de paiement. Le paiement différé en a besoin.",
      fallback_locale: "Utilisée quand la langue du client n'est pas connue, par exemple fr_FR.",
      template_id: "Un modèle de page de paiement du tableau de bord MultiSafepay.",
      return_url: "Où les clients reviennent après le paiement. Sinon, votre boutique.",
      cancel_link_with_order: "Quand une commande est annulée, son lien ne peut plus être payé.",
      report_shipment:
        "Signale les expéditions à MultiSafepay. Le paiement différé en a besoin pour le versement.",
      report_invoice: "Envoie le numéro de commande à MultiSafepay comme numéro de facture.",
      cancel_order_on_expiry:
        "Annule les commandes qui n'ont pas été payées avant l'expiration de leur lien.",
      refund_unplaceable:
        "Rembourse un paiement dont la commande ou le panier a disparu. Sinon, il vous attend sous Exploitation.",
      currency_exponents:
        "Seulement pour les devises dont MultiSafepay ne documente pas les décimales, par exemple KRW=0, CLP=0.",
      notification_retention_days:
        "Pendant combien de jours les notifications traitées sont conservées.",
      reminder:
        "Rappelle aux clients les commandes non payées. Les heures de silence suivent l'horloge du serveur.",
      shop_name: "De qui vient l'e-mail. Sinon, le nom de la boutique.",
      mail_text: "Figure au-dessus du lien de paiement.",
      logo_url: "Une image à une adresse https publique.",
    },
  },
  operations,
  paymentLinks,
  orderPayment,
}
