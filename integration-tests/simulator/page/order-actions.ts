import BigNumber from "bignumber.js"
import { cancellable } from "../cancel-order"
import { authorised } from "../captures"
import { openDispute } from "../chargeback"
import { type Dashboard } from "../dashboard"
import { Impossible } from "../impossible"
import { type SimulatedOrder } from "../model"
import { leftToRefund, paidAttempt, refundable } from "../refund-rules"
import { Refusal } from "../refusal"
import { awaitsShipment } from "../shipments"
import { type World } from "../world"

type Form = { orderId: string; currency: string; fields: URLSearchParams }

/** Something staff can do to an order on its page. */
export type OrderAction = {
  id: string
  name: string
  effect: string
  /** What can be acted on: an amount in minor units, or true; undefined hides the form. */
  scope: (world: World, order: SimulatedOrder) => number | true | undefined
  act: (dashboard: Dashboard, form: Form) => void
}

/** In the order shown. */
export const orderActions: OrderAction[] = [
  {
    id: "capture",
    name: "Capture",
    effect: "Takes money that is authorised. A part becomes an order of its own.",
    scope: (_, order) => ifPossible(() => authorised(order).authorisation.remaining),
    act: (dashboard, form) => dashboard.capture(form.orderId, amountOf(form)),
  },
  {
    id: "release",
    name: "Release",
    effect: "Gives what is left of the authorisation back to the card.",
    scope: (_, order) => isPossible(() => authorised(order)),
    act: (dashboard, { orderId }) => {
      dashboard.release(orderId)
    },
  },
  {
    id: "ship",
    name: "Ship",
    effect: "Tells the pay-later company of the parcel, so that it pays.",
    scope: (_, { transaction }) => (transaction && awaitsShipment(transaction) ? true : undefined),
    act: (dashboard, { orderId }) => {
      dashboard.ship(orderId)
    },
  },
  {
    id: "refund",
    name: "Refund",
    effect: "Gives money back to the customer. It is paid out at midnight.",
    scope: (world, order) => ifPossible(() => leftToRefund(refundable(world, order))),
    act: (dashboard, form) => dashboard.refund(form.orderId, amountOf(form)),
  },
  {
    id: "cancel",
    name: "Cancel",
    effect: "Ends the payment link, so that nobody can pay any more.",
    scope: (_, order) => isPossible(() => cancellable(order)),
    act: (dashboard, { orderId }) => {
      dashboard.cancel(orderId)
    },
  },
  {
    id: "win",
    name: "Win dispute",
    effect: "The bank believes the merchant, and the money comes back.",
    scope: (_, order) => isPossible(() => openDispute(order)),
    act: (dashboard, { orderId }) => {
      dashboard.winDispute(orderId)
    },
  },
  {
    id: "lose",
    name: "Lose dispute",
    effect: "The bank believes the customer, and the money is gone.",
    scope: (_, order) => isPossible(() => openDispute(order)),
    act: (dashboard, { orderId }) => {
      dashboard.loseDispute(orderId)
    },
  },
  {
    id: "chargeback",
    name: "Charge back",
    effect: "The customer's bank takes the money, and the merchant can answer.",
    scope: (_, order) => ifPossible(() => paidAttempt(order).amount),
    act: (dashboard, form) => {
      dashboard.chargeBack(form.orderId, { amount: amountOf(form) })
    },
  },
]

const ENDS = ["completed", "declined", "void"] as const

/** Decides a refund of the order; a form that names none, or no end, is refused. */
export function settleRefundOf(dashboard: Dashboard, { orders }: World, form: Form): void {
  const id = form.fields.get("refund") ?? ""
  const end = ENDS.find((each) => each === form.fields.get("end"))
  const rows = orders.get(form.orderId)?.transaction?.related ?? []
  if (!end || !rows.some(({ transaction }) => transaction.id === id))
    throw new Impossible("There is no such refund.")
  dashboard.settleRefund(id, end)
}

/** What was filled in as major units, in minor units. */
function amountOf({ fields, currency }: Form): number {
  const text = (fields.get("amount") ?? "").trim().replace(",", ".")
  const minor = new BigNumber(text).shiftedBy(currency === "JPY" ? 0 : 2)
  if (!/^\d+(\.\d+)?$/.test(text) || !minor.isInteger() || minor.isZero())
    throw new Impossible(`"${text}" is not an amount in ${currency}.`)
  return minor.toNumber()
}

const isPossible = (look: () => unknown) =>
  ifPossible<true>(() => {
    look()
    return true
  })

function ifPossible<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch (error) {
    if (error instanceof Refusal || error instanceof Impossible) return undefined
    throw error
  }
}
