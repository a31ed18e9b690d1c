import { applyOutcome, moveTo, pairOf } from "./attempts"
import { findGateway } from "./gateways"
import { type Transaction } from "./model"
import { viewOrder } from "./order-view"
import { type Notifier } from "./notifications/notifier"
import { type SentNotification } from "./notifications/post"
import { pay } from "./pay"
import { expireLink, linkState } from "./payment-links"
import { createRefund, refundable, settleRefund } from "./refunds"
import { type NotifyOverrides, type Simulator } from "./simulator"
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
      const transaction = undecided(world, orderId)
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
      const parent = refundable(findOrder(world, orderId))
      const now = world.clock.now()
      const row: Transaction = {
        ...parent,
        id: world.nextTransactionId(),
        description: "Chargeback",
        createdAt: now,
        modifiedAt: now,
        related: [],
      }
      world.transactions.set(row.id, row)
      parent.related.push({ type: "chargeback", transaction: row })
      moveTo(world, parent, pairOf("chargedback", parent.financialStatus))
      await tell()
    },
    async expire(orderId) {
      for (const link of findOrder(world, orderId).links) expireLink(world, link)
      await tell()
    },
    advance: (ms) => world.clock.advance(ms, notifier.idle),
    notify: (orderId, overrides = {}) => notify({ world, notifier }, orderId, overrides),
    changeAmount(orderId, minor) {
      findOrder(world, orderId).reported.amount = minor
    },
    changeCurrency(orderId, code) {
      findOrder(world, orderId).reported.currency = code
    },
    async refundFromDashboard(orderId, minor) {
      createRefund(world, refundable(findOrder(world, orderId)), { amount: minor })
      await tell()
    },
    async settleRefund(refundId, status) {
      const refund = world.transactions.get(refundId)
      if (refund?.type !== "refund") throw new Error(`There is no refund ${refundId}.`)
      settleRefund(world, refund, status)
      await tell()
    },
  }
}

function undecided(world: World, orderId: string): Transaction {
  const attempts = findOrder(world, orderId).transactions
  const latest = attempts
    .filter((each) => ["initialized", "uncleared"].includes(each.status))
    .at(-1)
  if (!latest) throw new Error(`No attempt to pay ${orderId} is under way.`)
  return latest
}

async function notify(
  { world, notifier }: { world: World; notifier: Notifier },
  orderId: string,
  overrides: NotifyOverrides
): Promise<SentNotification[]> {
  const { status, financialStatus, fields, times = 1, concurrently, ...composition } = overrides
  const order = findOrder(world, orderId)
  const announcement = {
    orderId,
    link: order.link,
    order: {
      ...viewOrder(order),
      ...(status !== undefined && { status, financial_status: financialStatus ?? status }),
      ...(financialStatus !== undefined && { financial_status: financialStatus }),
      ...fields,
    },
  }
  const once = () => notifier.sendOnce(announcement, composition)
  const results: (SentNotification | undefined)[] = []
  if (concurrently) results.push(...(await Promise.all(Array.from({ length: times }, once))))
  else for (let time = 0; time < times; time++) results.push(await once())
  return results.filter((result) => result !== undefined)
}
