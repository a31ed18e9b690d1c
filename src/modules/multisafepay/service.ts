import { type ConfigModule, type IEventBusModuleService } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"

import { type AccountFacts, readAccountFacts } from "./account-facts"
import { Accounts } from "./accounts"
import { AdminSettings } from "./admin-settings"
import { Asks } from "./asks"
import { ConnectionTester } from "./connection-tester"
import { type Database } from "./database"
import { Health } from "./health"
import { Inbox } from "./inbox"
import { rotateKeys, type Rotation } from "./key-rotation"
import { Leases } from "./leases"
import { LinkCloser } from "./link-closer"
import { LinkMaker } from "./link-maker"
import { LinkReader } from "./link-reader"
import { LinkRefunder } from "./link-refunder"
import { LinkReporter } from "./link-reporter"
import { createLinkStore, type Repository } from "./link-store"
import { loadPaymentRows } from "./load-payment-rows"
import { Links } from "./payment-links"
import { Account } from "./models/account"
import { Notification } from "./models/notification"
import { PaymentLink } from "./models/payment-link"
import { PaymentLinkEvent } from "./models/payment-link-event"
import { NotificationRetention } from "./notification-retention"
import { testNotifications } from "./notification-tester"
import { PaymentMethods } from "./payment-methods"
import { parsePluginOptions, type ShopUrls } from "./plugin-options"
import { providerEntries } from "./provider-entries"
import { Receiver } from "./receiver"
import { SignatureFailures } from "./signature-failures"
import { SupportFacts } from "./support-facts"
import { StoredKeys } from "./stored-keys"
import { Turns } from "./turns"
import { UnpaidOrderLinks } from "./unpaid-order-links"

type Cradle = {
  configModule: ConfigModule
  event_bus: IEventBusModuleService
  baseRepository: Repository
}

/** The module `multisafepay`: accounts, payment links with their timelines, and the notification inbox. */
class MultiSafepayModuleService extends MedusaService({
  // `query.graph` calls methods named after the models, so the keys are the models' names.
  MultisafepayAccount: Account,
  MultisafepayPaymentLink: PaymentLink,
  MultisafepayPaymentLinkEvent: PaymentLinkEvent,
  MultisafepayNotification: Notification,
}) {
  readonly storedKeys: StoredKeys
  readonly adminSettings: AdminSettings
  readonly accounts: Accounts
  readonly connections: ConnectionTester
  readonly shop: ShopUrls
  readonly inbox: Inbox
  readonly retention: NotificationRetention
  readonly health: Health
  readonly leases: Leases
  readonly turns: Turns
  readonly links: Links
  readonly asks: Asks
  readonly readAccountFacts: (account: string) => Promise<AccountFacts>
  readonly testNotifications = testNotifications
  readonly rotateKeys: (options: { dryRun: boolean }) => Promise<Rotation>
  /** Medusa's payment of a session, for those who may not import this module. */
  readonly loadPaymentRows = loadPaymentRows
  readonly reader: LinkReader
  readonly closer: LinkCloser
  readonly refunder: LinkRefunder
  readonly reporter: LinkReporter
  readonly maker: LinkMaker
  readonly receiver: Receiver
  readonly paymentMethods: PaymentMethods
  readonly supportFacts: SupportFacts
  readonly unpaidOrderLinks: UnpaidOrderLinks

  constructor(cradle: Cradle, options?: unknown) {
    super(cradle, options)
    const { configModule, event_bus, baseRepository } = cradle
    const database: Database = {
      execute: (sql, parameters) => baseRepository.getFreshManager().execute(sql, parameters),
    }
    const store = createLinkStore({ rows: this, repository: baseRepository, bus: event_bus })
    const { shop, encryptionKeys } = parsePluginOptions(options, process.env)
    this.shop = shop
    this.storedKeys = new StoredKeys(database, encryptionKeys)
    this.adminSettings = new AdminSettings({ database, storedKeys: this.storedKeys })
    this.accounts = new Accounts({
      entries: providerEntries(configModule),
      environment: process.env,
      database,
      storedKeys: this.storedKeys,
      adminSettings: this.adminSettings,
    })
    this.connections = new ConnectionTester(database)
    this.readAccountFacts = (account) => readAccountFacts(database, account)
    const keys = { database, storedKeys: this.storedKeys }
    this.rotateKeys = (options) => rotateKeys(keys, options)
    this.inbox = new Inbox(database)
    this.retention = new NotificationRetention({ database, accounts: this.accounts })
    this.health = new Health(database)
    this.leases = new Leases(database)
    this.turns = new Turns(baseRepository)
    this.links = new Links(store)
    this.asks = new Asks({ links: this.links, events: this })
    const parts = { links: this.links, accounts: this.accounts }
    this.reader = new LinkReader(parts)
    this.closer = new LinkCloser({ ...parts, reader: this.reader })
    this.refunder = new LinkRefunder({ ...parts, reader: this.reader })
    this.reporter = new LinkReporter(parts)
    this.maker = new LinkMaker({ ...parts, emit: store.emit })
    this.paymentMethods = new PaymentMethods({ accounts: this.accounts })
    this.supportFacts = new SupportFacts(database)
    this.unpaidOrderLinks = new UnpaidOrderLinks(database)
    const signatureFailures = new SignatureFailures(database)
    this.receiver = new Receiver({
      ...parts,
      inbox: this.inbox,
      signatureFailures,
      emit: store.emit,
    })
  }
}

export default MultiSafepayModuleService
