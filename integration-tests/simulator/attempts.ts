import { announceTransaction } from "./announce"
import { type Gateway } from "./gateways"
import { type JsonObject } from "./json"
import { type PaymentLink, type Transaction } from "./model"
import { type Scenario, type StatusPair, toStatusPair } from "./scenarios"
import { type TestOutcome } from "./test-accounts"
import { findOrder, type World } from "./world"

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const DAYS_ON_HOLD = 5
/** How long a card network holds an authorisation. */
const authorisationDays = (gateway: string) => (gateway === "VISA" ? 7 : 30)

const later = (world: World, ms: number) => new Date(world.clock.now().getTime() + ms)

/** Someone picked a method: a new PSP transaction on the same order. */
export function startAttempt(
  world: World,
  { link, gateway }: { link: PaymentLink; gateway: Gateway }
): Transaction {
  const { request } = link
  const order = findOrder(world, link.orderId)
  const now = world.clock.now()
  const transaction: Transaction = {
    id: world.nextTransactionId(),
    type: "payment",
    orderId: link.orderId,
    link,
    gateway: gateway.id,
    status: "initialized",
    financialStatus: "initialized",
    amount: order.booked.amount ?? request.amount,
    currency: order.booked.currency ?? request.currency,
    description: request.description,
    createdAt: now,
    modifiedAt: now,
    completedAt: undefined,
    reason: "",
    reasonCode: "",
    details: defaultDetails(gateway),
    amountRefunded: 0,
    shippedInParts: 0,
    statusBeforeRefund: undefined,
    related: [],
    authorisation: undefined,
    authOrderId: undefined,
  }
  world.transactions.set(transaction.id, transaction)
  order.transactions.push(transaction)
  announceTransaction(world, transaction)

  if (gateway.lifetimeMinutes !== undefined)
    world.clock.schedule(later(world, gateway.lifetimeMinutes * MINUTE), () => {
      if (transaction.status === "initialized") moveTo(world, transaction, pairOf("expired"))
    })
  return transaction
}

/** What the bank, the card or the tester decided, and what follows from it by itself. */
export function applyOutcome(
  world: World,
  { transaction, gateway }: { transaction: Transaction; gateway: Gateway },
  outcome: TestOutcome
): void {
  if (outcome.scenario !== "initialized") {
    const manualCapture = transaction.link.request.capture === "manual" && gateway.kind === "card"
    if (outcome.scenario === "completed" && manualCapture) authorise(world, transaction)
    if (outcome.reason) transaction.reason = outcome.reason
    if (outcome.scenario === "declined") transaction.reasonCode = "3001"
    moveTo(world, transaction, toStatusPair(outcome.scenario, gateway, { manualCapture }))
  }

  const next = outcome.later ?? toUsualSequel(transaction, gateway)
  if (!next) return
  const { status, financialStatus } = transaction
  world.clock.schedule(later(world, next.afterMs), () => {
    if (transaction.status !== status || transaction.financialStatus !== financialStatus) return
    const pair =
      next.scenario === "completed" ? pairOf("completed") : toPair(next.scenario, gateway)
    moveTo(world, transaction, pair)
  })
}

const toPair = (scenario: Scenario | "void", gateway: Gateway) =>
  scenario === "void" ? pairOf("void") : toStatusPair(scenario, gateway)

/** A card on hold is given up after five days; an accepted payment that still has to settle settles. */
function toUsualSequel(
  { status, financialStatus }: Transaction,
  { kind }: Gateway
): TestOutcome["later"] {
  if (status === "uncleared" && kind === "card")
    return { afterMs: DAYS_ON_HOLD * DAY, scenario: "void" }
  const isSettling = status === "completed" && financialStatus === "uncleared" && kind !== "bnpl"
  return isSettling ? { afterMs: DAY, scenario: "completed" } : undefined
}

function authorise(world: World, transaction: Transaction): void {
  const expiresAt = later(world, authorisationDays(transaction.gateway) * DAY)
  transaction.authorisation = { expiresAt, remaining: transaction.amount }
  world.clock.schedule(expiresAt, () => {
    if (!transaction.authorisation?.remaining) return
    transaction.authorisation.remaining = 0
    moveTo(world, transaction, pairOf(transaction.related.length > 0 ? "completed" : "void"))
  })
}

export function pairOf(status: string, financialStatus = status): StatusPair {
  return { status, financialStatus }
}

/** Every change of status goes through here, so that every change is announced. */
export function moveTo(world: World, transaction: Transaction, pair: StatusPair): void {
  const now = world.clock.now()
  Object.assign(transaction, pair, { modifiedAt: now })
  if (pair.status === "completed") {
    transaction.completedAt ??= now
    transaction.reason = "SUCCESS"
  }
  announceTransaction(world, transaction)
}

function defaultDetails(gateway: Gateway): JsonObject {
  if (gateway.kind === "card")
    return { account_holder_name: "Testperson", last4: "1111", card_expiry_date: "3012" }
  if (gateway.kind === "bank")
    return { account_holder_name: "Testperson", account_iban: "*** 0300", account_bic: "ABNANL2A" }
  return {}
}
