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
  chargeback: (orderId: string) => Promise<void>
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
  refundFromDashboard: (orderId: string, minor: number) => Promise<void>
  /** Decides a refund that is still reserved. */
  settleRefund: (refundId: string, status: "completed" | "declined") => Promise<void>

  /** Forgets everything, also the time skipped, and gives up on what is being sent; the address stays. */
  reset: () => void
  /** Resolves once every notification under way was answered. */
  idle: () => Promise<void>
  stop: () => Promise<void>
}
