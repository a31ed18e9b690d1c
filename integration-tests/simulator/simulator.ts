import { type ChargebackOptions } from "./chargeback"
import { type FaultRule } from "./faults"
import { type SimulatedOrder } from "./model"
import { type JsonObject } from "./json"
import { type Composition } from "./notifications/compose"
import { type NotificationFaults } from "./notifications/knobs"
import { type SentNotification } from "./notifications/post"
import { type LinkState } from "./payment-links"
import { type Payment } from "./pay"
import { type CallFilter, type LoggedRequest } from "./request-log"
import { type Settings } from "./world"

export type SimulatorOptions = {
  /** `simulator-test-key` unless told. */
  apiKey?: string
  /** Further keys that are accepted: other sites, or a key being rotated. */
  apiKeys?: string[]
  /** 0, a free one, unless told. */
  port?: number
  host?: string
  now?: () => Date
  log?: (line: string) => void
  /** Of the simulator's clock: three times a quarter of an hour unless told. */
  retryDelaysMs?: number[]
}

/** `notify: false` keeps the shop in the dark; `wait: false` does not wait until it was told. */
export type PayOptions = Payment & { notify?: boolean; wait?: boolean }

/** How a notification made by hand differs from a proper one about the order as it is. */
export type NotifyOverrides = Partial<Composition> & {
  status?: string
  financialStatus?: string
  /** Laid over the order in the body. */
  fields?: JsonObject
  times?: number
  concurrently?: boolean
}

/** A MultiSafepay held in memory, over real HTTP. */
export type Simulator = {
  origin: string
  apiUrl: string
  apiKey: string
  /** Keys that are accepted; to add to, or take from. */
  apiKeys: string[]
  settings: Settings
  requests: LoggedRequest[]
  calls: (filter?: CallFilter) => LoggedRequest[]
  orders: Map<string, SimulatedOrder>
  notifications: SentNotification[]

  /** What a person does on the page, without a browser. Throws when the link is not payable. */
  pay: (orderId: string, options?: PayOptions) => Promise<void>
  linkState: (orderId: string) => LinkState
  /** The latest attempt that is still undecided becomes completed, declined, void, or expired. */
  complete: (orderId: string) => Promise<void>
  decline: (orderId: string) => Promise<void>
  void: (orderId: string) => Promise<void>
  expireAttempt: (orderId: string) => Promise<void>
  /** The lifetime of the order's links is over now. */
  expire: (orderId: string) => Promise<void>
  /** Skips time: expiries, retries of notifications, and delayed changes happen on the way. */
  advance: (ms: number) => Promise<void>

  notify: (orderId: string, overrides?: NotifyOverrides) => Promise<SentNotification[]>
  notificationFaults: NotificationFaults
  /** Sends what `reorder` still holds back. */
  releaseHeld: () => Promise<void>

  fault: (rule: FaultRule) => void
  /** Nothing goes wrong any more. */
  clearFaults: () => void
  /** The amount or currency MultiSafepay has booked, whatever it was asked for. */
  changeAmount: (orderId: string, minor: number) => void
  changeCurrency: (orderId: string, code: string) => void

  /**
   * What staff do in MultiSafepay's dashboard; the shop hears of each. Amounts are minor units, and the id of an
   * order that a partial capture or shipment made does as well.
   */
  refundFromDashboard: (orderId: string, minor: number) => Promise<string>
  /** Decides a refund that is still reserved, by the id that refunding it returned. */
  settleRefund: (refundId: string, status: "completed" | "declined" | "void") => Promise<void>
  /** Returns the id of the order that has the money: one of MultiSafepay's own making for a part. */
  captureFromDashboard: (orderId: string, minor: number) => Promise<string>
  /** Gives the rest of an authorisation back. */
  releaseFromDashboard: (orderId: string) => Promise<void>
  /** Only what nobody paid. */
  cancelFromDashboard: (orderId: string) => Promise<void>
  shipFromDashboard: (orderId: string) => Promise<void>
  /** The customer's bank takes the money back; the merchant wins it back, or loses it for good. */
  chargeback: (orderId: string, options?: ChargebackOptions) => Promise<void>
  winDispute: (orderId: string) => Promise<void>
  loseDispute: (orderId: string) => Promise<void>
  /** The bodies of the shipments the shop reported, oldest first. */
  shipments: (orderId: string) => Record<string, unknown>[]
  /** The invoice the shop filed last, alone or with a shipment. */
  invoiceId: (orderId: string) => string | undefined

  /** Forgets everything, also the time skipped, and gives up on what is being sent; the address stays. */
  reset: () => void
  /** Resolves once every notification under way was answered. */
  idle: () => Promise<void>
  stop: () => Promise<void>
}
