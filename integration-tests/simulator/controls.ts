import { applyOutcome } from "./attempts"
import { createDashboard } from "./dashboard"
import { Impossible } from "./impossible"
import { findGateway } from "./gateways"
import { type Transaction } from "./model"
import { moveTo, pairOf } from "./move-to"
import { type Notifier } from "./notifications/notifier"
import { notify } from "./notify"
import { pay } from "./pay"
import { expireLink, linkState } from "./payment-links"
import { type Simulator } from "./simulator"
import { findOrder, type World } from "./world"

type Controls = Pick<
  Simulator,
  | "pay"
  | "linkState"
  | "complete"
  | "decline"
  | "void"
  | "expireAttempt"
  | "expire"
  | "advance"
  | "notify"
  | "changeAmount"
  | "changeCurrency"
  | "refundFromDashboard"
  | "settleRefund"
  | "captureFromDashboard"
  | "releaseFromDashboard"
  | "cancelFromDashboard"
  | "shipFromDashboard"
  | "chargeback"
  | "winDispute"
  | "loseDispute"
  | "shipments"
  | "invoiceId"
>

/** What a test, or MultiSafepay's dashboard, can make happen. */
export function createControls(world: World, notifier: Notifier): Controls {
  const tell = () => notifier.take().send()
  const dashboard = createDashboard(world)
  const told =
    <Args extends unknown[], Result>(act: (...args: Args) => Result) =>
    async (...args: Args) => {
      const result = act(...args)
      await tell()
      return result
    }
  const decide =
    (status: "completed" | "declined" | "void" | "expired") => async (orderId: string) => {
      const transaction = attemptToDecide(world, orderId, status === "completed")
      const gateway = findGateway(transaction.gateway)
      if (status === "completed" && gateway)
        applyOutcome(world, { transaction, gateway }, { scenario: status })
      else moveTo(world, transaction, pairOf(status))
      await tell()
    }

  return {
    async pay(orderId, { notify = true, wait = true, ...payment } = {}) {
      pay(world, orderId, payment)
      if (!notify) world.outbox.splice(0)
      const told = tell()
      if (wait) await told
    },
    linkState: (orderId) => linkState(world, findOrder(world, orderId).link),
    complete: decide("completed"),
    decline: decide("declined"),
    void: decide("void"),
    expireAttempt: decide("expired"),
    async expire(orderId) {
      for (const link of findOrder(world, orderId).links) expireLink(world, link)
      await tell()
    },
    advance: (ms) => world.clock.advance(ms, notifier.idle),
    notify: (orderId, overrides = {}) => notify({ world, notifier }, orderId, overrides),
    changeAmount(orderId, minor) {
      const { booked, transactions } = findOrder(world, orderId)
      booked.amount = minor
      for (const transaction of transactions) transaction.amount = minor
    },
    changeCurrency(orderId, code) {
      const { booked, transactions } = findOrder(world, orderId)
      booked.currency = code
      for (const transaction of transactions) transaction.currency = code
    },
    refundFromDashboard: told(dashboard.refund),
    settleRefund: told(dashboard.settleRefund),
    captureFromDashboard: told(dashboard.capture),
    releaseFromDashboard: told(dashboard.release),
    cancelFromDashboard: told(dashboard.cancel),
    shipFromDashboard: told(dashboard.ship),
    chargeback: told(dashboard.chargeBack),
    winDispute: told(dashboard.winDispute),
    loseDispute: told(dashboard.loseDispute),
    shipments: (orderId) => findOrder(world, orderId).shipments,
    invoiceId: (orderId) => findOrder(world, orderId).invoiceId,
  }
}

/** The latest attempt still under way; completing one that had ended is how money arrives late. */
function attemptToDecide(world: World, orderId: string, mayBeOver: boolean): Transaction {
  const attempts = findOrder(world, orderId).transactions.filter((each) => !each.completedAt)
  const underWay = attempts.filter((each) => ["initialized", "uncleared"].includes(each.status))
  const attempt = underWay.at(-1) ?? (mayBeOver ? attempts.at(-1) : undefined)
  if (!attempt) throw new Impossible(`No attempt to pay ${orderId} is under way.`)
  return attempt
}
