import {
  type ExpectedCart,
  type Expectation,
  type MedusaBooks,
  type MedusaEntry,
  type MedusaOrder,
  type MultiSafepayEntry,
} from "./books"

/** `subject` is an id that both logs and tables can be searched for. */
export type Difference = Readonly<{
  kind: "lost" | "doubled" | "invented"
  subject: string
  detail: string
}>

/** Both sides, by what was expected; amounts in minor units. */
export type Verdict = Readonly<{
  differences: readonly Difference[]
  paidForOrders: number
  captured: number
  paidForAttention: number
  paid: number
  orders: number
  attention: number
  /** Shown, and nobody's fault here: see MedusaBooks. */
  strayReservations: number
}>

type Books = {
  carts: readonly ExpectedCart[]
  multiSafepay: readonly MultiSafepayEntry[]
  medusa: MedusaBooks
}

const NOT_IN_MEDUSA = { attention: null, payments: 0, captured: 0, refunded: 0 }
const NOT_AT_MULTISAFEPAY = { paid: 0, refunded: 0, payable: false }

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0)

/** Compares what MultiSafepay holds with what Medusa says, link by link, cart by cart and order by order. */
export function checkLedger({ carts, multiSafepay, medusa }: Books): Verdict {
  const expected = new Map<string, Expectation>(
    carts.flatMap(({ payments }) => payments.map((each) => [each.orderId, each.expected]))
  )
  const theirs = new Map(multiSafepay.map((entry) => [entry.orderId, entry]))
  const ours = new Map(medusa.links.map((entry) => [entry.orderId, entry]))
  const payments = [...new Set([...expected.keys(), ...theirs.keys(), ...ours.keys()])].map(
    (orderId) => ({
      // A link that no customer was given, of a request that died: nothing may come of it.
      expected: expected.get(orderId) ?? ("nothing" as const),
      theirs: theirs.get(orderId) ?? { orderId, ...NOT_AT_MULTISAFEPAY },
      ours: ours.get(orderId) ?? { orderId, ...NOT_IN_MEDUSA },
    })
  )
  const captured = toCaptured(carts, ours)
  const paidFor = (expectation: Expectation) =>
    sum(payments.filter((each) => each.expected === expectation).map(({ theirs }) => theirs.paid))

  return {
    differences: [
      ...payments.flatMap(checkPayment),
      ...checkCarts(carts, medusa.orders),
      ...medusa.orders.flatMap((order) => checkOrder(order, captured)),
      ...checkInbox(medusa),
    ],
    paidForOrders: paidFor("order"),
    captured: sum(medusa.links.map(({ captured }) => captured)),
    paidForAttention: paidFor("attention"),
    paid: payments.filter(({ theirs }) => theirs.paid > 0).length,
    orders: medusa.orders.length,
    attention: medusa.links.filter(({ attention }) => attention !== null).length,
    strayReservations: medusa.strayReservations,
  }
}

type Payment = { expected: Expectation; theirs: MultiSafepayEntry; ours: MedusaEntry }

function checkPayment({ expected, theirs, ours }: Payment): Difference[] {
  const found: Difference[] = []
  const add = (kind: Difference["kind"], detail: string) =>
    found.push({ kind, subject: ours.orderId, detail })
  const { paid, refunded, payable } = theirs
  const { captured, payments, attention } = ours

  if (expected === "order") {
    if (paid === 0) add("lost", "the customer could not pay")
    if (captured < paid) add("lost", `paid ${paid}, captured ${captured}`)
    if (captured > paid) add("doubled", `paid ${paid}, captured ${captured}`)
    if (payments > 1) add("doubled", `${payments} payments in Medusa`)
  } else if (payments > 0) {
    add("invented", `${payments} payments in Medusa, captured ${captured}, expected ${expected}`)
  }
  if (expected === "attention") {
    if (paid === 0) add("lost", "the customer could not pay")
    if (attention === null) add("lost", `paid ${paid}, and nobody is asked to look`)
  } else if (attention !== null) add("invented", `somebody is asked to look: ${attention}`)
  if ((expected === "nothing" || expected === "dead") && paid > 0)
    add("lost", `paid ${paid}, expected ${expected}`)
  if (expected === "dead" && payable) add("invented", "a replaced link can still be paid")
  if (refunded > ours.refunded) add("lost", `refunded ${refunded}, in Medusa ${ours.refunded}`)
  if (refunded < ours.refunded) add("invented", `refunded ${refunded}, in Medusa ${ours.refunded}`)
  return found
}

function checkCarts(carts: readonly ExpectedCart[], orders: readonly MedusaOrder[]): Difference[] {
  const ordersOf = new Map<string, number>()
  for (const { cartId } of orders) if (cartId) ordersOf.set(cartId, (ordersOf.get(cartId) ?? 0) + 1)

  return carts.flatMap(({ cartId, payments }): Difference[] => {
    const wanted = payments.some(({ expected }) => expected === "order") ? 1 : 0
    const placed = ordersOf.get(cartId) ?? 0
    if (placed === wanted) return []
    const kind = placed < wanted ? "lost" : wanted ? "doubled" : "invented"
    return [{ kind, subject: cartId, detail: `${placed} orders, expected ${wanted}` }]
  })
}

function toCaptured(
  carts: readonly ExpectedCart[],
  ours: Map<string, MedusaEntry>
): Map<string, number> {
  return new Map(
    carts.map(({ cartId, payments }) => [
      cartId,
      sum(payments.map(({ orderId }) => ours.get(orderId)?.captured ?? 0)),
    ])
  )
}

function checkOrder(order: MedusaOrder, capturedOf: Map<string, number>): Difference[] {
  const { id: subject, cartId, transactions, ordered, reserved } = order
  const captured = capturedOf.get(cartId ?? "")
  if (captured === undefined)
    return [{ kind: "invented", subject, detail: "the order belongs to no cart" }]

  const found: Difference[] = []
  const compare = (what: string, actual: number, wanted: number) => {
    if (actual === wanted) return
    const kind = actual < wanted ? "lost" : "doubled"
    found.push({ kind, subject, detail: `${what} ${actual}, expected ${wanted}` })
  }
  compare("order transactions", transactions, captured)
  compare("pieces reserved", reserved, ordered)
  if (order.isCanceled) found.push({ kind: "lost", subject, detail: "the order was cancelled" })
  return found
}

function checkInbox({ unprocessed }: MedusaBooks): Difference[] {
  if (unprocessed === 0) return []
  const detail = `${unprocessed} acknowledged notifications are not done`
  return [{ kind: "lost", subject: "inbox", detail }]
}
