import { announceTransaction } from "./announce"
import { type Gateway } from "./gateways"
import { type JsonObject } from "./json"
import { type PaymentLink, type Transaction } from "./model"
import { type StatusPair, toStatusPair } from "./scenarios"
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
  const now = world.clock.now()
  const transaction: Transaction = {
    id: world.nextTransactionId(),
    type: "payment",
    orderId: link.orderId,
    link,
    gateway: gateway.id,
    status: "initialized",
    financialStatus: "initialized",
    amount: request.amount,
    currency: request.currency,
    description: request.description,
    createdAt: now,
    modifiedAt: now,
    completedAt: undefined,
    reason: "",
    reasonCode: "",
    details: defaultDetails(gateway),
    amountRefunded: 0,
    related: [],
    authorisation: undefined,
    authOrderId: undefined,
  }
  world.transactions.set(transaction.id, transaction)
  findOrder(world, link.orderId).transactions.push(transaction)
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

  const held = transaction.status === "uncleared" && gateway.kind === "card"
  const next =
    outcome.later ?? (held ? { afterMs: DAYS_ON_HOLD * DAY, scenario: "void" as const } : undefined)
  if (!next) return
  const before = transaction.status
  world.clock.schedule(later(world, next.afterMs), () => {
    if (transaction.status !== before) return
    moveTo(
      world,
      transaction,
      next.scenario === "void" ? pairOf("void") : toStatusPair(next.scenario, gateway)
    )
  })
}

function authorise(world: World, transaction: Transaction): void {
  const expiresAt = later(world, authorisationDays(transaction.gateway) * DAY)
  transaction.authorisation = { expiresAt, remaining: transaction.amount }
  world.clock.schedule(expiresAt, () => {
    if (!transaction.authorisation?.remaining || transaction.related.length > 0) return
    transaction.authorisation.remaining = 0
    moveTo(world, transaction, pairOf("void"))
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
