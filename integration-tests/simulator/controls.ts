import { applyOutcome, moveTo, pairOf } from "./attempts"
import { chargeBack } from "./chargeback"
import { Impossible } from "./impossible"
import { findGateway } from "./gateways"
import { type Transaction } from "./model"
import { type Notifier } from "./notifications/notifier"
import { notify } from "./notify"
import { pay } from "./pay"
import { expireLink, linkState } from "./payment-links"
import { createRefund, refundable, settleRefund } from "./refunds"
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
  | "chargeback"
  | "expire"
  | "advance"
  | "notify"
  | "changeAmount"
  | "changeCurrency"
  | "refundFromDashboard"
  | "settleRefund"
>

/** What a test, or MultiSafepay's dashboard, can make happen. */
export function createControls(world: World, notifier: Notifier): Controls {
  const tell = () => notifier.take().send()
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
    async chargeback(orderId) {
      chargeBack(world, findOrder(world, orderId))
      await tell()
    },
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
    async refundFromDashboard(orderId, minor) {
      createRefund(world, refundable(findOrder(world, orderId)), { amount: minor })
      await tell()
    },
    async settleRefund(refundId, status) {
      const refund = world.transactions.get(refundId)
      if (refund?.type !== "refund") throw new Impossible(`There is no refund ${refundId}.`)
      settleRefund(world, refund, status)
      await tell()
    },
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
