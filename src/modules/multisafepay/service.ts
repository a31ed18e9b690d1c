import { type ConfigModule, type IEventBusModuleService } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"

import { Accounts } from "./accounts"
import { type Database } from "./database"
import { Health } from "./health"
import { Inbox } from "./inbox"
import { Leases } from "./leases"
import { LinkCloser } from "./link-closer"
import { LinkMaker } from "./link-maker"
import { LinkReader } from "./link-reader"
import { createLinkStore, type Repository } from "./link-store"
import { Links } from "./payment-links"
import { Notification } from "./models/notification"
import { PaymentLink } from "./models/payment-link"
import { PaymentLinkEvent } from "./models/payment-link-event"
import { NotificationRetention } from "./notification-retention"
import { parsePluginOptions, type ShopUrls } from "./plugin-options"
import { providerEntries } from "./provider-entries"
import { Receiver } from "./receiver"

type Cradle = {
  configModule: ConfigModule
  event_bus: IEventBusModuleService
  baseRepository: Repository
}

/** The module `multisafepay`: accounts, payment links with their timelines, and the notification inbox. */
class MultiSafepayModuleService extends MedusaService({
  // `query.graph` calls methods named after the models, so the keys are the models' names.
  MultisafepayPaymentLink: PaymentLink,
  MultisafepayPaymentLinkEvent: PaymentLinkEvent,
  MultisafepayNotification: Notification,
}) {
  readonly accounts: Accounts
  readonly shop: ShopUrls
  readonly inbox: Inbox
  readonly retention: NotificationRetention
  readonly health: Health
  readonly leases: Leases
  readonly links: Links
  readonly reader: LinkReader
  readonly closer: LinkCloser
  readonly maker: LinkMaker
  readonly receiver: Receiver

  constructor(cradle: Cradle, options?: unknown) {
    super(cradle, options)
    const { configModule, event_bus, baseRepository } = cradle
    const database: Database = {
      execute: (sql, parameters) => baseRepository.getFreshManager().execute(sql, parameters),
    }
    const store = createLinkStore({ rows: this, repository: baseRepository, bus: event_bus })
    this.accounts = new Accounts(providerEntries(configModule), process.env)
    this.shop = parsePluginOptions(options, process.env)
    this.inbox = new Inbox(database)
    this.retention = new NotificationRetention({ database, accounts: this.accounts })
    this.health = new Health(database)
    this.leases = new Leases(database)
    this.links = new Links(store)
    const parts = { links: this.links, accounts: this.accounts }
    this.reader = new LinkReader(parts)
    this.closer = new LinkCloser({ ...parts, reader: this.reader })
    this.maker = new LinkMaker({ ...parts, emit: store.emit })
    this.receiver = new Receiver({ ...parts, inbox: this.inbox, emit: store.emit })
  }
}

export default MultiSafepayModuleService
